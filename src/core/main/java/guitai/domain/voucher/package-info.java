/** Vouchers, who has them and on what terms they are taken. */
package guitai.domain.voucher;
