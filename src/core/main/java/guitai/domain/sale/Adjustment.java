package guitai.domain.sale;

import guitai.domain.money.Money;

/** One reason why a line costs other than list price; {@code off} is what it takes off (positive). */
public record Adjustment(Kind kind, Money off, String rule) {

    /** Member price by tier; rounding of a cash payment (抹零), spread over the lines. */
    public enum Kind { MEMBER_PRICE, CASH_ROUNDING }
}
