package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.interaction.InteractionRule;
import guitai.domain.interaction.Suggestion;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.journal.Fact;
import guitai.domain.product.Category;
import guitai.domain.promise.CallBack;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.EntryForm;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member tells is on record in three presses, and whom the store has promised to call stands where members are looked for. */
class InteractionsJourneyTest {

    private static final InteractionId QUIET = new InteractionId(new UUID(0x019a_0000_0000_7000L, 77));

    @TempDir Path folder;

    private static TestShop shop(Path folder) {
        TestShop shop = TestShop.stocked(folder);
        shop.knowsClosingKey();
        Map.of("FRIDGE", "冰箱冷柜", "TELEVISION", "电视", "WASHER", "洗衣机", "DISHWASHER", "洗碗机", "STOVE", "灶具", "WATER_HEATER", "热水器", "ROBOT_VACUUM", "扫地机器人",
                "AIR_CONDITIONER", "空调").forEach((code, name) -> shop.told(Change.Kind.CATEGORY, code,
                        new Category(code, Category.Trade.APPLIANCE, new LocalName(name, code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')))));
        shop.told(Change.Kind.INTERACTION_RULE, "rules", new InteractionRule(1, Map.of(InteractionKind.SUGGESTION, 20L, InteractionKind.INTENTION, 2L,
                InteractionKind.SUPPORT, 2L), 40, 5));
        shop.told(Change.Kind.SUGGESTION, QUIET.toString(), new Suggestion(QUIET, "夜里更安静的洗碗机", Optional.of("DISHWASHER"), SuggestionState.REPORTED, 31,
                LocalDate.of(2026, 11, 1)));
        shop.told(Change.Kind.CALL_BACK, "k1", new CallBack("k1", TestShop.id(1), new ReceiptNumber(TestShop.TERMINAL, LocalDate.of(2026, 11, 15), 7),
                "465升法式多门冰箱 BCD-465WF", LocalDate.of(2026, 11, 20), 1));
        return shop;
    }

    private static Hand opens(TestShop shop) {
        Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001");
        return hand.press("railMembers").settle().write("memberSearch", "lym").until(() -> hand.look("memberRow-0").isPresent()).press("memberRow-0")
                .until(() -> hand.shows("interactionKinds"));
    }

    private static List<String> journal(TestShop shop) {
        return shop.store().journal().after(0, 99, Long.MAX_VALUE).stream().map(entry -> EntryForm.head(entry.frozen()).type()).toList();
    }

    @Test
    void aWishToBuyIsOnRecordInThreePresses() {
        try (TestShop shop = shop(folder); Hand hand = opens(shop)) {
            hand.picture("interactions-none-zh");
            hand.press("interaction-INTENTION").press("about-TELEVISION").picture("interactions-intention-zh").press("detail-MONTH")
                    .until(() -> hand.shows("interactionSaid"));
            assertEquals("已记下：创新积分 +2。", hand.text("interactionSaid"));
            assertFalse(hand.shows("interactionCategories"));
            assertEquals(1, journal(shop).stream().filter(Fact.InteractionRecorded.TYPE::equals).count());
            hand.until(() -> hand.text("profileInnovation").equals("312")).picture("interactions-one-zh");
        }
    }

    @Test
    void aSuggestionIsTypedAndANumberInItIsRefusedWithTheNextStep() {
        try (TestShop shop = shop(folder); Hand hand = opens(shop)) {
            hand.press("interaction-SUGGESTION").press("about-FRIDGE").write("interactionWords", "打 13800001234").press("interactionSave")
                    .until(() -> hand.shows("interactionSaid"));
            assertTrue(hand.text("interactionSaid").contains("请去掉"), hand.text("interactionSaid"));
            hand.picture("interactions-refused-zh").write("interactionWords", "门要能左右两边开").press("interactionSave")
                    .until(() -> hand.text("interactionSaid").contains("+20"));
            hand.press("languageButton").settle().picture("interactions-suggestion-en");
            assertEquals(1, journal(shop).stream().filter(Fact.InteractionRecorded.TYPE::equals).count(), "the refused one left nothing");
        }
    }

    @Test
    void everyFigureSaysWhyItIsSo() {
        try (TestShop shop = shop(folder); Hand hand = opens(shop)) {
            hand.press("interaction-INTENTION").press("about-TELEVISION").press("detail-MONTH").until(() -> hand.text("profileInnovation").equals("312"));
            hand.press("whyInnovation").until(() -> hand.shows("why"));
            assertTrue(hand.text("whyTitle").contains("创新积分"), hand.text("whyTitle"));
            hand.picture("why-innovation-zh").press("whyTier").until(() -> hand.text("whyTitle").contains("等级")).picture("why-tier-zh");
            hand.press("whyConsumption").until(() -> hand.text("whyTitle").contains("消费积分")).press("languageButton").settle().picture("why-consumption-en");
            hand.press("whyConsumption").settle();
            assertFalse(hand.shows("why"), "the same figure again closes it");
        }
    }

    @Test
    void whatOthersSuggestedIsSupportedInTwoPresses() {
        try (TestShop shop = shop(folder); Hand hand = opens(shop)) {
            hand.press("interaction-SUPPORT").picture("interactions-support-zh").press("support-" + QUIET).until(() -> hand.shows("interactionSaid"));
            hand.until(() -> hand.look("interaction-SUPPORT").isEmpty());
            hand.press("interaction-STORY").press("interaction-STORY");
            assertFalse(hand.shows("interactionCategories"), "the same kind again takes it back");
        }
    }

    @Test
    void whoIsToBeCalledStandsOnTheMembersPageAndIsDoneInTwoPresses() {
        try (TestShop shop = shop(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("railMembers").until(() -> hand.look("callRow-0").isPresent()).picture("calls-zh");
            hand.press("callRow-0").until(() -> hand.shows("call")).picture("call-zh").press("languageButton").settle().picture("call-en");
            hand.press("callReached").until(() -> hand.look("callRow-0").isEmpty());
            assertFalse(hand.shows("call"));
            assertEquals(1, journal(shop).stream().filter(Fact.CallBackDone.TYPE::equals).count());
        }
    }
}
