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

    /** In so many frames running the base has looked in each of its ways. */
    static final int TURNS = 4;
    private static final Set<Symbology> QR = Set.of(Symbology.QR);
    private static final Map<DecodeHintType, Object> PURE = Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE);

    private final BoofQr smallest = new BoofQr(BoofQr.SMALLEST);
    private final BoofQr usual = new BoofQr(BoofQr.SMALL);
    private final BoofDots dots = new BoofDots();
    private final Zxing2d zxing = new Zxing2d();
    final Step grainy = Step.all(local(Views::smooth, 80, 0),
            new Step(Set.of(Symbology.AZTEC), (views, _) -> first(BarcodeFormat.AZTEC, new LocalThreshold(views.plane(), 30, 8))));
    final Step smooth = local(Views::smooth, 20, 0);
    final Step shaded = local(Views::logarithm, 8, 3);
    final Step fine = qr(views -> usual.read(views.fineBlack()));
    final Step coarse = qr(views -> usual.read(views.coarseBlack()));
    final Step half = qr(views -> either(usual.read(views.half()), views, this::halfQr));
    final Step doubled = qr(views -> usual.read(views.doubled()));
    final Step inverted = qr(views -> either(usual.read(views.inverted()), views, this::smallQr));
    final Step matrix = new Step(Set.of(Symbology.DATA_MATRIX), (views, _) -> matrix(views));
    final Step hardMatrix = new Step(Set.of(Symbology.DATA_MATRIX), (views, _) -> hardMatrix(views));
    final Step stacked = new Step(Set.of(Symbology.PDF_417), (views, _) -> first(BarcodeFormat.PDF_417, new LocalThreshold(views.plane(), 30, 8)));
    final Step hardStacked = new Step(Set.of(Symbology.PDF_417), (views, _) -> hardStacked(views));
    final Step micro = new Step(Set.of(Symbology.MICRO_QR), (views, _) -> dots.micro(views.plane()));
    final Step aztec = new Step(Set.of(Symbology.AZTEC), (views, _) -> dots.aztec(views.plane()));

    /**
     * BoofCV in every second frame, the smallest codes, which are dear where the picture is busy, in every second of these; in the frames
     * between ZXing behind an own threshold for what BoofCV misses: a hand on the quiet zone, a hard shade. It sees the frame sharpened,
     * which reads smaller codes, and the next time as it is, which stands grain and shade.
     *
     * @param turn counts the frames; BoofCV looks in the even ones
     */
    List<Reading> base(Views views, Set<Symbology> wanted, int turn) {
        if (!wanted.contains(Symbology.QR)) {
            return List.of();
        }
        return switch (turn % TURNS) {
            case 0 -> smallest.read(views.plane());
            case 1 -> zxing.read(new LocalThreshold(views.sharpened(), 12, 8), BarcodeFormat.QR_CODE);
            case 2 -> usual.read(views.plane());
            default -> zxing.read(new LocalThreshold(views.plane(), 12, 8), BarcodeFormat.QR_CODE);
        };
    }

    /** Every way but that of the base. */
    List<Step> all() {
        return List.of(grainy, smooth, shaded, fine, coarse, half, doubled, inverted, matrix, hardMatrix, stacked, hardStacked, micro, aztec);
    }

    private static Step qr(Function<Views, List<Reading>> look) {
        return new Step(QR, (views, _) -> look.apply(views));
    }

    private Step local(Function<Views, Plane> view, int radius, int bias) {
        return qr(views -> zxing.read(new LocalThreshold(view.apply(views), radius, bias), BarcodeFormat.QR_CODE));
    }

    private static List<Reading> either(List<Reading> found, Views views, Function<Views, List<Reading>> otherwise) {
        return found.isEmpty() ? otherwise.apply(views) : found;
    }

    private List<Reading> smallQr(Views views) {
        return zxing.read(new LocalThreshold(views.sharpened(), 40, 0), BarcodeFormat.QR_CODE);
    }

    private List<Reading> halfQr(Views views) {
        return first(BarcodeFormat.QR_CODE, new HybridBinarizer(new PlaneSource(views.half())), new LocalThreshold(views.half(), 40, 0),
                new LocalThreshold(views.third(), 20, 4));
    }

    private List<Reading> matrix(Views views) {
        LocalThreshold local = new LocalThreshold(views.plane(), 24, 4);
        List<Reading> found = first(BarcodeFormat.DATA_MATRIX, local, new HybridBinarizer(new PlaneSource(views.plane())));
        return found.isEmpty() ? Pieces.of(local.getBlackMatrix()).map(zxing::matrix).flatMap(Optional::stream).limit(1).toList() : found;
    }

    private List<Reading> hardMatrix(Views views) {
        List<Reading> found = first(BarcodeFormat.DATA_MATRIX, new GlobalHistogramBinarizer(new PlaneSource(views.plane())),
                new LocalThreshold(views.inverted(), 30, 8), new HybridBinarizer(new PlaneSource(views.doubled())));
        return found.isEmpty() ? zxing.read(new LocalThreshold(views.plane(), 24, 4), BarcodeFormat.DATA_MATRIX, PURE).stream().toList() : found;
    }

    private List<Reading> hardStacked(Views views) {
        return first(BarcodeFormat.PDF_417, new HybridBinarizer(new PlaneSource(views.half())), new GlobalHistogramBinarizer(new PlaneSource(views.plane())));
    }

    private List<Reading> first(BarcodeFormat format, Binarizer... pictures) {
        return Stream.of(pictures).map(picture -> zxing.read(picture, format)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }
}
