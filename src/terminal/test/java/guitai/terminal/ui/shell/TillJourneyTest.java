package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillJourneyTest {

    @TempDir Path folder;

    @Test
    void aGoldMemberBuysAWasherAndPaysCash() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            tour(hand, "zh");
            assertEquals(1, shop.data().ask(() -> shop.store().sales().latest(9).size()).join());
        }
    }

    @Test
    void theSameInEnglishAndDark() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, true).opened().signIn("E1001")) {
            tour(hand, "en-dark");
        }
    }

    @Test
    void theReceiptKeyMakesTheNextScanAReceipt() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            hand.press("receiptKey").settle().picture("en-receipt");
            assertEquals("Scan the receipt. F7 again takes this back.", hand.text("noticeText"));
            scan(hand, "26119000000012345678");
            assertEquals("Fapiao cannot be looked up here yet.", hand.text("noticeText"));
            scan(hand, "26119000000012345678");
            assertTrue(hand.text("noticeText").contains("payment code"), hand.text("noticeText"));
            hand.key(KeyCode.F7);
            assertTrue(hand.text("noticeText").startsWith("Scan the receipt."));
            hand.key(KeyCode.F7);
            assertEquals(Words.in(Words.ENGLISH).of("shell.expecting.SELL"), hand.text("noticeText"));
        }
    }

    private static void tour(Hand hand, String name) {
        hand.picture(name + "-till-empty");
        scan(hand, TestShop.HOSE);
        scan(hand, TestShop.WASHER);
        assertTrue(hand.find("payButton").isDisabled());
        hand.picture(name + "-till-serial");
        scan(hand, "CH6166000182110");
        scan(hand, TestShop.GOLD_CARD);
        scan(hand, "6990000000046");
        hand.picture(name + "-till");
        type(hand, "1234");
        hand.picture(name + "-till-suggest");
        hand.press("choice-0").settle();
        type(hand, "");
        hand.press("payButton").settle().picture(name + "-pay");
        assertTrue(hand.find("receiptKey").isDisabled());
        hand.press("payKey-5").press("payKey-00").press("payKey-0").picture(name + "-pay-cash");
        hand.press("payKind-WECHAT_PAY").picture(name + "-pay-wechat");
        Hand.on(() -> {
            hand.<TextField>find("payAmount").setText("1000");
            hand.<TextField>find("payReference").setText("WX20261122");
            return null;
        });
        hand.press("payFinish").settle().picture(name + "-pay-mixed");
        hand.press("payKind-CASH").press("payQuick-2").picture(name + "-pay-rest").press("payFinish").settle();
        assertTrue(hand.shows("donePane"));
        hand.press("saveText").until(() -> hand.shows("doneSaved"));
        hand.picture(name + "-done");
        hand.press("nextCustomer").settle();
        assertFalse(hand.shows("donePane"));
    }

    private static void scan(Hand hand, String code) {
        hand.window().scanned(ScannedCode.fromScanner(code));
        hand.settle();
    }

    private static void type(Hand hand, String text) {
        Hand.on(() -> {
            hand.<TextField>find("scanField").setText(text);
            return null;
        });
        hand.settle();
    }
}
