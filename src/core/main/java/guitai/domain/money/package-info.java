/** Exact money: fen, tax, rounding of cash and the spreading of discounts. */
package guitai.domain.money;
