package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import guitai.bench.BenchLog;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.ScanLoop;
import guitai.terminal.scan.read.Scene;
import guitai.terminal.scan.read.StandardReader;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.ui.camera.CameraDesk;
import guitai.terminal.ui.shell.Eyes;
import guitai.terminal.ui.shell.FakeCare;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the first picture of a camera (1280 x 720, 30 a second) with a member's code in it to the member's profile laid out on the
 * till's page: driver's thread, conversion, reader, database and screen, in the time of the clock.
 */
@Tag("bench")
class ProfileBench {

    private static final List<String> CARDS = List.of(TestShop.GOLD_CARD, "9156660020487157", "9156872319596776");
    private static final int ROUNDS = 12;
    private static final long BLANK_MS = 900;

    @TempDir Path folder;
    private final byte[] room = bgr(new Scene(99).empty());
    private volatile byte[] before = room;
    private volatile byte[] watched;
    private volatile long came;
    private volatile long shown;
    private int next;

    @Test
    void aCodeBeforeTheCameraBecomesAProfileOnTheScreen() throws Exception {
        PreviewSlot slot = new PreviewSlot();
        ChosenCamera camera = new ChosenCamera(new CameraMemory(Optional.empty()), List.of(new DriverThread(new SteadyDriver(_ -> picture()), Time.REAL)), Time.REAL);
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001");
                ScanLoop loop = new ScanLoop(camera, new StandardReader(), slot, hand.window()::scannedTogether, hand.window()::camera)) {
            hand.window().eyes(new Eyes(slot, CameraDesk.Watch.NONE, loop::want, new FakeCare(), true));
            loop.start();
            hand.until(() -> hand.shows("cameraView"));
            List<Double> easy = new ArrayList<>();
            List<Double> hard = new ArrayList<>();
            for (int round = -2; round < ROUNDS; round++) {     // the first ones warm up
                delays(hand, easy, round, List.of(new Scene(1), new Scene(4).module(3).turn(15), new Scene(6).tilt(30)), BarcodeFormat.QR_CODE);
                delays(hand, easy, round, List.of(new Scene(3).module(3)), BarcodeFormat.CODE_128);
                delays(hand, hard, round, List.of(new Scene(10).inverted(), new Scene(12).hand(), new Scene(14).module(3).blur(1.4)), BarcodeFormat.QR_CODE);
                delays(hand, hard, round, List.of(new Scene(9).module(5)), BarcodeFormat.DATA_MATRIX);
                delays(hand, hard, round, List.of(new Scene(13).module(3).turn(30)), BarcodeFormat.CODE_128);
            }
            assertTrue(said("easy", easy, 100, 200) & said("ladder", hard, 400, 400));
        }
    }

    private void delays(Hand hand, List<Double> delays, int round, List<Scene> scenes, BarcodeFormat format) throws InterruptedException {
        for (Scene scene : scenes) {
            byte[] held = bgr(scene.of(format, CARDS.get(next++ % CARDS.size())));
            Thread.sleep(BLANK_MS + 7 * next % 33);
            shown = 0;
            Platform.runLater(() -> watch(hand));
            hand.settle();
            watched = held;
            before = held;
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (shown == 0 && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            before = room;
            if (round >= 0) {
                delays.add(shown == 0 ? 10_000.0 : (shown - came) / 1e6);
            }
        }
    }

    /** Notes when the name that stands in the profile has changed and the page is laid out with it. */
    private void watch(Hand hand) {
        String was = name(hand);
        Runnable[] look = new Runnable[1];
        look[0] = () -> {
            if (!name(hand).equals(was)) {
                shown = System.nanoTime();
                hand.scene().removePostLayoutPulseListener(look[0]);
            }
        };
        hand.scene().addPostLayoutPulseListener(look[0]);
    }

    private static String name(Hand hand) {
        return hand.scene().lookup("#memberHead") instanceof HBox head && !head.getChildren().isEmpty() && head.getChildren().getFirst() instanceof Labeled shown
                ? shown.getText() : "";
    }

    private Supplier<byte[]> picture() {
        return () -> {
            byte[] now = before;
            if (now == watched) {
                watched = null;
                came = System.nanoTime();
            }
            return now;
        };
    }

    private static byte[] bgr(Frame frame) {
        byte[] bytes = new byte[3 * frame.luminance().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = frame.luminance()[i / 3];
        }
        return bytes;
    }

    private static boolean said(String kind, List<Double> millis, double most50, double most95) {
        Collections.sort(millis);
        String name = "scan.toProfile." + kind;
        return BenchLog.atMost(name + ".median", millis.get(millis.size() / 2), "ms", most50)
                & BenchLog.atMost(name + ".p95", millis.get(millis.size() * 95 / 100), "ms", most95);
    }
}
