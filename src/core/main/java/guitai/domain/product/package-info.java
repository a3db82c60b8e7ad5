/** What the store sells: products, categories and the serial numbers of their units. */
package guitai.domain.product;
