package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "What is this?" on the real screen. */
class ExplainTest {

    private static final String WECHAT = "134567890123456789";

    @TempDir
    private Path folder;

    @Test
    void aScanOnThePageIsExplainedAndNeverSold() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("railExplain").picture("zh-explain-empty");
            assertTrue(hand.shows("explainEmpty"));
            scan(hand, "]d201" + "0" + TestShop.WASHER + "11261101" + "17290101" + "21CH6166000182110");
            hand.picture("zh-explain-unit");
            assertEquals("一物一码（商品加机身码）", hand.text("explainLooks"));
            assertTrue(all(hand).contains("CH6166000182110"));
            hand.press("languageButton").settle().picture("en-explain-unit");
            scan(hand, "LSVAA49J132047371");
            hand.picture("en-explain-vin");
            assertEquals("Vehicle number (VIN)", hand.text("explainLooks"));
            hand.press("explainClear");
            assertTrue(hand.shows("explainEmpty"));
            hand.press("railTill").settle();
            assertTrue(hand.shows("basketEmpty"), "nothing was sold");
        }
    }

    @Test
    void ofWhatMustBeRefusedOnlyTheClassIsSaid() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            long entries = shop.store().journal().head().seq();
            hand.press("railExplain");
            Hand.on(() -> {
                hand.<TextField>find("explainText").setText(WECHAT);
                return null;
            });
            hand.settle().picture("en-explain-refused");
            assertEquals("WeChat payment code", hand.text("explainLooks"));
            assertTrue(hand.shows("explainKept"));
            assertEquals("", Hand.on(() -> hand.<TextField>find("explainText").getText()));
            assertFalse(all(hand).contains(WECHAT));
            assertEquals(entries, shop.store().journal().head().seq());
        }
    }

    @Test
    void theTillLeadsThereWhereItRefuses() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, true).opened().signIn("E1001")) {
            scan(hand, "https://unknown.example.cn/a");
            hand.picture("zh-dark-till-refused").press("whatIsThis").settle();
            assertTrue(hand.shows("explainEmpty"));
            scan(hand, "9799000000000017");
            hand.picture("zh-dark-explain");
        }
    }

    private static void scan(Hand hand, String text) {
        hand.window().scanned(ScannedCode.fromScanner(text));
        hand.settle();
    }

    private static String all(Hand hand) {
        return Hand.on(() -> hand.scene().getRoot().lookupAll(".label").stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).collect(Collectors.joining("\n")));
    }
}
