package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager needs a member's number: two presses, ten seconds, and it is masked again. */
class UnmaskJourneyTest {

    @TempDir Path folder;

    private Hand profile(TestShop shop, String employee, Locale language) {
        Hand hand = new Hand(shop, language, false).opened().signIn(employee);
        hand.press("railMembers").settle();
        Hand.on(() -> {
            hand.<TextField>find("memberSearch").setText("1234");
            return null;
        });
        hand.until(() -> hand.shows("memberRow-0"));
        return hand.press("memberRow-0").settle();
    }

    @Test
    void twoPressesShowTheNumbersForTenSeconds() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = profile(shop, "E1004", Words.CHINESE)) {
            String masked = hand.text("profilePhone");
            assertTrue(masked.contains("****"), masked);
            hand.press("unmaskAsk").settle().picture("unmask-ask-zh");
            hand.press("unmaskCallBack").until(() -> hand.shows("unmaskShown"));
            hand.picture("unmask-shown-zh");
            assertFalse(hand.text("profilePhone").contains("*"));
            hand.until(() -> !hand.shows("unmaskShown"));
            assertEquals(masked, hand.text("profilePhone"));
            assertTrue(hand.shows("unmaskAsk"));
        }
    }

    @Test
    void itIsMaskedByHandByAnotherPageAndByALookBack() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = profile(shop, "E1004", Words.ENGLISH)) {
            hand.press("unmaskAsk").settle().picture("unmask-ask-en");
            hand.press("unmaskMemberAsks").until(() -> hand.shows("unmaskShown"));
            hand.picture("unmask-shown-en").press("unmaskHide").settle();
            assertTrue(hand.text("profilePhone").contains("****"));
            hand.press("unmaskAsk").press("unmaskDelivery").until(() -> hand.shows("unmaskShown"));
            hand.press("railTill").settle().press("railMembers").settle();
            assertTrue(hand.text("profilePhone").contains("****"));
            assertFalse(hand.shows("unmaskShown"));
        }
    }

    @Test
    void aClerkIsNotOfferedIt() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = profile(shop, "E1001", Words.CHINESE)) {
            assertTrue(hand.shows("profilePhone"));
            assertFalse(hand.shows("unmaskAsk"));
        }
    }
}
