package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.MultiFormatOneDReader;
import com.google.zxing.oned.OneDReader;
import guitai.terminal.scan.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads bars along straight lines at any angle, two samples a pixel, against the local mean of the line. A text counts only where
 * two lines agree: one line alone misreads.
 */
final class ScanLines {

    private static final int AGREEING = 2;

    private final OneDReader reader;
    private final GuardBars guardBars = new GuardBars();
    private final Map<DecodeHintType, Object> hints;

    ScanLines(List<BarcodeFormat> formats) {
        hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, formats, DecodeHintType.ASSUME_GS1, Boolean.TRUE);
        reader = new MultiFormatOneDReader(hints);
    }

    /**
     * What lines in one direction agree on.
     *
     * @param degrees 0 for lines from left to right, 90 from top to bottom
     * @param count   lines spread evenly over the plane
     * @param guarded whether EAN and UPC are looked for too
     */
    List<Reading> read(Plane plane, double degrees, int count, boolean guarded) {
        Map<Reading, Integer> votes = new HashMap<>();
        SampledLine line = new SampledLine(plane, degrees);
        for (int i = 0; i < count; i++) {
            if (line.place((i + 0.5) / count)) {
                decode(line.bits(), guarded).ifPresent(reading -> votes.merge(reading, 1, Integer::sum));
            }
        }
        return agreed(votes);
    }

    /**
     * What rows of the plane agree on, made black and white by the histogram of each row: better than the local mean where bars are
     * wide and the light is even.
     */
    List<Reading> rows(Plane plane, int count) {
        Map<Reading, Integer> votes = new HashMap<>();
        GlobalHistogramBinarizer rows = new GlobalHistogramBinarizer(new PlaneSource(plane));
        for (int i = 0; i < count; i++) {
            try {
                decode(rows.getBlackRow((int) ((i + 0.5) * plane.height() / count), null), false)
                        .ifPresent(reading -> votes.merge(reading, 1, Integer::sum));
            } catch (NotFoundException plain) {
                // a row of one colour
            }
        }
        return agreed(votes);
    }

    private static List<Reading> agreed(Map<Reading, Integer> votes) {
        return votes.entrySet().stream().filter(e -> e.getValue() >= AGREEING).map(Map.Entry::getKey).toList();
    }

    private Optional<Reading> decode(BitArray row, boolean guarded) {
        for (int turn = 0; turn < 2; turn++) {
            Optional<Reading> reading = (guarded ? guardBars.read(row, hints) : Optional.<Reading>empty()).or(() -> other(row)).or(() -> inPieces(row));
            if (reading.isPresent()) {
                return reading;
            }
            row.reverse();
        }
        return Optional.empty();
    }

    private Optional<Reading> other(BitArray row) {
        try {
            return Optional.of(ZxingText.of(reader.decodeRow(0, row, hints)));
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }

    private Optional<Reading> inPieces(BitArray row) {
        return RowPieces.of(row).stream().map(this::other).flatMap(Optional::stream).findFirst();
    }
}
