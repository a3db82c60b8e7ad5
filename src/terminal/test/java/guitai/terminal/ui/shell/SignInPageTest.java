package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInPageTest {

    private static final SyncStatus NO_LINE = new SyncStatus(SyncStatus.State.UNREACHABLE, 0, Optional.<Instant>empty(),
            Optional.empty(), 0, Optional.empty());

    @TempDir Path folder;

    @Test
    void thePagePaintsBeforeTheDataAreOpenAndFillsWhenTheyAre() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false)) {
            assertTrue(hand.shows("waiting"));
            hand.picture("signin-opening-zh");
            hand.opened();
            assertFalse(hand.shows("waiting"));
            hand.press("person-E1001").picture("signin-zh");
            hand.press("pin1").press("pin2").press("languageButton").picture("signin-en");
            hand.press("themeButton").picture("signin-en-dark");
        }
    }

    @Test
    void aWrongPinSaysHowManyTriesAreLeftAndTheRightOneOpensTheTill() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened()) {
            hand.press("person-E1001");
            for (int i = 0; i < 6; i++) {
                hand.press("pin1");
            }
            hand.settle();
            assertTrue(hand.text("pinMessage").contains("4"), hand.text("pinMessage"));
            hand.picture("signin-wrong-en");
            hand.signIn("E1001");
            assertTrue(hand.shows("scanField"));
            hand.picture("shell-en");
        }
    }

    @Test
    void aTerminalThatKnowsNobodySaysWhatItWaitsForAndWhatToDoWithoutALine() {
        try (TestShop shop = TestShop.empty(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened()) {
            assertTrue(hand.shows("waiting"));
            hand.window().sync(NO_LINE);
            hand.settle().picture("signin-unreachable-zh");
            assertTrue(hand.shows("waitingAgain"));
            shop.stock();
            hand.press("waitingAgain").settle();
            assertTrue(hand.shows("person-E1001"));
        }
    }

    @Test
    void dataThatCannotBeOpenedAreOneSentenceWithTheNextStep() {
        try (TestShop shop = TestShop.empty(folder); Hand hand = new Hand(shop, Words.CHINESE, false)) {
            hand.opening().completeExceptionally(new guitai.terminal.storage.StorageFault(guitai.terminal.storage.StorageFault.Kind.LOCKED_BY_ANOTHER));
            hand.settle();
            assertTrue(hand.shows("brokenNext"));
            hand.picture("broken-zh").press("languageButton").picture("broken-en");
        }
    }
}
