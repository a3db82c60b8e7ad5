package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import guitai.terminal.scan.camera.PictureFile.Result.Picture;
import guitai.terminal.scan.camera.PictureFile.Result.Refused;
import guitai.terminal.scan.camera.PictureFile.Why;
import guitai.terminal.scan.read.Codes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say. */
class PictureFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void aPictureCutInHalfIsRefusedInEveryFormat(String format) throws IOException {
        byte[] whole = encoded(format);
        assertInstanceOf(Picture.class, PictureFile.read(file("whole", whole)));
        assertEquals(new Refused(Why.TRUNCATED), PictureFile.read(file("half", Arrays.copyOf(whole, whole.length / 2))));
    }

    @Test
    void textAndNothingAndAFolderAreNoPictures() throws IOException {
        assertEquals(new Refused(Why.NOT_A_PICTURE), PictureFile.read(file("text", "hello".getBytes(StandardCharsets.UTF_8))));
        assertEquals(new Refused(Why.NOT_A_PICTURE), PictureFile.read(file("empty", new byte[0])));
        assertEquals(new Refused(Why.NO_SUCH_FILE), PictureFile.read(folder));
        assertEquals(new Refused(Why.NO_SUCH_FILE), PictureFile.read(folder.resolve("absent.png")));
    }

    @Test
    void aPictureOfAHundredMegapixelsIsReadInSteps() throws IOException {
        Picture picture = assertInstanceOf(Picture.class, PictureFile.read(png("hundred.png", 10_000, 10_000, true)));
        assertTrue((long) picture.frame().width() * picture.frame().height() <= PictureFile.WHOLE);
        assertEquals(10_000 / 3 + 1, picture.frame().width());
    }

    @Test
    void aFewBytesThatPromiseGigabytesAreRefusedByTheirHeader() throws IOException {
        assertEquals(new Refused(Why.TOO_LARGE), PictureFile.read(png("bomb.png", 60_000, 60_000, false)));
    }

    @Test
    void tenThousandDamagedBytesNeverThrow() throws IOException {
        Random random = new Random(11);
        byte[][] originals = {encoded("png"), encoded("jpg"), encoded("gif"), encoded("bmp")};
        for (int i = 0; i < 400; i++) {
            byte[] damaged = originals[i % originals.length].clone();
            for (int k = 0; k < 25; k++) {
                damaged[random.nextInt(Math.min(damaged.length, i % 2 == 0 ? 60 : damaged.length))] = (byte) random.nextInt(256);
            }
            PictureFile.read(damaged);
        }
    }

    @Test
    void transparentPaperIsWhite() throws IOException {
        BufferedImage clear = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        assertEquals(255, Pixels.frame(clear).luminance()[7] & 255);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] encoded(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(Codes.draw(BarcodeFormat.QR_CODE, "9156000000000428", 3, 200, 150), format, out);
        return out.toByteArray();
    }

    /** A grey PNG row by row, so that the test itself needs no such picture in memory. */
    private Path png(String name, int width, int height, boolean withRows) throws IOException {
        Path file = folder.resolve(name);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        new DataOutputStream(head) {
            {
                writeInt(width);
                writeInt(height);
                write(new byte[] {8, 0, 0, 0, 0});
            }
        }.flush();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows)) {
            byte[] row = new byte[width + 1];
            for (int y = 0; y < (withRows ? height : 1); y++) {
                deflated.write(row);
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(out, "IHDR", head.toByteArray());
            chunk(out, "IDAT", rows.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        DataOutputStream chunk = new DataOutputStream(out);
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        chunk.writeInt(data.length);
        chunk.writeBytes(type);
        chunk.write(data);
        chunk.writeInt((int) crc.getValue());
        chunk.flush();
    }
}
