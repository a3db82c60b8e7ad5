package guitai.domain.prize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The wheel keeps its published odds and its stock, and whoever turns it again comes to the same. */
class WheelTest {

    private static final TerminalId HERE = new TerminalId("S01-02");
    private static final Prize CUP = new Prize("CUP", new LocalName("杯", "Cup"), 5, Optional.of(3), true);
    private static final Prize TOWEL = new Prize("TOWEL", new LocalName("毛巾", "Towel"), 20, Optional.empty(), true);
    private static final Prize THANKS = new Prize("THANKS", new LocalName("谢谢", "Thanks"), 75, Optional.empty(), false);

    private static Wheel wheel(String seed, Prize... prizes) {
        return new Wheel(1, 10, seed, List.of(prizes));
    }

    private static List<String> turns(Wheel wheel, TerminalId terminal, int many) {
        Map<String, Integer> given = new HashMap<>();
        List<String> came = new ArrayList<>();
        for (int number = 1; number <= many; number++) {
            String code = wheel.turn(terminal, number, given).map(Prize::code).orElse("-");
            given.merge(code, 1, Integer::sum);
            came.add(code);
        }
        return came;
    }

    @Test
    void theOddsAreThePublishedOnes() {
        Wheel endless = wheel("a", new Prize("CUP", CUP.name(), 5, Optional.empty(), true), TOWEL, THANKS);
        List<String> came = turns(endless, HERE, 20_000);
        for (Prize prize : endless.prizes()) {
            double share = came.stream().filter(prize.code()::equals).count() / 20_000.0;
            assertEquals(endless.perMille(prize) / 1_000.0, share, 0.01, prize.code());
        }
        assertEquals(List.of(50L, 200L, 750L), endless.prizes().stream().map(endless::perMille).toList());
    }

    @Test
    void noMoreIsGivenThanThereIsAndWhatIsLeftComesUpInstead() {
        List<String> came = turns(wheel("a", CUP, TOWEL, THANKS), HERE, 2_000);
        assertEquals(3, came.stream().filter("CUP"::equals).count());
        assertTrue(came.subList(1_900, 2_000).contains("TOWEL"));
        assertEquals(List.of("CUP", "CUP", "CUP", "-"), turns(wheel("a", CUP), HERE, 4), "given away is given away");
    }

    @Test
    void theSameTurnBringsTheSameAndAnotherTerminalOrSeedAnother() {
        assertEquals(turns(wheel("a", CUP, TOWEL, THANKS), HERE, 200), turns(wheel("a", CUP, TOWEL, THANKS), HERE, 200));
        assertNotEquals(turns(wheel("a", CUP, TOWEL, THANKS), HERE, 200), turns(wheel("a", CUP, TOWEL, THANKS), new TerminalId("S01-03"), 200));
        assertNotEquals(turns(wheel("a", CUP, TOWEL, THANKS), HERE, 200), turns(wheel("b", CUP, TOWEL, THANKS), HERE, 200));
        assertThrows(IllegalArgumentException.class, () -> new Wheel(1, 0, "a", List.of(CUP)));
    }
}
