package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.DecodeHintType;
import com.google.zxing.common.HybridBinarizer;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CodeReader;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Reading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The reader of the terminal: BoofCV for QR codes, ZXing behind an own threshold for what BoofCV misses and for the other
 * two-dimensional codes, own scan lines for bars. A live frame gets the base; where that finds nothing it gets one rung of the
 * ladder too, a different one each time, so that a frame stays cheap and a hard code is found within some frames. A rung that
 * has found something is tried again in the next frame, because bars are believed only when two frames agree.
 *
 * <p>UPC-E, EAN-8, ITF and Codabar are left out: they prove too little, and nearly all false readings were theirs.
 */
public final class StandardReader implements CodeReader {

    private static final int LINES = 16;
    private static final int DOUBLED_PIXELS = 1_500_000;

    private final BoofQr boof = new BoofQr();
    private final Zxing2d zxing = new Zxing2d();
    private final ScanLines bars = new ScanLines(List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39));
    private final List<Rung> ladder = List.of(
            plane -> slanted(plane, 30),
            plane -> zxing.read(new LocalThreshold(plane, 12, 8), List.of(BarcodeFormat.QR_CODE)),
            this::matrices,
            plane -> slanted(plane, 60),
            plane -> boof.read(Planes.inverted(plane)),
            plane -> boof.read(Planes.sharpened(plane)),
            this::stacked,
            plane -> boof.read(Planes.doubledMiddle(Planes.sharpened(plane), DOUBLED_PIXELS)),
            plane -> bars.read(Planes.inverted(plane), 0, LINES),
            plane -> zxing.read(new LocalThreshold(plane, 24, 3), List.of(BarcodeFormat.QR_CODE)),
            plane -> slanted(plane, 45),
            plane -> bars.read(Planes.sharpened(plane), 0, LINES),
            plane -> boof.read(Planes.half(plane)));
    private int rung;

    @Override
    public List<Reading> read(Frame frame, Set<Symbology> wanted) {
        Plane plane = Plane.of(frame);
        Set<Reading> found = base(plane);
        if (found.isEmpty()) {
            List<Reading> harder = ladder.get(rung).apply(plane);
            rung = harder.isEmpty() ? (rung + 1) % ladder.size() : rung;
            found.addAll(harder);
        }
        return kept(found, wanted);
    }

    /** Every rung, and whatever any of them says: lines that agree are independent passes already. */
    @Override
    public List<Reading> readStill(Frame frame, Set<Symbology> wanted) {
        Plane plane = Plane.of(frame);
        Set<Reading> found = base(plane);
        ladder.forEach(step -> found.addAll(step.apply(plane)));
        return kept(found, wanted);
    }

    private static List<Reading> kept(Set<Reading> found, Set<Symbology> wanted) {
        return found.stream().filter(reading -> wanted.contains(reading.symbology())).toList();
    }

    private Set<Reading> base(Plane plane) {
        Set<Reading> found = new LinkedHashSet<>(boof.read(plane));
        found.addAll(bars.read(plane, 0, LINES));
        found.addAll(bars.read(plane, 90, LINES));
        return found;
    }

    private List<Reading> slanted(Plane plane, double degrees) {
        List<Reading> falling = bars.read(plane, degrees, LINES);
        return falling.isEmpty() ? bars.read(plane, 180 - degrees, LINES) : falling;
    }

    private List<Reading> matrices(Plane plane) {
        LocalThreshold local = new LocalThreshold(plane, 24, 4);
        Set<Reading> found = new LinkedHashSet<>(zxing.read(local, List.of(BarcodeFormat.DATA_MATRIX)));
        if (found.isEmpty()) {
            found.addAll(zxing.read(new HybridBinarizer(new PlaneSource(plane)), List.of(BarcodeFormat.DATA_MATRIX)));
        }
        if (found.isEmpty()) {
            found.addAll(zxing.read(new LocalThreshold(Planes.inverted(plane), 30, 8), List.of(BarcodeFormat.DATA_MATRIX)));
        }
        if (found.isEmpty()) {
            zxing.read(local, BarcodeFormat.DATA_MATRIX, Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private List<Reading> stacked(Plane plane) {
        return zxing.read(new LocalThreshold(plane, 30, 8), List.of(BarcodeFormat.AZTEC, BarcodeFormat.PDF_417));
    }

    private interface Rung extends Function<Plane, List<Reading>> { }
}
