package guitai.domain.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.interaction.Interaction.Objection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be kept of what somebody said, and what it earns. */
class InteractionTest {

    private static final InteractionId ID = new InteractionId(new UUID(0x019a_0000_0000_7000L, 1));

    private static Interaction of(InteractionKind kind, InteractionDetail detail, InteractionId supports) {
        return new Interaction(ID, kind, Optional.of("FRIDGE"), Optional.ofNullable(detail), Optional.ofNullable(supports));
    }

    @Test
    void eachKindWantsWhatBelongsToItAndNothingElse() {
        assertEquals(Optional.empty(), of(InteractionKind.INTENTION, InteractionDetail.MONTH, null).objection(""));
        assertEquals(Optional.empty(), of(InteractionKind.FEEDBACK, InteractionDetail.DISPLEASED, null).objection("太吵"));
        assertEquals(Optional.empty(), of(InteractionKind.SUPPORT, null, ID).objection(""));
        for (Interaction wrong : List.of(of(InteractionKind.INTENTION, null, null), of(InteractionKind.INTENTION, InteractionDetail.PLEASED, null),
                of(InteractionKind.SUGGESTION, InteractionDetail.PLEASED, null), of(InteractionKind.SUPPORT, null, null), of(InteractionKind.STORY, null, ID))) {
            assertEquals(Optional.of(Objection.INCOMPLETE), wrong.objection(wrong.kind().wantsWords() ? "话" : ""), wrong.toString());
        }
        assertEquals(Optional.of(Objection.INCOMPLETE), of(InteractionKind.SUGGESTION, null, null).objection(""), "a suggestion without words");
        assertEquals(Optional.of(Objection.INCOMPLETE), of(InteractionKind.INTENTION, InteractionDetail.WEEK, null).objection("words where none belong"));
        assertEquals(Optional.of(Objection.INCOMPLETE), of(InteractionKind.STORY, null, null).objection("two\nlines"));
        assertEquals(Optional.of(Objection.TOO_LONG), of(InteractionKind.STORY, null, null).objection("长".repeat(Interaction.LONGEST_WORDS + 1)));
        assertEquals(Optional.empty(), of(InteractionKind.STORY, null, null).objection("𠮷".repeat(Interaction.LONGEST_WORDS)), "characters are counted, not halves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"打 13800001234", "138-0000-1234 找我", "card 9156 9330 6849 9859", "1 3 8 0 0 0 0", "打１３８０００１２３４"})
    void aNumberThatCouldBeSomebodysIsNotKept(String words) {
        assertEquals(Optional.of(Objection.NUMBER), of(InteractionKind.SUGGESTION, null, null).objection(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCD-216W 的门再宽 3 厘米", "2026 年买的", "噪音 42 dB，太吵", "两台 12000 的空调"})
    void modelsYearsAndSizesAre(String words) {
        assertEquals(Optional.empty(), of(InteractionKind.SUGGESTION, null, null).objection(words));
    }

    @Test
    void whateverTheOrderOfADayItEarnsTheSameAndNeverMoreThanTheRuleAllows() {
        InteractionRule rule = new InteractionRule(1, Map.of(InteractionKind.SUGGESTION, 20L, InteractionKind.FEEDBACK, 5L, InteractionKind.TRIAL, 2L), 40, 5);
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            List<InteractionKind> day = new ArrayList<>(random.ints(random.nextInt(12), 0, InteractionKind.values().length)
                    .mapToObj(at -> InteractionKind.values()[at]).toList());
            long earned = earned(rule, day);
            Collections.shuffle(day, random);
            assertEquals(earned, earned(rule, day), day.toString());
            assertEquals(Math.min(40, day.stream().mapToLong(kind -> rule.points().getOrDefault(kind, 0L)).sum()), earned, day.toString());
        }
    }

    private static long earned(InteractionRule rule, List<InteractionKind> day) {
        long earned = 0;
        for (InteractionKind kind : day) {
            earned += rule.points(kind, earned);
        }
        return earned;
    }
}
