package guitai.domain.day;

import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Headquarters' word on a closed day: what the terminal closed with, and what headquarters itself applied of the very same entries.
 *
 * @param version   1, 2, 3 … for one terminal and trading day
 * @param replaces  SHA-256 in hexadecimal of the seal before it, as it was frozen; empty for the first
 * @param closedBy  number of the entry that closed the day
 * @param closed    the totals in that entry
 * @param applied   headquarters' totals, from its own tables
 * @param missing   entries of the range that headquarters holds but has not applied, at most {@link #MOST_MISSING}
 */
public record DaySeal(TerminalId terminal, int version, Optional<String> replaces, long closedBy, DayTotals closed, DayTotals applied,
                      List<Missing> missing, Instant sealedAt) {

    public static final int MOST_MISSING = 500;

    public DaySeal {
        missing = List.copyOf(missing);
        if (version < 1 || closedBy < 1 || !closed.businessDate().equals(applied.businessDate())) {
            throw new IllegalArgumentException("seal");
        }
    }

    /** One entry that is held and not applied. */
    public record Missing(long seq, String type, String reason) {
    }

    /** True when both sides added up the same, field by field. */
    public boolean matched() {
        return closed.equals(applied);
    }
}
