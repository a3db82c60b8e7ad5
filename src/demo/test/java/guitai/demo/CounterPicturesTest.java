package guitai.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the tour show what their table says, freshly drawn and as they are shipped. */
class CounterPicturesTest {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
        DecodeHintType.TRY_HARDER, true,
        DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128, BarcodeFormat.EAN_13));

    @ParameterizedTest
    @MethodSource("readable")
    void aFreshlyDrawnPictureReadsAsItsTableSays(CounterPictures.Picture picture) throws NotFoundException {
        assertReads(picture, picture.draw());
    }

    @ParameterizedTest
    @MethodSource("readable")
    void aShippedPictureReadsAsItsTableSays(CounterPictures.Picture picture) throws NotFoundException, IOException {
        Path file = shipped(picture);
        assertTrue(Files.size(file) <= 150_000, picture.file());
        assertReads(picture, ImageIO.read(file.toFile()));
    }

    @Test
    void theEmptyCounterShowsNoCode() throws IOException {
        CounterPictures.Picture empty = CounterPictures.all().getFirst();
        BufferedImage image = ImageIO.read(shipped(empty).toFile());
        assertThrows(NotFoundException.class, () -> decode(image));
    }

    @Test
    void theShippedTableIsTheTableOfThePictures() throws IOException {
        assertEquals(CounterPictures.table(), Files.readString(DemoCsv.folder().resolve("pictures/pictures.csv")));
    }

    @Test
    void theSameSceneIsDrawnTheSameWayTwice() {
        CounterPictures.Picture picture = CounterPictures.all().getLast();
        int[] first = pixels(picture.draw());
        int[] second = pixels(picture.draw());
        assertEquals(-1, Arrays.mismatch(first, second));
    }

    static List<CounterPictures.Picture> readable() {
        return CounterPictures.all().stream().filter(picture -> picture.format() != null).toList();
    }

    private static Path shipped(CounterPictures.Picture picture) {
        return DemoCsv.folder().resolve("pictures").resolve(picture.file());
    }

    private static void assertReads(CounterPictures.Picture picture, BufferedImage image) throws NotFoundException {
        assertEquals(CounterScene.WIDTH, image.getWidth());
        assertEquals(CounterScene.HEIGHT, image.getHeight());
        Result result = decode(image);
        assertEquals(picture.text(), result.getText());
        assertEquals(picture.format(), result.getBarcodeFormat());
    }

    private static Result decode(BufferedImage image) throws NotFoundException {
        return new MultiFormatReader().decode(
            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))), HINTS);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
