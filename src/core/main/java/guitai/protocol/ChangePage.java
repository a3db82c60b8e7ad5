package guitai.protocol;

import java.time.Instant;
import java.util.List;

/**
 * A page of the change feed, applied by the terminal together with its cursor in one transaction.
 *
 * @param cursor                where to go on; opaque to the terminal
 * @param more                  true when another page is ready now
 * @param journalAppliedThrough the asking terminal's last entry that is in the balances of this page
 */
public record ChangePage(List<Change> changes, String cursor, boolean more, long journalAppliedThrough, Instant hqTime) {

    /** The cursor of a terminal that has nothing yet. */
    public static final String START = "0";

    public ChangePage {
        changes = List.copyOf(changes);
    }
}
