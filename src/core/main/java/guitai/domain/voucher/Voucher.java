package guitai.domain.voucher;

import guitai.domain.money.Money;
import java.time.Instant;

/**
 * A voucher that somebody may use once, wherever it was read from.
 *
 * @param number   serial number, below 2^48
 * @param campaign code of the campaign that gave it and sets its terms
 * @param from     not before
 * @param until    good up to and including that moment
 */
public record Voucher(long number, Money value, String campaign, Instant from, Instant until) {

    public boolean goodAt(Instant now) {
        return !now.isBefore(from) && !now.isAfter(until);
    }
}
