package guitai.protocol;

import guitai.domain.day.DayTotals;
import guitai.domain.journal.Hash;
import java.util.List;

/**
 * Headquarters' side of a trading day, computed from what it applied, not from what the terminal claimed.
 *
 * @param totals          over the applied entries of the day up to the asked sequence
 * @param acceptedThrough last entry of the terminal that headquarters holds
 * @param entries         every held entry of the day up to the asked sequence, so that differences can be named
 */
public record DayAnswer(DayTotals totals, long acceptedThrough, List<HeldEntry> entries) {

    public DayAnswer {
        entries = List.copyOf(entries);
    }

    /** One held entry; {@code reason} is empty once it is applied, {@code waiting} before, a quarantine reason otherwise. */
    public record HeldEntry(long seq, String type, Hash hash, String reason) {
    }
}
