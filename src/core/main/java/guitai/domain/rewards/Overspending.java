package guitai.domain.rewards;

import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who spent points that were not there any more. The answer depends on what happened and when, never on the order in which headquarters
 * heard of it: of two who spent the same points the earlier one had them; at the same moment, the terminal whose number comes first.
 */
public final class Overspending {

    private static final Comparator<Entry> BY_TERMINAL = Comparator.comparing((Entry entry) -> entry.terminal().value()).thenComparing(Entry::seq);

    private Overspending() {
    }

    /** Entry of a terminal's journal. */
    public record Entry(TerminalId terminal, long seq) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            return BY_TERMINAL.compare(this, other);
        }
    }

    /**
     * What an entry did to a balance.
     *
     * @param at     by headquarters' clock
     * @param points added; negative where they were spent or taken back
     * @param spends they paid for something
     */
    public record Move(Entry entry, Instant at, long points, boolean spends) {
    }

    /**
     * By the entries that overspent, how many points were not there.
     *
     * @param opening balance before all moves
     */
    public static Map<Entry, Long> of(long opening, Collection<Move> moves) {
        Map<Entry, Long> missing = new TreeMap<>();
        long balance = opening;
        for (Move move : inOrder(moves)) {
            long lacks = move.spends() ? Math.max(0, -move.points() - Math.max(0, balance)) : 0;
            if (lacks > 0) {
                missing.merge(move.entry(), lacks, Long::sum);
            }
            balance += move.points() + lacks;
        }
        return missing;
    }

    /** A sale is paid for before it earns. */
    private static List<Move> inOrder(Collection<Move> moves) {
        return moves.stream().sorted(Comparator.comparing(Move::at).thenComparing(Move::entry).thenComparing(move -> !move.spends())).toList();
    }
}
