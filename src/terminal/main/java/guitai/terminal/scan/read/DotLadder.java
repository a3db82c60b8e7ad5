package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All ways of reading two-dimensional codes: a cheap one for every frame, and steps for the frames in which it finds nothing. Which
 * steps, in which order, was chosen on one half of public photographs by what each adds to those before it (decision 9).
 */
final class DotLadder {

    private static final Set<Symbology> QR = Set.of(Symbology.QR);
    private static final Map<DecodeHintType, Object> PURE = Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE);

    private final BoofQr boof = new BoofQr();
    private final BoofDots dots = new BoofDots();
    private final Zxing2d zxing = new Zxing2d();
    private final List<Step> steps = List.of(
            two(local(Views::smooth, 80, 0), new Step(Set.of(Symbology.AZTEC), (views, _) -> first(BarcodeFormat.AZTEC, new LocalThreshold(views.plane(), 30, 8)))),
            qr(views -> boof.read(views.fineBlack())),
            qr(views -> either(boof.read(views.half()), views, this::halfQr)),
            qr(views -> boof.read(views.doubled())),
            qr(views -> either(boof.read(views.inverted()), views, this::smallQr)),
            new Step(Set.of(Symbology.DATA_MATRIX), (views, _) -> matrix(views)),
            two(local(Views::smooth, 20, 0), new Step(Set.of(Symbology.MICRO_QR), (views, _) -> dots.micro(views.plane()))),
            qr(views -> boof.read(views.coarseBlack())),
            two(local(Views::logarithm, 8, 3), new Step(Set.of(Symbology.AZTEC), (views, _) -> dots.aztec(views.plane()))),
            new Step(Set.of(Symbology.PDF_417), (views, _) -> stacked(views)));

    /**
     * BoofCV in every frame, and in every second one ZXing behind an own threshold for what BoofCV misses: a hand on the quiet zone, a
     * hard shade. It sees the frame as it is, which stands grain and shade, and the next time sharpened, which reads smaller codes.
     *
     * @param turn counts the frames; the even ones, in which ZXing looks, have the cheaper rungs
     */
    List<Reading> base(Views views, Set<Symbology> wanted, int turn) {
        if (!wanted.contains(Symbology.QR)) {
            return List.of();
        }
        List<Reading> found = boof.read(views.plane());
        boolean second = found.isEmpty() && turn % 2 == 0;
        return second ? zxing.read(new LocalThreshold(turn % 4 == 2 ? views.plane() : views.sharpened(), 12, 8), BarcodeFormat.QR_CODE) : found;
    }

    /** What else to try, one in each frame; after a cheap one comes a dear one. */
    List<Step> steps() {
        return steps;
    }

    private static Step qr(Function<Views, List<Reading>> look) {
        return new Step(QR, (views, _) -> look.apply(views));
    }

    private Step local(Function<Views, Plane> view, int radius, int bias) {
        return qr(views -> zxing.read(new LocalThreshold(view.apply(views), radius, bias), BarcodeFormat.QR_CODE));
    }

    private static Step two(Step one, Step other) {
        return Step.both(Optional.of(one), Optional.of(other));
    }

    private static List<Reading> either(List<Reading> found, Views views, Function<Views, List<Reading>> otherwise) {
        return found.isEmpty() ? otherwise.apply(views) : found;
    }

    private List<Reading> smallQr(Views views) {
        return first(BarcodeFormat.QR_CODE, new LocalThreshold(views.sharpened(), 40, 0));
    }

    private List<Reading> halfQr(Views views) {
        return first(BarcodeFormat.QR_CODE, new HybridBinarizer(new PlaneSource(views.half())), new LocalThreshold(views.half(), 40, 0),
                new LocalThreshold(views.third(), 20, 4));
    }

    private List<Reading> matrix(Views views) {
        Binarizer local = new LocalThreshold(views.plane(), 24, 4);
        List<Reading> found = first(BarcodeFormat.DATA_MATRIX, local, new HybridBinarizer(new PlaneSource(views.plane())),
                new GlobalHistogramBinarizer(new PlaneSource(views.plane())), new LocalThreshold(views.inverted(), 30, 8), new HybridBinarizer(new PlaneSource(views.doubled())));
        return found.isEmpty() ? zxing.read(local, BarcodeFormat.DATA_MATRIX, PURE).stream().toList() : found;
    }

    private List<Reading> stacked(Views views) {
        return first(BarcodeFormat.PDF_417, new LocalThreshold(views.plane(), 30, 8), new HybridBinarizer(new PlaneSource(views.half())),
                new GlobalHistogramBinarizer(new PlaneSource(views.plane())));
    }

    private List<Reading> first(BarcodeFormat format, Binarizer... pictures) {
        return Stream.of(pictures).map(picture -> zxing.read(picture, format)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }
}
