/** Codes that headquarters signs and a terminal verifies without a line: member codes of minutes, vouchers, leaflets. */
package guitai.domain.signed;
