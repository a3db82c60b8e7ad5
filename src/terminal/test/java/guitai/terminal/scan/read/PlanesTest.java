package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is quick says the same as what is plain. */
class PlanesTest {

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"70,41", "64,9", "33,5", "5,33", "4,4", "3,3", "1,7", "2,2"})
    void everyPixelIsWhatItsDefinitionSays(int width, int height) {
        Plane plane = noise(width, height);
        same(Planes.sharpen(plane, null), plane, 2, (x, y) -> {
            int around = 0;
            for (int d : new int[] {-2, -1, 1, 2}) {
                around += plane.at(x + d, y) + plane.at(x, y + d);
            }
            return Math.clamp(4 * plane.at(x, y) - (3 * around >> 3), 0, 255);
        });
        same(Planes.smooth(plane, null), plane, 1, (x, y) -> {
            int sum = 8;
            for (int i = 0; i < 9; i++) {
                sum += (2 - Math.abs(i % 3 - 1)) * (2 - Math.abs(i / 3 - 1)) * plane.at(x + i % 3 - 1, y + i / 3 - 1);
            }
            return sum >> 4;
        });
        for (int radius : new int[] {1, 3, 12, 80}) {
            same(new LocalThreshold(plane, radius, 4).draw(null), plane, 0, (x, y) -> blackOrWhite(plane, x, y, radius));
        }
    }

    private static int blackOrWhite(Plane plane, int x, int y, int radius) {
        int sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - radius); v <= Math.min(plane.height() - 1, y + radius); v++) {
            for (int u = Math.max(0, x - radius); u <= Math.min(plane.width() - 1, x + radius); u++) {
                sum += plane.at(u, v);
                count++;
            }
        }
        return (plane.at(x, y) + 4) * count < sum ? 0 : 255;
    }

    /** Nearer than {@code margin} to the edge nothing has changed. */
    private static void same(Plane made, Plane from, int margin, IntBinaryOperator definition) {
        for (int y = 0; y < from.height(); y++) {
            for (int x = 0; x < from.width(); x++) {
                boolean inside = Math.min(Math.min(x, from.width() - 1 - x), Math.min(y, from.height() - 1 - y)) >= margin;
                int column = x;
                int row = y;
                assertEquals(inside ? definition.applyAsInt(x, y) : from.at(x, y), made.at(x, y), () -> column + ", " + row);
            }
        }
    }

    private static Plane noise(int width, int height) {
        byte[] data = new byte[width * height];
        new Random(width).nextBytes(data);
        return new Plane(width, height, data);
    }
}
