package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CodeReader;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.ScanLoop;
import guitai.terminal.scan.camera.CameraDriver.Size;
import guitai.terminal.scan.camera.FakeDriver.Mood;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults put into the driver below the real loop and the real window: the window goes on, says what is the matter, and the camera comes back by itself. */
class CameraFaultsTest {

    private static final Words WORDS = Words.in(Words.CHINESE);

    private final FakeDriver driver = new FakeDriver("fake", "Counter camera");
    private final DriverThread thread = driver.thread();
    private final ChosenCamera camera = new ChosenCamera(new CameraMemory(Optional.empty()), List.of(thread), thread.time());
    @TempDir Path folder;
    private TestShop shop;
    private Hand hand;
    private ScanLoop loop;

    @BeforeEach
    void openTheTill() {
        driver.offers = List.of(new Size(320, 240));
        shop = TestShop.stocked(folder);
        hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001");
        loop = new ScanLoop(camera, new Nothing(), new PreviewSlot(), codes -> { }, hand.window()::camera);
    }

    @AfterEach
    void close() {
        driver.comesBack();
        loop.close();
        hand.close();
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({"HANGS_IN_GRAB, TIMEOUT", "THROWS_IN_GRAB, LOST", "ZERO_SIZE, LOST", "CUT_OFF, LOST", "SILENT, LOST", "GONE, MISSING"})
    void aCameraThatFailsWhileItWatchesIsShownAndComesBack(Mood mood, String state) {
        loop.start();
        shows("camera.watching");
        driver.mood = mood;
        shows("camera." + state);
        theWindowGoesOn();
        driver.comesBack();
        shows("camera.watching");
    }

    @ParameterizedTest
    @CsvSource({"HANGS_IN_SEARCH, TIMEOUT", "HANGS_IN_OPEN, TIMEOUT", "BUSY, BUSY", "GONE, MISSING", "NO_NATIVES, MISSING"})
    void aCameraThatCannotBeOpenedIsShownAndComesBack(Mood mood, String state) {
        driver.mood = mood;
        loop.start();
        shows("camera." + state);
        theWindowGoesOn();
        driver.comesBack();
        shows("camera.watching");
    }

    @Test
    void aCameraThatHangsIsSwitchedOffWithoutWaitingForIt() throws Exception {
        loop.start();
        shows("camera.watching");
        driver.mood = Mood.HANGS_IN_CLOSE;
        loop.stop();
        shows("camera.off");
    }

    @Test
    void slowPicturesAreSaidAndReadAllTheSame() throws Exception {
        driver.millisAFrame = size -> 400;
        java.util.concurrent.CompletableFuture<Double> told = new java.util.concurrent.CompletableFuture<>();
        camera.reports(report -> {
            assertEquals(guitai.terminal.scan.CameraReport.Hint.SLOW, report.hint());
            told.complete(report.framesPerSecond());
        });
        loop.start();
        shows("camera.watching");
        assertEquals(2.5, told.get(60, java.util.concurrent.TimeUnit.SECONDS), 0.2);
    }

    private void shows(String key) {
        hand.until(() -> hand.text("cameraState").equals(WORDS.of(key)));
    }

    private void theWindowGoesOn() {
        hand.press("railMembers").settle();
        assertTrue(hand.shows("membersPage"));
        hand.press("railTill").settle();
    }

    private static final class Nothing implements CodeReader {

        @Override
        public List<Reading> read(Frame frame, Set<Symbology> wanted) {
            return List.of();
        }

        @Override
        public List<Reading> readStill(Frame frame, Set<Symbology> wanted) {
            return List.of();
        }
    }
}
