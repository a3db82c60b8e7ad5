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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Photographs that nobody here made, held before the virtual camera in all four quarter turns (those without a code upright), through the same
 * loop as live frames. The least rates are what was measured; a weaker engine falls below them. No wrong text is allowed at all.
 */
class PhotoTest {

    private static final int FRAMES = 28;
    /** Photographs with a code of the format, and how many of the four turns of all of them must be read. */
    private static final Map<String, Integer> LEAST = new TreeMap<>(Map.of(
            "code128", 20, "code39", 8, "ean13", 38, "upca", 38, "qrcode", 44, "pdf417", 24, "aztec", 26, "datamatrix", 63));

    private final Queue<ScannedCode> codes = new ConcurrentLinkedQueue<>();
    private final AtomicLong time = new AtomicLong();

    @Test
    void photographsOfOtherPeopleAreReadAndNeverMisread() throws Exception {
        Map<String, Integer> read = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        PictureCamera camera = new PictureCamera("photographs", 0);
        try (ScanLoop loop = new ScanLoop(camera, new StandardReader(), new PreviewSlot(), codes::addAll, state -> { },
                () -> time.addAndGet(33_000_000))) {
            loop.start();
            for (Photos.Photo photo : Photos.all()) {
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
        }
        assertEquals(List.of(), wrong);
        LEAST.forEach((format, least) -> assertTrue(read.getOrDefault(format, 0) >= least, () -> format + " in " + read));
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
