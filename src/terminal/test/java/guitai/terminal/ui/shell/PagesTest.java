package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.MembersLoad;
import guitai.terminal.uplink.MembersLoad.Stage;
import guitai.terminal.uplink.NewsAge;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.time.Instant;
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
                    Optional.of(SyncStatus.Trouble.FORK), Optional.of(request), NewsAge.UNKNOWN));
            hand.settle().picture("zh-sync-refused");
            assertTrue(hand.text("syncCode").contains(request));
            hand.press("languageButton").picture("en-sync-refused");
            assertTrue(hand.text("syncCode").contains(request));
        }
    }

    /** Nothing yet, members under way, a piece that came damaged, all here: each is said in the panel. */
    @Test
    void thePanelSaysOfWhenTheNewsAreAndHowFarTheMembersHaveCome() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.window().sync(status(NewsAge.UNKNOWN));
            hand.settle().press("syncBadge");
            assertEquals(hand.text("syncShop"), hand.text("syncMembers"), "nothing is here yet");
            assertFalse(hand.shows("syncLoad"));
            Optional<Instant> today = Optional.of(TestShop.NOW);
            hand.window().sync(status(new NewsAge(today, Optional.empty(), 3, Optional.of(7), new MembersLoad(Stage.LOADING, 340_000, 1_000_000))));
            hand.settle().picture("zh-sync-load");
            assertTrue(hand.text("syncLoad").contains("340,000 / 1,000,000"), hand.text("syncLoad"));
            assertTrue(hand.text("syncShop").contains("2026-11-22 "), hand.text("syncShop"));
            hand.press("languageButton").picture("en-sync-load");
            assertTrue(hand.text("syncLoad").contains("340,000 of 1,000,000"), hand.text("syncLoad"));
            assertTrue(hand.shows("syncLoadBar"));
            hand.window().sync(status(new NewsAge(today, today, 3, Optional.of(7), new MembersLoad(Stage.DAMAGED, 340_000, 1_000_000))));
            hand.settle().picture("en-sync-damaged");
            assertFalse(hand.shows("syncLoadBar"));
            assertTrue(hand.text("syncLoad").contains("damaged"));
            hand.window().sync(status(new NewsAge(today, today, 3, Optional.empty(), MembersLoad.NONE)));
            hand.settle().picture("en-sync-news");
            assertFalse(hand.shows("syncLoad"));
            assertTrue(hand.text("syncMembers").contains("2026-11-22 "), hand.text("syncMembers"));
        }
    }

    private static SyncStatus status(NewsAge news) {
        return new SyncStatus(SyncStatus.State.SENDING, 3, Optional.of(TestShop.NOW), Optional.of(TestShop.NOW), 0, Optional.of(0L), Optional.empty(),
                Optional.empty(), news);
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
