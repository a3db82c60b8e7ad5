package guitai.domain.shop;

import guitai.domain.money.CashRounding;
import java.time.LocalTime;

/**
 * The rules that headquarters sets for selling.
 *
 * @param version     grows with every change; stands in every sale
 * @param fenPerPoint fen that earn one consumption point at 100 percent
 * @param dayEndsAt   local time at which the trading day ends
 */
public record StoreRules(int version, long fenPerPoint, CashRounding cashRounding, LocalTime dayEndsAt) {

    /** What holds until headquarters has said otherwise. */
    public static final StoreRules FIRST = new StoreRules(0, 100, CashRounding.JIAO, LocalTime.of(4, 0));
}
