package guitai.domain.rewards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.rewards.Overspending.Entry;
import guitai.domain.rewards.Overspending.Move;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OverspendingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private static Move earns(String terminal, long seq, int second, long points) {
        return new Move(new Entry(new TerminalId(terminal), seq), NOON.plusSeconds(second), points, false);
    }

    private static Move spends(String terminal, long seq, int second, long points) {
        return new Move(new Entry(new TerminalId(terminal), seq), NOON.plusSeconds(second), -points, true);
    }

    @Test
    void whoCameFirstHadThem() {
        Move early = spends("S01-01", 9, 1, 80);
        Move late = spends("S02-01", 2, 2, 80);
        Map<Entry, Long> missing = Map.of(late.entry(), 60L);
        assertEquals(missing, Overspending.of(100, List.of(early, late)));
        assertEquals(missing, Overspending.of(100, List.of(late, early)));
    }

    @Test
    void atTheSameMomentTheFirstTerminalHadThem() {
        Move one = spends("S01-01", 9, 1, 80);
        Move other = spends("S02-01", 2, 1, 80);
        assertEquals(Map.of(other.entry(), 60L), Overspending.of(100, List.of(other, one)));
    }

    @Test
    void whatWasEarnedBeforeCountsWheneverItIsHeardOf() {
        Move spent = spends("S01-01", 2, 10, 150);
        assertEquals(Map.of(spent.entry(), 50L), Overspending.of(100, List.of(spent)));
        assertEquals(Map.of(), Overspending.of(100, List.of(spent, earns("S02-01", 1, 9, 50))));
        assertEquals(Map.of(spent.entry(), 50L), Overspending.of(100, List.of(spent, earns("S02-01", 1, 11, 50))), "earned afterwards");
    }

    @Test
    void aBalanceThatAReturnMadeNegativeIsNobodysDispute() {
        assertEquals(Map.of(), Overspending.of(100, List.of(spends("S01-01", 1, 1, 100), earns("S01-01", 2, 2, -40))));
    }

    @Test
    void pointsAreConservedAndTheOrderOfHearingChangesNothing() {
        conserved(3_000);
    }

    @Test
    @Tag("bench")
    void theSameHoldsAHundredThousandTimes() {
        conserved(100_000);
    }

    private static void conserved(int runs) {
        for (long seed = 0; seed < runs; seed++) {
            Random random = new Random(seed);
            long opening = random.nextInt(500);
            List<Move> moves = moves(random);
            Map<Entry, Long> missing = Overspending.of(opening, moves);
            long spent = -moves.stream().filter(Move::spends).mapToLong(Move::points).sum();
            long lacked = missing.values().stream().mapToLong(points -> points).sum();
            long others = moves.stream().filter(move -> !move.spends()).mapToLong(Move::points).sum();
            String at = "seed " + seed;
            assertTrue(lacked <= spent && missing.values().stream().allMatch(points -> points > 0), at);
            boolean onlyEarned = moves.stream().allMatch(move -> move.spends() || move.points() >= 0);
            assertTrue(!onlyEarned || opening + others - spent + lacked >= 0, at);
            Collections.shuffle(moves, random);
            assertEquals(missing, Overspending.of(opening, moves), at);
        }
    }

    private static List<Move> moves(Random random) {
        List<Move> moves = new ArrayList<>();
        for (int terminal = 1; terminal <= 3; terminal++) {
            for (int seq = 1; seq <= random.nextInt(8); seq++) {
                String name = "S01-0" + terminal;
                moves.add(switch (random.nextInt(4)) {
                    case 0 -> earns(name, seq, random.nextInt(20), -random.nextInt(100));
                    case 1 -> earns(name, seq, random.nextInt(20), random.nextInt(200));
                    default -> spends(name, seq, random.nextInt(20), 1 + random.nextInt(150));
                });
            }
        }
        return moves;
    }
}
