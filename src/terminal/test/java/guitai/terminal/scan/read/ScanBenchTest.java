package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import guitai.domain.identity.Symbology;
import guitai.bench.BenchLog;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.camera.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a camera at 1280 x 720 and 30 frames a second costs: preview and decoding as a share of one core, beside ZXing used plainly
 * (its own luminance source, no hints, no preview) on the same frames in the same run. One frame in ten shows a code.
 */
@Tag("bench")
class ScanBenchTest {

    private static final int FRAMES = 30;
    private static final int ROUNDS = 12;

    @Test
    void previewAndDecodeTakeASmallShareOfACore() {
        List<BufferedImage> frames = frames();
        StandardReader reader = new StandardReader();
        PreviewSlot slot = new PreviewSlot();
        byte[][] pixels = frames.stream().map(ScanBenchTest::bytes).toArray(byte[][]::new);
        int[] at = {0};
        double ours = cpuPerSecondOfVideo(frames, picture -> {
            Frame frame = Pixels.frame(pixels[at[0]++ % FRAMES], 1280, 720, false);
            slot.put(frame.preview());
            reader.read(frame, Symbology.USUAL);
        });
        int[] before = {0};
        double previewOnly = cpuPerSecondOfVideo(frames, picture -> slot.put(Pixels.frame(pixels[before[0]++ % FRAMES], 1280, 720, false).preview()));
        double zxing = cpuPerSecondOfVideo(frames, ScanBenchTest::plainZxing);
        BenchLog.ratio("scan.previewAndDecode.720p30", ours, "cores", zxing, 1.0);
        assertTrue(BenchLog.ratio("scan.preview.720p30", previewOnly, "cores", 1.0, 0.08));
    }

    private static double cpuPerSecondOfVideo(List<BufferedImage> frames, Consumer<BufferedImage> work) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            frames.forEach(work);
            least = Math.min(least, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
        }
        return least;
    }

    private static void plainZxing(BufferedImage picture) {
        try {
            new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))));
        } catch (NotFoundException nothing) {
            // the usual frame
        }
    }

    private static List<BufferedImage> frames() {
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            Frame frame = i % 10 == 0 ? new Scene(i).of(BarcodeFormat.QR_CODE, "9156000000000428") : new Scene(i).empty();
            BufferedImage picture = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
            byte[] to = bytes(picture);
            for (int p = 0; p < frame.luminance().length; p++) {
                to[3 * p] = frame.luminance()[p];
                to[3 * p + 1] = frame.luminance()[p];
                to[3 * p + 2] = frame.luminance()[p];
            }
            frames.add(picture);
        }
        return frames;
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }
}
