package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.terminal.fuzz.Noise;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any bytes for a stream of pictures or a picture: a part, a frame or a refusal, never anything thrown but the end of the stream. */
class CameraFuzzTest {

    private static final byte[] JPEG = picture("jpg");
    private static final byte[] PNG = picture("png");
    private static final byte[] STREAM = ("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: 5\r\n\r\nabcde\r\n--frame\r\n\r\n" + Noise.MARK
            + "\r\n--frame\r\nContent-Length: 99999999\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

    @FuzzTest
    void anyStream(byte[] bytes) {
        stream(bytes);
    }

    @FuzzTest
    void anyPicture(byte[] bytes) {
        picture(bytes);
    }

    @Test
    void thousandsOfSpoiltStreamsAndPictures() {
        new Noise(1, STREAM).feed(3_000, CameraFuzzTest::stream);
        new Noise(2, JPEG, PNG).feed(1_000, CameraFuzzTest::picture);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltStreamsAndPictures() {
        new Noise(3, STREAM).feed(500_000, CameraFuzzTest::stream);
        new Noise(4, JPEG, PNG).feed(50_000, CameraFuzzTest::picture);
    }

    private static void stream(byte[] bytes) {
        MultipartReader parts = new MultipartReader(new ByteArrayInputStream(bytes));
        try {
            for (int read = 0; read <= bytes.length + 1; read++) {
                assertTrue(parts.next().length <= Math.min(bytes.length, MultipartReader.LONGEST_PART));
            }
            throw new AssertionError("a stream without end from " + bytes.length + " bytes");
        } catch (IOException over) {
            assertTrue(!String.valueOf(over.getMessage()).contains(Noise.MARK));
        }
    }

    private static void picture(byte[] bytes) {
        if (PictureFile.read(bytes) instanceof PictureFile.Result.Picture(var frame)) {
            assertTrue(frame.luminance().length == frame.width() * frame.height());
        }
    }

    private static byte[] picture(String format) {
        try {
            BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
