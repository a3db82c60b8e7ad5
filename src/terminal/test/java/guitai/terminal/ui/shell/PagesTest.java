package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    @TempDir Path folder;

    @Test
    void aMemberIsFoundByTheLastFourDigitsAndTheOpenedProfileIsMasked() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.press("railMembers").picture("zh-members-empty");
            type(hand, "memberSearch", "1234");
            hand.settle().press("memberRow-0").settle().picture("zh-members");
            assertTrue(hand.text("profilePhone").contains("138****1234"), hand.text("profilePhone"));
            hand.press("languageButton").press("themeButton").picture("en-dark-members");
            assertEquals("1234", Hand.on(() -> hand.<TextField>find("memberSearch").getText()));
            hand.press("sellToMember").settle();
            assertTrue(hand.shows("memberConsumption"));
            type(hand, "scanField", "");
        }
    }

    @Test
    void theDayIsComparedAndTheManagerClosesIt() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            sell(hand);
            hand.press("railDay").until(() -> hand.shows("dayContent"));
            assertTrue(hand.find("dayClose").isDisabled());
            hand.picture("zh-day-unheard");
            hand.press("staffChip").picture("zh-staff").press("signOut").settle().signIn("E1004");
            shop.headquartersAgrees();
            hand.press("railDay").until(() -> hand.shows("dayContent")).picture("zh-day");
            hand.press("languageButton").until(() -> hand.shows("dayContent")).picture("en-day");
            hand.press("dayClose").settle().until(() -> hand.find("dayClose").isDisabled()).picture("en-day-closed");
        }
    }

    @Test
    void anEntryThatHasNotArrivedIsNamedInPlainWords() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, true).opened().signIn("E1001")) {
            shop.headquartersMissesTheLast();
            sell(hand);
            hand.press("railDay").until(() -> hand.shows("dayContent")).picture("en-dark-day-differs");
            assertEquals("1 entry differs; everything else is with headquarters.", hand.text("dayBannerText"));
            assertEquals("Differs by 1", hand.text("dayBadge-SALES"));
            assertEquals(1, (int) Hand.on(() -> hand.scene().getRoot().lookupAll(".differing").size()));
        }
    }

    @Test
    void theBadgeTellsWhatWaitsAndThePanelExplainsIt() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.window().sync(new SyncStatus(SyncStatus.State.UNREACHABLE, 12, Optional.of(TestShop.NOW.minusSeconds(7200)),
                    Optional.of(TestShop.NOW.minusSeconds(7300)), 1, Optional.of(-420_000L)));
            hand.settle().press("syncBadge").picture("zh-sync");
            assertTrue(hand.text("syncBadge").contains("12"));
            assertTrue(hand.shows("clockWarning"));
            hand.press("languageButton").picture("en-sync");
            hand.press("syncClose");
            assertFalse(hand.shows("syncPanel"));
        }
    }

    @Test
    void aRefusalNamesTheRequestThatHeadquartersFindsInItsLog() {
        String request = "0b9d6c1e-1111-4222-8333-abcdefabcdef";
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.settle().press("syncBadge");
            assertFalse(hand.shows("syncCode"));
            hand.window().sync(new SyncStatus(SyncStatus.State.REFUSED, 3, Optional.of(TestShop.NOW), Optional.of(TestShop.NOW), 0, Optional.of(0L),
                    Optional.of(SyncStatus.Trouble.FORK), Optional.of(request)));
            hand.settle().picture("zh-sync-refused");
            assertTrue(hand.text("syncCode").contains(request));
            hand.press("languageButton").picture("en-sync-refused");
            assertTrue(hand.text("syncCode").contains(request));
        }
    }

    private static void sell(Hand hand) {
        hand.window().scanned(ScannedCode.fromScanner(TestShop.HOSE));
        hand.settle().press("payButton").settle().press("payQuick-0").press("payFinish").settle().press("nextCustomer").settle();
    }

    private static void type(Hand hand, String id, String text) {
        Hand.on(() -> {
            hand.<TextField>find(id).setText(text);
            return null;
        });
        hand.settle();
    }

}
