package guitai.terminal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;

import guitai.terminal.scan.camera.PictureCamera;
import guitai.terminal.scan.camera.Pixels;
import guitai.terminal.scan.read.StandardReader;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Photographs that nobody here made, held before the virtual camera in all four quarter turns (those without a code upright), through the same
 * loop as live frames. The least rates are what was measured; a weaker engine falls below them. No wrong text is allowed at all.
 */
class PhotoTest {

    private static final int FRAMES = 28;
    /** As many as there are processors on the smallest machine that builds this. */
    private static final int CAMERAS = 2;
    /** Photographs with a code of the format, and how many of the four turns of all of them must be read. */
    private static final Map<String, Integer> LEAST = new TreeMap<>(Map.of(
            "code128", 20, "code39", 8, "ean13", 38, "upca", 38, "qrcode", 44, "pdf417", 24, "aztec", 26, "datamatrix", 63));

    private final Map<String, Integer> read = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void photographsOfOtherPeopleAreReadAndNeverMisread() {
        List<Photos.Photo> all = Photos.all();
        IntStream.range(0, CAMERAS).parallel().forEach(camera -> watch(IntStream.range(0, all.size()).filter(at -> at % CAMERAS == camera).mapToObj(all::get).toList()));
        assertEquals(List.of(), List.copyOf(wrong));
        LEAST.forEach((format, least) -> assertTrue(read.getOrDefault(format, 0) >= least, () -> format + " in " + read));
    }

    /** One camera with a loop and a clock of its own. */
    private void watch(List<Photos.Photo> photos) {
        Queue<ScannedCode> codes = new ConcurrentLinkedQueue<>();
        AtomicLong time = new AtomicLong();
        PictureCamera camera = new PictureCamera("photographs", 0);
        try (ScanLoop loop = new ScanLoop(camera, new StandardReader(), new PreviewSlot(), codes::addAll, state -> { },
                () -> time.addAndGet(33_000_000))) {
            loop.start();
            for (Photos.Photo photo : photos) {
                for (int quarter = 0; quarter < (photo.format().equals("empty") ? 1 : 4); quarter++) {
                    codes.clear();
                    camera.play(Pixels.frame(turned(ImageIO.read(photo.file().toFile()), quarter)), FRAMES).get(60, TimeUnit.SECONDS);
                    List<String> texts = codes.stream().map(code -> code.text().replace("\r", "").strip()).distinct().toList();
                    texts.stream().filter(text -> !photo.texts().contains(text) && !photo.texts().contains("?"))
                            .forEach(text -> wrong.add(photo.file().getFileName() + ": " + text));
                    read.merge(photo.format(), texts.size(), Integer::sum);
                    time.addAndGet(RepeatFilter.FORGET_NANOS);
                }
            }
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static BufferedImage turned(BufferedImage picture, int quarter) {
        BufferedImage rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.createGraphics().drawImage(picture, 0, 0, java.awt.Color.WHITE, null);
        if (quarter == 0) {
            return rgb;
        }
        AffineTransform turn = AffineTransform.getQuadrantRotateInstance(quarter);
        turn.preConcatenate(AffineTransform.getTranslateInstance(quarter == 3 ? 0 : quarter == 1 ? rgb.getHeight() : rgb.getWidth(),
                quarter == 1 ? 0 : quarter == 3 ? rgb.getWidth() : rgb.getHeight()));
        BufferedImage target = quarter == 2 ? new BufferedImage(rgb.getWidth(), rgb.getHeight(), BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(rgb.getHeight(), rgb.getWidth(), BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(rgb, target);
    }
}
