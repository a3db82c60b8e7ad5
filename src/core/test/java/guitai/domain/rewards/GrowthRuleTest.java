package guitai.domain.rewards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.GrowthRule.Grant;
import guitai.domain.text.LocalName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowthRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final GrowthRule RULE = new GrowthRule(1, 100, Map.of(GrowthSource.ECOSYSTEM, 50L));

    @Test
    void aBoundIsOfOneSourceAndOneDay() {
        assertEquals(50, RULE.counted(List.of(new Grant(GrowthSource.ECOSYSTEM, DAY, 30), new Grant(GrowthSource.ECOSYSTEM, DAY, 40))));
        assertEquals(70, RULE.counted(List.of(new Grant(GrowthSource.ECOSYSTEM, DAY, 30), new Grant(GrowthSource.ECOSYSTEM, DAY.plusDays(1), 40))));
        assertEquals(130, RULE.counted(List.of(new Grant(GrowthSource.MEMBERSHIP, DAY, 30), new Grant(GrowthSource.MEMBERSHIP, DAY, 100))));
    }

    @Test
    void whatCountsDoesNotDependOnTheOrderOfComing() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Grant> grants = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                grants.add(new Grant(GrowthSource.values()[random.nextInt(5)], DAY.plusDays(random.nextInt(3)), random.nextInt(60)));
            }
            long counted = RULE.counted(grants);
            Collections.shuffle(grants, random);
            assertEquals(counted, RULE.counted(grants), "seed " + seed);
        }
    }

    @Test
    void aTierWantsBothOfItsConditions() {
        LocalName name = new LocalName("级", "Level");
        TierLadder ladder = new TierLadder(List.of(new TierLevel(Tier.ORDINARY, name, 0, 0, 100), new TierLevel(Tier.SILVER, name, 2_000, 3, 120),
                new TierLevel(Tier.GOLD, name, 8_000, 5, 150)));
        assertEquals(Optional.of(Tier.ORDINARY), ladder.reached(9_000, 2));
        assertEquals(Optional.of(Tier.SILVER), ladder.reached(9_000, 4));
        assertEquals(Optional.of(Tier.SILVER), ladder.reached(7_999, 9));
        assertEquals(Optional.of(Tier.GOLD), ladder.reached(8_000, 5));
        assertEquals(Optional.empty(), new TierLadder(List.of()).reached(1, 1));
    }
}
