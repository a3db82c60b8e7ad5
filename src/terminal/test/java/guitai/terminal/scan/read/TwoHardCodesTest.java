package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import guitai.terminal.scan.Reading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two codes that only rungs of the ladder read lie before the camera for a while. */
class TwoHardCodesTest {

    private static final int FRAMES = 80;
    /** In as many frames without it a code counts as gone ({@link guitai.terminal.scan.RepeatFilter}). */
    private static final int FORGOTTEN = 5;

    @Test
    void bothAreFoundAndNeitherIsForgottenForTheOther() {
        byte[] data = new byte[1280 * 720];
        Arrays.fill(data, (byte) 210);
        draw(data, Codes.matrix(BarcodeFormat.QR_CODE, "9156000000000428"), 120, 120, true);
        draw(data, Codes.matrix(BarcodeFormat.DATA_MATRIX, "010690123456789221SN12345"), 574, 294, false);
        StandardReader reader = new StandardReader(Optional.empty());
        Map<Reading, Integer> seen = new HashMap<>();
        int longest = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            int now = frame;
            reader.read(new Frame(1280, 720, data, new Preview(1, 1, new int[1])), Symbology.USUAL).forEach(reading -> seen.put(reading, now));
            longest = Math.max(longest, seen.values().stream().mapToInt(last -> now - last).max().orElse(0));
        }
        assertTrue(seen.size() == 2 && longest < FORGOTTEN, longest + " frames without one of " + seen);
    }

    /** Six pixels a module, with four modules of paper around; {@code white} on black. */
    private static void draw(byte[] data, BitMatrix code, int left, int top, boolean white) {
        for (int y = -4; y < code.getHeight() + 4; y++) {
            for (int x = -4; x < code.getWidth() + 4; x++) {
                boolean inside = x >= 0 && y >= 0 && x < code.getWidth() && y < code.getHeight();
                boolean ink = inside && code.get(x, y);
                for (int row = 0; row < 6; row++) {
                    int at = (top + 6 * y + row) * 1280 + left + 6 * x;
                    Arrays.fill(data, at, at + 6, (byte) (ink == white ? 210 : 30));
                }
            }
        }
    }
}
