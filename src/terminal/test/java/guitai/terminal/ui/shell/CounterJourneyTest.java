package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.CameraState;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Preview;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.ui.camera.CameraDesk;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on at a counter: scanners that type into the wrong field, fingers that press twice, a change of language in mid-sale. */
class CounterJourneyTest {

    @TempDir Path folder;

    @Test
    void aScannerThatTypesIntoTheQuantityFieldIsHeardAsAScannerAndTheFieldStaysClean() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            scan(hand, TestShop.HOSE);
            hand.press("quantityKey");
            assertEquals("quantityField", Hand.on(() -> hand.scene().getFocusOwner().getId()));
            hand.scan(TestShop.WASHER);
            hand.until(() -> lines(hand) == 2);
            assertEquals("1", Hand.on(() -> hand.<TextField>find("quantityField").getText()));
        }
    }

    @Test
    void aScannerBurstOnTheSignInPageNeitherTypesAPinNorSells() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened()) {
            hand.press("person-E1001");
            hand.scan(TestShop.GOLD_CARD);
            hand.settle();
            assertEquals(0L, Hand.on(() -> hand.find("pinDots").lookup(".filled") == null ? 0L : 1L));
            hand.signIn("E1001");
            assertEquals(0, lines(hand));
        }
    }

    @Test
    void aPersonWhoTypesSlowlyReachesTheScanLineFromEverywhereAndEnterTakesIt() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            Hand.on(() -> {
                hand.find("basketLines").requestFocus();
                return null;
            });
            type(hand, "G100818");
            hand.until(() -> hand.shows("choice-0"));
            hand.key(KeyCode.ENTER);
            hand.until(() -> lines(hand) == 1);
        }
    }

    @Test
    void theLanguageChangesInTheMiddleOfPayingAndNothingIsLost() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            scan(hand, TestShop.HOSE);
            scan(hand, TestShop.GOLD_CARD);
            hand.press("payButton").settle().press("payKey-2").press("payKey-00");
            String due = hand.text("payDue");
            hand.press("languageButton").settle();
            assertEquals("Finish", hand.text("payFinish"));
            assertEquals(due, hand.text("payDue"));
            assertEquals("200", Hand.on(() -> hand.<TextField>find("payAmount").getText()));
            hand.press("payFinish").press("payFinish").settle();
            assertTrue(hand.shows("donePane"));
            assertEquals(1, shop.data().ask(() -> shop.store().sales().latest(9).size()).join(), "a double press is one sale");
            hand.key(KeyCode.ENTER);
            hand.until(() -> !hand.shows("donePane"));
        }
    }

    @Test
    void aBasketThatWasInterruptedIsOfferedBack() {
        try (TestShop shop = TestShop.stocked(folder)) {
            try (Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
                scan(hand, TestShop.HOSE);
            }
            try (Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
                assertTrue(hand.shows("draftBar"));
                hand.picture("zh-draft").press("draftKeep");
                assertFalse(hand.shows("draftBar"));
                assertEquals(1, lines(hand));
                assertFalse(hand.find("payButton").isDisabled());
            }
        }
    }

    @Test
    void theKeysOfTheTillWorkWhateverHasTheFocus() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            scan(hand, TestShop.HOSE);
            hand.key(KeyCode.F4);
            hand.press("quantityMore").press("quantityMore").press("quantitySet").settle();
            assertTrue(hand.text("basketPieces").startsWith("3"));
            hand.key(KeyCode.DELETE);
            hand.until(() -> lines(hand) == 0);
            hand.press("undo").settle();
            assertEquals(1, lines(hand));
            hand.key(KeyCode.F12);
            hand.until(() -> hand.shows("payPane"));
            hand.key(KeyCode.ESCAPE);
            hand.until(() -> !hand.shows("payPane"));
            hand.key(KeyCode.F10);
            hand.until(() -> hand.shows("dayPage"));
        }
    }

    @Test
    void aMissingCameraIsAStateWithANextStepAndAWatchingOneShowsItsPicture() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            PreviewSlot slot = new PreviewSlot();
            hand.window().eyes(new Eyes(slot, new CameraDesk.Watch() {
                @Override
                public void start() {
                    hand.window().camera(new CameraState.Searching());
                }

                @Override
                public void stop() {
                    hand.window().camera(new CameraState.Off());
                }
            }, kinds -> { }, new FakeCare(), true));
            for (CameraUnavailable.Reason reason : CameraUnavailable.Reason.values()) {
                hand.window().camera(new CameraState.Unavailable(reason));
                hand.settle();
                assertEquals(Words.in(Words.CHINESE).of("camera", reason), hand.text("cameraState"));
            }
            hand.picture("zh-camera-gone").window().camera(new CameraState.Watching("test"));
            int[] pixels = new int[320 * 180];
            Arrays.fill(pixels, 0xff3a7bd5);
            slot.put(new Preview(320, 180, pixels));
            hand.settle().picture("zh-camera");
            assertTrue(hand.shows("cameraView"));
            hand.press("cameraToggle").settle();
            assertFalse(hand.shows("cameraView"));
        }
    }

    private static int lines(Hand hand) {
        return Hand.on(() -> hand.<ListView<?>>find("basketLines").getItems().size());
    }

    private static void scan(Hand hand, String code) {
        hand.window().scanned(ScannedCode.fromScanner(code));
        hand.settle();
    }

    /** Character by character; each waits until the one before has left the scanner's detector. */
    private static void type(Hand hand, String text) {
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            String soFar = text.substring(0, i + 1);
            Hand.on(() -> {
                Node focus = hand.scene().getFocusOwner();
                Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
                return null;
            });
            hand.until(() -> Hand.on(() -> hand.<TextField>find("scanField").getText().equals(soFar)));
        }
    }
}
