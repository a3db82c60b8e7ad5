package guitai.headquarters.directory;

import guitai.domain.member.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an upload would change, or has changed.
 *
 * @param complete what stands in no row of a table that is there goes
 * @param tallies  by table
 * @param bad      the first {@link #MOST_TOLD} rows that cannot be taken
 * @param badRows  how many there are
 * @param moves    members whom new tiers would move
 */
public record ImportReport(UUID id, String name, boolean complete, State state, Instant madeAt, String madeBy, Map<Subject, Tally> tallies,
                           List<Bad> bad, int badRows, List<Move> moves) {

    static final int MOST_TOLD = 1000;

    /** CHECKED: nothing is written yet. REFUSED: it cannot be, there are bad rows. DROPPED: given up, or a week old. */
    public enum State { CHECKED, REFUSED, APPLIED, DROPPED }

    /** A row that cannot be taken, without what stood there. */
    public record Bad(String file, long line, String column, BadRow.Why why) {

        static Bad of(BadRow row) {
            return new Bad(row.file(), row.line(), row.column(), row.why());
        }
    }

    /** So many members would leave one tier for another. */
    public record Move(Tier from, Tier to, long members) {
    }

    static ImportReport of(UUID id, String name, boolean complete, Instant now, String by, Plan plan, List<Move> moves) {
        return new ImportReport(id, name, complete, plan.bad().isEmpty() ? State.CHECKED : State.REFUSED, now, by, plan.tallies(),
                plan.bad().stream().limit(MOST_TOLD).map(Bad::of).toList(), plan.bad().size(), moves);
    }

    ImportReport in(State now) {
        return new ImportReport(id, name, complete, now, madeAt, madeBy, tallies, bad, badRows, moves);
    }
}
