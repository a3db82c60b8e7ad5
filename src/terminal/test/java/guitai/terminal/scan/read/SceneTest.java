package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.RepeatFilter;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Codes before a webcam on a bad day, each for less than half a second: how many of the trials end with the code taken. The least
 * rates are what this engine reaches; with ZXing alone most of the rows fail. Nothing wrong may ever be taken.
 */
class SceneTest {

    private static final int TRIALS = 3;
    private static final int FRAMES = 15;
    private static final String QR = "9156000000000428";
    private static final String EAN = "6901234567892";
    private static final String MATRIX = "010690123456789221SN12345";

    static Stream<Arguments> conditions() {
        return Stream.of(
                row("a code as far as it is still read", scene -> scene.module(1.5), 2, 3, 3),
                row("a small code", scene -> scene.module(2), 3, 3, 3),
                row("as far as a counter", scene -> scene.module(4), 3, 3, 3),
                row("out of focus", scene -> scene.module(3).blur(1.5), 3, 2, 3),
                row("shaken", scene -> scene.module(3.5).motion(4), 3, 3, 3),
                row("grain of a dark shop", scene -> scene.noise(20), 3, 3, 3),
                row("pale print", scene -> scene.contrast(40), 3, 3, 3),
                row("turned by 20 degrees", scene -> scene.module(4).turn(20), 3, 3, 3),
                row("turned by 45 degrees", scene -> scene.turn(45), 3, 3, 3),
                row("turned by 120 degrees", scene -> scene.turn(120), 3, 3, 3),
                row("tilted by 50 degrees", scene -> scene.tilt(50), 3, 3, 3),
                row("a lamp in the print", scene -> scene.module(5).glare(0.3), 1, 3, 2),
                row("half in the shade", Scene::shade, 3, 3, 3),
                row("white on black", Scene::inverted, 3, 3, 3));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void codesAreTakenUnderBadConditions(String name, UnaryOperator<Scene> condition, int qr, int ean, int code128) {
        Stream.<Runnable>of(() -> assertLeast(qr, BarcodeFormat.QR_CODE, QR, condition), () -> assertLeast(ean, BarcodeFormat.EAN_13, EAN, condition),
                () -> assertLeast(code128, BarcodeFormat.CODE_128, QR, condition)).parallel().forEach(Runnable::run);
    }

    @Test
    void aDataMatrixOnAUnitIsTakenUprightAndTilted() {
        assertLeast(3, BarcodeFormat.DATA_MATRIX, MATRIX, scene -> scene.module(4));
        assertLeast(2, BarcodeFormat.DATA_MATRIX, MATRIX, scene -> scene.module(5).tilt(30));
    }

    @Test
    void aRoomWithoutCodesGivesNone() {
        StandardReader reader = new StandardReader();
        RepeatFilter filter = new RepeatFilter();
        for (int i = 0; i < 12; i++) {
            Frame room = new Scene(500 + i).noise(i).empty();
            for (int frame = 0; frame < 14; frame++) {
                assertEquals(0, filter.accept(reader.read(room, Symbology.USUAL), frame).size());
            }
        }
    }

    private static void assertLeast(int least, BarcodeFormat format, String text, UnaryOperator<Scene> condition) {
        long got = IntStream.range(0, TRIALS).parallel().filter(trial -> taken(condition.apply(new Scene(1_000 + trial)).of(format, text), text)).count();
        assertTrue(got >= least, () -> format + ": " + got + " of " + TRIALS);
    }

    private static boolean taken(Frame frame, String text) {
        StandardReader reader = new StandardReader();
        RepeatFilter filter = new RepeatFilter();
        for (int i = 0; i < FRAMES; i++) {
            for (Reading reading : filter.accept(reader.read(frame, Symbology.USUAL), i * 33_000_000L)) {
                assertEquals(text, reading.text());
                return true;
            }
        }
        return false;
    }

    private static Arguments row(String name, UnaryOperator<Scene> condition, int qr, int ean, int code128) {
        return Arguments.of(name, condition, qr, ean, code128);
    }
}
