package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.EAN13Reader;
import guitai.terminal.scan.Reading;
import java.util.Map;
import java.util.Optional;

/**
 * EAN-13 and UPC-A along a row. ZXing's own row reader tries the first thing only that looks like a guard pattern, and in a
 * cluttered picture that is a shelf; here every such place is tried.
 */
final class GuardBars {

    private static final int QUIET_MODULES = 3;
    private static final int EAN_MODULES = 95;

    private final EAN13Reader ean = new EAN13Reader();

    /** The first number that decodes with its check digit. */
    Optional<Reading> read(BitArray row, Map<DecodeHintType, ?> hints) {
        int size = row.getSize();
        int white = 0;
        int start = row.getNextSet(0);
        while (start < size) {
            int gap = row.getNextUnset(start);
            int bar = row.getNextSet(gap);
            int end = row.getNextUnset(bar);
            int module = (end - start) / 3;
            if (module > 0 && guard(gap - start, bar - gap, end - bar, module) && start - white >= QUIET_MODULES * module
                    && start + module * EAN_MODULES * 4 / 5 <= size) {
                Optional<Reading> reading = decode(row, start, end, hints);
                if (reading.isPresent()) {
                    return reading;
                }
            }
            white = gap;
            start = bar;
        }
        return Optional.empty();
    }

    private static boolean guard(int black, int white, int black2, int module) {
        return near(black, module) && near(white, module) && near(black2, module);
    }

    private static boolean near(int run, int module) {
        return 2 * run >= module && run <= 2 * module + 1;
    }

    private Optional<Reading> decode(BitArray row, int start, int end, Map<DecodeHintType, ?> hints) {
        try {
            Reading reading = ZxingText.of(ean.decodeRow(0, row, new int[] {start, end}, hints));
            return Optional.of(reading.text().startsWith("0") ? upcA(reading.text()) : reading);
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }

    /** An EAN-13 that begins with 0 is a UPC-A of twelve digits. */
    private static Reading upcA(String ean13) {
        return ZxingText.of(new Result(ean13.substring(1), null, null, BarcodeFormat.UPC_A));
    }
}
