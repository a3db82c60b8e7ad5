/** From the basket that can change to the sale that cannot. */
package guitai.domain.sale;
