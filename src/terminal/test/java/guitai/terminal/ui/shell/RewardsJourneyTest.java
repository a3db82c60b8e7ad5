package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.journal.Fact;
import guitai.domain.prize.CoinRule;
import guitai.domain.prize.Gift;
import guitai.domain.prize.MemberCoins;
import guitai.domain.prize.Prize;
import guitai.domain.prize.Wheel;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.EntryForm;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wheel and the coins on the profile: what costs something wants two presses, and too few points lead to the ways to more. */
class RewardsJourneyTest {

    private static final Prize CUP = new Prize("CUP", new LocalName("保温杯", "Vacuum cup"), 5, Optional.of(3), true);
    private static final Prize THANKS = new Prize("THANKS", new LocalName("谢谢参与", "Thank you"), 95, Optional.empty(), false);

    @TempDir Path folder;

    private static TestShop shop(Path folder, long cost) {
        TestShop shop = TestShop.stocked(folder);
        shop.told(Change.Kind.INTERACTION_RULE, "rules", new InteractionRule(1, Map.of(InteractionKind.SUGGESTION, 20L, InteractionKind.TRIAL, 2L), 40, 5));
        shop.told(Change.Kind.WHEEL, "rules", new Wheel(1, cost, "seed", List.of(CUP, THANKS)));
        shop.told(Change.Kind.COIN_RULE, "rules", new CoinRule(1, 1, List.of(new Gift("BAG", new LocalName("环保袋", "Shopping bag"), 3), new Gift("UMBRELLA",
                new LocalName("雨伞", "Umbrella"), 6))));
        shop.told(Change.Kind.COINS, TestShop.id(1).toString(), new MemberCoins(TestShop.id(1), 4));
        return shop;
    }

    private static Hand opens(TestShop shop) {
        Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001");
        return hand.press("railMembers").settle().write("memberSearch", "lym").until(() -> hand.look("memberRow-0").isPresent()).press("memberRow-0")
                .until(() -> hand.shows("rewards"));
    }

    private static long entries(TestShop shop, String type) {
        return shop.store().journal().after(0, 99, Long.MAX_VALUE).stream().filter(entry -> EntryForm.head(entry.frozen()).type().equals(type)).count();
    }

    @Test
    void aTurnAndAGiftWantTwoPressesEach() {
        try (TestShop shop = shop(folder, 10); Hand hand = opens(shop)) {
            hand.picture("rewards-zh").press("rewardTurnNow").settle().picture("rewards-sure-zh");
            assertEquals(0, entries(shop, Fact.PrizeDrawn.TYPE), "the first press asks");
            hand.press("rewardTurnNow").until(() -> hand.shows("rewardSaid"));
            assertEquals(1, entries(shop, Fact.PrizeDrawn.TYPE));
            hand.until(() -> hand.text("profileInnovation").equals("300")).picture("rewards-turned-zh");
            hand.press("gift-BAG").press("gift-BAG").until(() -> hand.text("rewardSaid").contains("环保袋"));
            assertTrue(hand.look("gift-BAG").isEmpty(), "one coin is left");
            hand.press("languageButton").settle().picture("rewards-taken-en");
            assertEquals(1, entries(shop, Fact.GiftTaken.TYPE));
        }
    }

    @Test
    void tooFewPointsSayHowManyAndLeadToTheNearestWays() {
        try (TestShop shop = shop(folder, 312); Hand hand = opens(shop)) {
            hand.picture("rewards-missing-zh").press("way-TRIAL").until(() -> hand.shows("interactionLast"));
            hand.press("detail-PLEASED").until(() -> hand.look("rewardTurnNow").isPresent());
            assertEquals("312", hand.text("profileInnovation"));
        }
    }
}
