package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All ways of reading bars: a cheap one for every frame, and steps for the frames in which it finds nothing. EAN and UPC are read by
 * their edges and shapes, with ZXing behind own scan lines as a second opinion on the ladder; Code 128 and Code 39 by the latter.
 */
final class BarLadder {

    /** Every kind of bars. */
    static final Set<Symbology> KINDS = Stream.of(Symbology.values()).filter(kind -> kind != Symbology.NONE && !kind.errorCorrected())
            .collect(Collectors.toUnmodifiableSet());
    private static final int LINES = 16;
    private static final int EAN_LINES = 24;
    private static final int CLOSE_LINES = 96;
    /** Between two of our directions a long code crosses few lines of either, and two must agree. */
    private static final int SLANTED_LINES = 2 * LINES;

    private final EdgeLines ean = new EdgeLines(1, true, 3, 0.05);
    private final EdgeLines fine = new EdgeLines(0, true, 2, 0.04);
    private final EdgeLines grainy = new EdgeLines(3, true, 6, 0.15);
    private final EdgeLines thin = new EdgeLines(0, false, 2, 0.04);
    private final ScanLines bars = new ScanLines(List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39));
    final Step flat = slanted(30, 150);
    final Step steep = slanted(60, 120);
    final Step diagonal = slanted(45, 135);
    final Step large = changed(Views::large);
    final Step sharpened = changed(Views::sharpened);
    final Step half = changed(Views::half);
    final Step inverted = changed(Views::inverted);
    final Step second = new Step(KINDS, this::second);
    final Step narrow = new Step(KINDS, this::narrow);
    final Step other = new Step(KINDS, this::other);
    final Step rows = new Step(KINDS, this::rows);

    /**
     * Lines from left to right and from top to bottom.
     *
     * @param second whether ZXing looks along own lines too, for Code 39
     */
    List<Reading> base(Plane plane, Set<Symbology> wanted, boolean second) {
        Set<Reading> found = new LinkedHashSet<>(crossed(ean, plane, EAN_LINES, wanted));
        if (second) {
            found.addAll(lines(plane, 0, 90, LINES, wanted, false));
        }
        return List.copyOf(found);
    }

    /** Every way but that of the base. */
    List<Step> all() {
        return List.of(flat, steep, diagonal, large, sharpened, half, inverted, second, narrow, other, rows);
    }

    private static List<Reading> crossed(EdgeLines lines, Plane plane, int count, Set<Symbology> wanted) {
        List<Reading> found = lines.read(plane, 0, count, wanted);
        return found.isEmpty() ? lines.read(plane, 90, count, wanted) : found;
    }

    private Step slanted(double falling, double rising) {
        return new Step(KINDS, (views, wanted) -> {
            Plane plane = views.plane();
            Set<Reading> found = new LinkedHashSet<>(ean.read(plane, falling, EAN_LINES, wanted));
            found.addAll(ean.read(plane, rising, EAN_LINES, wanted));
            if (found.isEmpty()) {
                found.addAll(lines(plane, falling, rising, SLANTED_LINES, wanted, true));
            }
            return List.copyOf(found);
        });
    }

    /** What ZXing's own way with EAN and UPC makes of the plane. */
    private List<Reading> second(Views views, Set<Symbology> wanted) {
        return lines(views.plane(), 0, 90, LINES, wanted, true);
    }

    /** Many lines close together, then wide lines against grain. */
    private List<Reading> other(Views views, Set<Symbology> wanted) {
        Plane plane = views.plane();
        List<Reading> found = crossed(fine, plane, CLOSE_LINES, wanted);
        return found.isEmpty() ? crossed(grainy, plane, EAN_LINES, wanted) : found;
    }

    /** Rows and columns by their histograms. */
    private List<Reading> rows(Views views, Set<Symbology> wanted) {
        List<Reading> found = bars.rows(views.plane(), CLOSE_LINES);
        found = found.isEmpty() ? bars.rows(Planes.turned(views.plane()), CLOSE_LINES) : found;
        return found.stream().filter(reading -> wanted.contains(reading.symbology())).toList();
    }

    /** Bars of hardly more than a pixel as they are. */
    private List<Reading> narrow(Views views, Set<Symbology> wanted) {
        return crossed(thin, views.plane(), CLOSE_LINES, wanted);
    }

    private Step changed(Function<Views, Plane> change) {
        return new Step(KINDS, (views, wanted) -> {
            Plane changed = change.apply(views);
            Set<Reading> found = new LinkedHashSet<>(crossed(ean, changed, EAN_LINES, wanted));
            found.addAll(lines(changed, 0, 90, LINES, wanted, true));
            return List.copyOf(found);
        });
    }

    private List<Reading> lines(Plane plane, double one, double other, int count, Set<Symbology> wanted, boolean guarded) {
        List<Reading> found = bars.read(plane, one, count, guarded);
        found = found.isEmpty() ? bars.read(plane, other, count, guarded) : found;
        return found.stream().filter(reading -> wanted.contains(reading.symbology())).toList();
    }
}
