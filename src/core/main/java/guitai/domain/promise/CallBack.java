package guitai.domain.promise;

import guitai.domain.member.MemberId;
import guitai.domain.sale.ReceiptNumber;
import java.time.LocalDate;

/**
 * Somebody is to be called after a purchase: how is it, is anything unclear?
 *
 * @param id      for ever
 * @param receipt of the purchase
 * @param product name of what was bought, in the chain's language
 * @param due     first day on which to call
 * @param tries   how often nobody answered
 */
public record CallBack(String id, MemberId member, ReceiptNumber receipt, String product, LocalDate due, int tries) {

    /** Nobody is called more often than this. */
    public static final int MOST_TRIES = 3;

    public boolean dueOn(LocalDate day) {
        return !day.isBefore(due);
    }
}
