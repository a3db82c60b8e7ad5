package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CodeReader;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planes of any size and content: noise, stripes, one colour, a single pixel. A reader answers or finds nothing, and never throws. */
class ReaderFuzzTest {

    private static final CodeReader READER = new StandardReader();

    @FuzzTest
    void anyPlane(byte[] bytes) {
        if (bytes.length > 2) {
            read(1 + (bytes[0] & 63), Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }

    @Test
    void hundredsOfPlanes() {
        search(1, 250);
    }

    @Test
    @Tag("soak")
    void manyMorePlanes() {
        search(2, 20_000);
    }

    private static void search(int seed, int rounds) {
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            int width = 1 + random.nextInt(random.nextInt(5) == 0 ? 4 : 160);
            byte[] plane = new byte[width * (1 + random.nextInt(120))];
            int kind = random.nextInt(4);
            int period = 1 + random.nextInt(9);
            for (int at = 0; at < plane.length; at++) {
                plane[at] = switch (kind) {
                    case 0 -> (byte) random.nextInt(256);
                    case 1 -> (byte) (at % width / period % 2 * 255);
                    case 2 -> (byte) (random.nextInt(9) == 0 ? 255 : 0);
                    default -> (byte) period;
                };
            }
            read(width, plane);
        }
    }

    private static void read(int width, byte[] bytes) {
        int height = Math.max(1, bytes.length / width);
        Frame frame = new Frame(width, height, Arrays.copyOf(bytes, width * height), new Preview(1, 1, new int[1]));
        READER.read(frame, Symbology.USUAL).forEach(reading -> assertTrue(reading.text().length() <= 8_000));
    }
}
