package guitai.terminal.shift;

import guitai.domain.day.DayComparison;
import guitai.terminal.uplink.SyncStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * A trading day as both sides see it.
 *
 * @param differing entries that one side has and the other has not, or that headquarters could not apply
 * @param closed    the day was closed by a manager
 * @param openDays  earlier days with entries that were never closed
 */
public record DayView(LocalDate businessDate, DayComparison comparison, List<Differing> differing, boolean closed,
                      List<LocalDate> openDays, SyncStatus sync) {

    public DayView {
        differing = List.copyOf(differing);
        openDays = List.copyOf(openDays);
    }

    /**
     * One entry on which the two sides differ.
     *
     * @param reason {@code not-sent}, {@code waiting}, {@code hash}, {@code missing-here}, or a quarantine reason of headquarters
     */
    public record Differing(long seq, String type, String reason) {
    }
}
