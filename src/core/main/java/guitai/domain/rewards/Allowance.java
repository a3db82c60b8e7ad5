package guitai.domain.rewards;

import guitai.domain.money.Money;

/** What may be spent without headquarters' word: at once, and on one trading day at one terminal. */
public record Allowance(Money atOnce, Money aDay) {

    public static final Allowance NONE = new Allowance(Money.ZERO, Money.ZERO);

    /** What of it is left after {@code used} today. */
    public Money left(Money used) {
        Money today = aDay.minus(used);
        return today.isNegative() ? Money.ZERO : atOnce.compareTo(today) < 0 ? atOnce : today;
    }
}
