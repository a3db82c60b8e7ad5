package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.bench.BenchLog;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CodeReader;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.ScanLoop;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.TestShop;
import guitai.terminal.ui.camera.CameraDesk;
import guitai.terminal.ui.shell.Eyes;
import guitai.terminal.ui.shell.FakeCare;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What watching costs without reading: a camera of 1280 x 720 at 30 frames a second through the driver's thread, conversion, care and
 * the preview on the till, as a share of one core of the whole process, once it is compiled. Beside it: the same while the camera is off.
 */
@Tag("bench")
class CameraBench {

    private static final Duration ROUND = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void watchingTakesASmallShareOfACore() throws Exception {
        PreviewSlot slot = new PreviewSlot();
        DriverThread thread = new DriverThread(new SteadyDriver(CameraBench::grains), Time.REAL);
        ChosenCamera camera = new ChosenCamera(new CameraMemory(Optional.empty()), List.of(thread), Time.REAL);
        try (TestShop shop = TestShop.stocked(folder); Hand hand = new Hand(shop, Words.CHINESE, false).opened().signIn("E1001");
                ScanLoop loop = new ScanLoop(camera, new Nothing(), slot, codes -> { }, hand.window()::camera)) {
            hand.window().eyes(new Eyes(slot, CameraDesk.Watch.NONE, kinds -> { }, new FakeCare(), true));
            share();
            double idle = share();
            loop.start();
            hand.until(() -> hand.shows("cameraView"));
            for (int warm = 0; warm < 4; warm++) {
                share();
            }
            double watching = share();
            BenchLog.ratio("camera.windowIdle", idle, "cores", 1.0, 1.0);
            assertTrue(BenchLog.ratio("camera.previewAndConversion.720p30", watching - idle, "cores", 1.0, 0.08));
        }
    }

    /** CPU seconds a second of the process. */
    private static double share() throws InterruptedException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        Thread.sleep(ROUND);
        return (double) (system.getProcessCpuTime() - cpu) / (System.nanoTime() - wall);
    }

    private static Supplier<byte[]> grains(CameraDriver.Size size) {
        byte[] bytes = new byte[size.width() * size.height() * 3];
        new SplittableRandom(1).nextBytes(bytes);
        return () -> {
            bytes[0]++;
            return bytes;
        };
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
