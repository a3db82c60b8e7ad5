package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.ScannerSettingsFile;
import guitai.terminal.scan.scanner.SerialPorts;
import guitai.terminal.scan.scanner.SerialScanner;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scanners on the real window: whatever has the focus, and on the page that tests them. */
class ScannerJourneyTest {

    private static final SerialPorts PORTS = new SerialPorts() {
        @Override
        public List<Found> list() {
            return List.of(new Found("COM5", "Honeywell Voyager 1470g", true), new Found("COM1", "Communications Port", false));
        }

        @Override
        public Line open(String name, int baud) throws IOException {
            throw new IOException("unplugged");
        }
    };

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scanField", "basketLines", "quantityField", "payButton", "railMembers", "nowhere"})
    void aScanIsHeardWhateverHasTheFocusAndTheFieldKeepsWhatItHad(String focus) {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.scan(TestShop.HOSE);
            hand.until(() -> lines(hand) == 1).press("quantityKey").settle();
            String before = Hand.on(() -> {
                if (focus.equals("nowhere")) {
                    hand.scene().getRoot().requestFocus();
                } else {
                    hand.find(focus).requestFocus();
                }
                return hand.look(focus).orElse(null) instanceof TextField field ? field.getText() : "";
            });
            hand.scan(TestShop.WASHER);
            hand.until(() -> lines(hand) == 2);
            assertEquals(before, Hand.on(() -> hand.look(focus).orElse(null) instanceof TextField field ? field.getText() : ""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 60, 200})
    void aScannerIsHeardAtAnyPace(int millis) {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            hand.scan(TestShop.HOSE, Duration.ofMillis(millis)).until(() -> lines(hand) == 1);
            assertEquals("", Hand.on(() -> hand.<TextField>find("scanField").getText()));
        }
    }

    @Test
    void digitsThatAnInputMethodWidenedAreHeardAndAWordThatItCommitsIsTyped() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            focus(hand, "railMembers");
            hand.commit("６９９００００００００１５").until(() -> lines(hand) == 1);
            focus(hand, "scanField");
            hand.commit("热水器");
            assertTrue(hand.text("noticeText").length() > 0 || hand.shows("choice-0"), "what was typed is looked for");
            assertEquals(1, lines(hand));
        }
    }

    @Test
    void theTestPageTellsWhatArrivedAndSellsNothing() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001")) {
            ScannerSettingsFile file = new ScannerSettingsFile(folder);
            try (SerialScanner serial = new SerialScanner(PORTS, hand.window().hearing()::heard, hand.window().hearing()::line)) {
                hand.window().hearing().uses(new Ears(serial, file), file.load());
                hand.press("railScanner").until(() -> ports(hand) == 3);
                hand.picture("zh-scanner");
                arrive(hand, Diagnosis.PRINTED, "zh-scanner-good");
                assertEquals(Words.in(Words.CHINESE).of("scanner.verdict.GOOD"), hand.text("scannerVerdictText"));
                arrive(hand, "ZYß?§+0912ay", "zh-scanner-keyboard");
                hand.press("languageButton").settle().picture("en-scanner-keyboard");
                assertTrue(hand.text("scannerVerdictText").contains("German"));
                hand.press("scannerSeparator").press("themeButton");
                arrive(hand, "~" + Diagnosis.PRINTED_GS, "en-dark-scanner-marks");
                hand.scan(TestShop.HOSE);
                hand.until(() -> hand.text("scannerVerdictText").equals(Words.in(Words.ENGLISH).of("scanner.verdict.OTHER")));
                keep(hand, file);
            }
            hand.press("railTill").settle();
            assertEquals(0, lines(hand));
            hand.press("railScanner").settle();
            assertFalse(Hand.on(() -> hand.find("scannerFacts").lookup(".day-row") != null), "a test scan is forgotten");
        }
    }

    @Test
    void aWrongKeyboardIsToldAtTheTillAndTheSentenceLeadsToTheTestPage() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.ENGLISH, false).opened().signIn("E1001")) {
            assertFalse(hand.shows("noticeTest"));
            hand.window().hearing().heard(new Burst("-çà&é\"'(-è_çé", "-çà&é\"'(-è_çé", Burst.Pace.UNKNOWN, Burst.Ending.ENTER, Set.of()));
            hand.until(() -> hand.shows("noticeTest")).picture("en-scanner-told");
            assertEquals(0, lines(hand));
            hand.press("noticeTest").until(() -> hand.shows("scannerPage"));
        }
    }

    private static void focus(Hand hand, String id) {
        Hand.on(() -> {
            hand.find(id).requestFocus();
            return null;
        });
    }

    private static void keep(Hand hand, ScannerSettingsFile file) {
        Hand.on(() -> {
            hand.<TextField>find("scannerPrefix").setText("~");
            hand.<ComboBox<?>>find("scannerPort").getSelectionModel().select(1);
            return null;
        });
        hand.press("scannerKeep").until(() -> hand.shows("scannerNote"));
        assertEquals(ScannerSettings.USUAL.marks("~", "").line("COM5", 9600), file.load().settings());
        hand.until(() -> hand.text("scannerLine").contains("COM5 is not there")).picture("en-dark-scanner-gone");
    }

    private static void arrive(Hand hand, String raw, String picture) {
        hand.window().hearing().heard(new Burst(raw, raw, new Burst.Pace(3, 4, 11), Burst.Ending.ENTER, Set.of()));
        hand.settle().picture(picture);
    }

    private static int ports(Hand hand) {
        return Hand.on(() -> hand.look("scannerPort").orElse(null) instanceof ComboBox<?> box ? box.getItems().size() : 0);
    }

    private static int lines(Hand hand) {
        return Hand.on(() -> hand.look("basketLines").orElse(null) instanceof ListView<?> list ? list.getItems().size() : -1);
    }
}
