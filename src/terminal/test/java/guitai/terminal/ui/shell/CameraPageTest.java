package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CameraReport.Hint;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings.Area;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.CameraState;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.Preview;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.ui.camera.CameraDesk;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page where the camera is chosen and aimed, and the light that tells on every page that it watches. */
class CameraPageTest {

    private final FakeCare care = new FakeCare();
    private final PreviewSlot slot = new PreviewSlot();
    @TempDir Path folder;

    @AfterEach
    void endTheSearch() {
        care.search.countDown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void camerasAreSearchedWhileTheWindowGoesOnAndTheChosenOneIsRemembered(String language) {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = opened(shop, language)) {
            page(hand).until(() -> hand.shows("setupBusy"));
            hand.picture(language + "-camera-searching").press("railMembers").settle();
            assertTrue(hand.shows("membersPage") || !hand.shows("cameraPage"), "the window goes on");
            page(hand);
            care.search.countDown();
            hand.until(() -> hand.shows("setupCamera-1")).press("setupCamera-1");
            hand.until(() -> care.settings.choice().equals(new Choice.Named("openpnp", "Logitech C920")));
            watch(hand, new CameraReport("Logitech C920", "openpnp", 1280, 720, 29.8, true, true, Hint.NONE));
            hand.picture(language + "-camera-watching");
        }
    }

    @Test
    void noCameraAndASilentDriverAreSaidWithWhatToDo() {
        care.cameras = List.of();
        try (TestShop shop = TestShop.stocked(folder); Hand hand = opened(shop, "zh")) {
            care.search.countDown();
            hand.window().camera(new CameraState.Unavailable(Reason.MISSING));
            Words words = Words.in(Words.CHINESE);
            page(hand).until(() -> hand.text("setupFound").equals(words.of("camera.setup.none")));
            hand.picture("zh-camera-none");
            care.silent = true;
            hand.press("setupSearch").until(() -> hand.text("setupFound").equals(words.of("camera.setup.silent")));
            assertFalse(hand.shows("setupBusy"));
        }
    }

    @Test
    void anAddressIsTakenWhenItIsOne() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = opened(shop, "en")) {
            page(hand);
            type(hand, "telephone");
            assertTrue(hand.press("setupUse").settle().shows("setupRefused"));
            type(hand, " http://telephone:8080/video ");
            hand.press("setupUse").until(() -> care.settings.choice().equals(new Choice.Address(URI.create("http://telephone:8080/video"))));
            assertFalse(hand.shows("setupRefused"));
        }
    }

    @Test
    void settingsHoldAtOnceWithoutARestart() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = opened(shop, "zh")) {
            page(hand);
            hand.press("setupTurn90").press("setupMirror").press("setupReversed").press("setupMains60").press("setupFocus").press("setupMeasure");
            hand.until(() -> care.settings.equals(new CameraSettings(new Choice.First(), 90, true, true, Area.WHOLE,
                    new CameraSettings.Light(60, false))) && care.measured == 1);
            assertEquals(-1.0, Hand.on(() -> hand.<Node>find("setupStage").getScaleX()));
        }
    }

    @Test
    void aPartIsDrawnOnTheLivePictureAndTheLanguageMayChangeInBetween() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = opened(shop, "zh")) {
            page(hand);
            watch(hand, new CameraReport("Logitech C920", "native", 1280, 720, 30, false, false, Hint.FLICKERS));
            drag(hand, 0.25, 0.25, 0.75, 0.9);
            hand.until(() -> Math.abs(care.settings.area().width() - 0.5) < 0.01 && Math.abs(care.settings.area().y() - 0.25) < 0.01);
            hand.picture("zh-camera-area").press("languageButton").settle();
            show(hand);
            assertTrue(hand.shows("cameraArea"));
            hand.picture("en-camera-area").press("setupWhole").until(() -> care.settings.area().equals(Area.WHOLE));
            drag(hand, 0.5, 0.5, 0.52, 0.52);
            assertEquals(Area.WHOLE, care.settings.area(), "what is too small is none");
        }
    }

    @Test
    void whatIsReadOnThisPageIsATestAndElsewhereItIsTakenWithAGreenFrame() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = opened(shop, "zh")) {
            List<ScannedCode> codes = List.of(new ScannedCode(TestShop.HOSE, Symbology.EAN_13, Source.CAMERA));
            assertFalse(care.taken.test(codes), "at the till it goes on");
            hand.settle();
            assertTrue(Hand.on(() -> hand.<Node>find("cameraPicture").getStyleClass().contains("taken")));
            hand.press("cameraSetup").until(() -> hand.shows("setupRead"));
            assertTrue(care.taken.test(codes), "here it does not");
            hand.settle();
            assertEquals(Words.in(Words.CHINESE).of("camera.setup.read", "EAN-13"), hand.text("setupRead"));
            hand.until(() -> Hand.on(() -> !hand.<Node>find("setupFrame").getStyleClass().contains("taken")));
        }
    }

    @Test
    void theLightIsOnEveryPageWhileACameraWatches() {
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened()) {
            hand.window().camera(new CameraState.Watching("test"));
            hand.settle();
            assertTrue(lit(hand) && hand.shows("watchWord"));
            hand.picture("zh-camera-entrance").signIn("E1001");
            for (String page : List.of("railTill", "railMembers", "railDay", "railCamera")) {
                assertTrue(lit(hand.press(page).settle()), page);
            }
            hand.window().camera(new CameraState.Unavailable(Reason.BUSY));
            assertFalse(lit(hand.settle()));
            hand.picture("zh-camera-busy");
        }
    }

    /** What lies in a scrolling part can be found from its first layout on. */
    private static Hand page(Hand hand) {
        return hand.press("railCamera").until(() -> hand.shows("setupSearch"));
    }

    private static boolean lit(Hand hand) {
        return Hand.on(() -> hand.<Node>find("watchLight").getStyleClass().contains("on"));
    }

    private Hand opened(TestShop shop, String language) {
        Hand hand = new Hand(shop, Locale.of(language), false).opened().signIn("E1001");
        hand.window().eyes(new Eyes(slot, CameraDesk.Watch.NONE, kinds -> { }, care, true));
        return hand.settle();
    }

    private void watch(Hand hand, CameraReport report) {
        hand.window().camera(new CameraState.Watching(report.name()));
        hand.settle();
        show(hand);
        care.reports.accept(report);
        hand.settle();
    }

    private void show(Hand hand) {
        int[] pixels = new int[640 * 360];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff3a6bb5 + (i / 640 / 4 << 8) % 0x4000 + i % 640 / 8;
        }
        Hand.on(() -> {
            hand.scene().getRoot().applyCss();
            hand.scene().getRoot().layout();
            return null;
        });
        slot.put(new Preview(640, 360, pixels));
        hand.settle();
    }

    private static void type(Hand hand, String text) {
        Hand.on(() -> {
            hand.<TextField>find("setupAddress").setText(text);
            return null;
        });
    }

    private static void drag(Hand hand, double x1, double y1, double x2, double y2) {
        Hand.on(() -> {
            Region glass = hand.find("setupGlass");
            fire(glass, MouseEvent.MOUSE_PRESSED, x1, y1);
            fire(glass, MouseEvent.MOUSE_DRAGGED, x2, y2);
            fire(glass, MouseEvent.MOUSE_RELEASED, x2, y2);
            return null;
        });
        hand.settle();
    }

    private static void fire(Region glass, javafx.event.EventType<MouseEvent> type, double x, double y) {
        Point2D at = glass.localToScene(x * glass.getWidth(), y * glass.getHeight());
        Event.fireEvent(glass, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, false, false, false, new PickResult(glass, at.getX(), at.getY())));
    }
}
