package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All ways of reading bars: a cheap one for every frame, and steps for the frames in which it finds nothing. */
final class BarLadder {

    private static final int LINES = 16;

    private final ScanLines bars = new ScanLines(List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39));
    private final List<Rung> rungs = List.of(
            slanted(30), slanted(60), changed(Planes::inverted), slanted(45), changed(Planes::sharpened));

    /** One more way of looking at a plane. */
    interface Rung {

        List<Reading> read(Plane plane, Set<Symbology> wanted);
    }

    /** Lines from left to right and from top to bottom. */
    List<Reading> base(Plane plane, Set<Symbology> wanted) {
        return kept(crossed(plane, 0, 90), wanted);
    }

    /** What else to try, one in each frame, the most promising first. */
    List<Rung> rungs() {
        return rungs;
    }

    private Rung slanted(double degrees) {
        return (plane, wanted) -> {
            List<Reading> falling = bars.read(plane, degrees, LINES);
            return kept(falling.isEmpty() ? bars.read(plane, 180 - degrees, LINES) : falling, wanted);
        };
    }

    private Rung changed(UnaryOperator<Plane> change) {
        return (plane, wanted) -> kept(bars.read(change.apply(plane), 0, LINES), wanted);
    }

    private List<Reading> crossed(Plane plane, double one, double other) {
        List<Reading> found = bars.read(plane, one, LINES);
        return found.isEmpty() ? bars.read(plane, other, LINES) : found;
    }

    private static List<Reading> kept(List<Reading> found, Set<Symbology> wanted) {
        return found.stream().filter(reading -> wanted.contains(reading.symbology())).toList();
    }
}
