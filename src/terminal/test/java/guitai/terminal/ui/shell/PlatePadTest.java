package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import guitai.domain.identity.Plate;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plate by touch alone. */
class PlatePadTest {

    @TempDir Path folder;

    private static void touch(Hand hand, String characters) {
        for (char character : characters.toCharArray()) {
            String rest = Plate.DIGITS + Plate.LETTERS + Plate.ENDINGS;
            int province = Plate.PROVINCES.indexOf(character);
            hand.press(province >= 0 ? "plateProvince-" + province : "platePadKey-" + rest.indexOf(character)).settle();
        }
    }

    private static String line(Hand hand) {
        return Hand.on(() -> hand.<TextField>find("scanField").getText());
    }

    @Test
    void anElectricCarsPlateIsFoundAtItsEighthCharacter() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("plateKey").settle().picture("zh-plate-province");
            assertEquals("湘A", hand.text("plateArea-0"));
            touch(hand, "粤AD1");
            hand.until(() -> hand.shows("choice-0"));
            hand.picture("zh-plate-rest");
            touch(hand, "2345");
            hand.until(() -> hand.shows("memberVehicles"));
            assertFalse(hand.shows("platePad"));
            assertEquals("", line(hand));
        }
    }

    @Test
    void aNormalPlateThatIsKnownIsFoundAtItsSeventhCharacterAndTheUsualAreaIsOnePress() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            hand.press("plateKey").settle().picture("en-plate-province").press("plateArea-0").settle();
            touch(hand, "30K9");
            hand.picture("en-plate-rest");
            touch(hand, "1");
            assertFalse(hand.shows("platePad"));
            hand.until(() -> hand.shows("choice-1"));
        }
    }

    @Test
    void sevenCharactersThatMayGoOnWaitForTheEighthUntilFindIsPressed() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("plateKey").settle();
            touch(hand, "京A12345");
            hand.until(() -> hand.shows("platePad"));
            String unknown = Words.in(Words.CHINESE).of("till.notice.PLATE_UNKNOWN");
            hand.press("plateFind").until(() -> unknown.equals(hand.text("noticeText")));     // headquarters is asked first
            assertFalse(hand.shows("platePad"));
        }
    }

    @Test
    void whatCannotFollowCannotBePressedAndErasingGoesBack() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            key(hand, KeyCode.F6);
            hand.until(() -> hand.shows("platePad"));
            touch(hand, "沪1C");
            assertEquals("沪C", line(hand), "no digit behind the province");
            hand.press("plateErase").press("plateErase").settle();
            hand.until(() -> hand.shows("plateProvinces"));
            key(hand, KeyCode.ESCAPE);
            assertFalse(hand.shows("platePad"));
        }
    }

    private static void key(Hand hand, KeyCode code) {
        Hand.on(() -> {
            Event.fireEvent(hand.scene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
        hand.settle();
    }
}
