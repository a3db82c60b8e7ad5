package guitai.terminal.scan.read;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.ConfigLength;
import boofcv.struct.image.GrayU8;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.List;

/** BoofCV's reader of QR codes: the quickest on a frame without one, and the best at slant and turn. */
final class BoofQr {

    /** Around a finder pattern of a module of 1.5 pixels, BoofCV's own default. */
    static final double SMALLEST = 40;
    /** The same for 2.2 pixels: half of the grain of a busy picture is smaller. */
    static final double SMALL = 60;
    private static final int FNC1_FIRST = 0b0101;
    private static final int ECI = 0b0111;

    private final QrCodeDetector<GrayU8> detector;

    /** @param around the least way around a finder pattern, in pixels */
    BoofQr(double around) {
        BoofConcurrency.USE_CONCURRENT = false;     // the till has other work for its cores
        ConfigQrCode config = new ConfigQrCode();
        config.polygon.detector.minimumContour = ConfigLength.fixed(around);
        detector = FactoryFiducial.qrcode(config, GrayU8.class);
    }

    /** All QR codes of a plane, which is used in place. */
    List<Reading> read(Plane plane) {
        detector.process(image(plane));
        return detector.getDetections().stream().map(BoofQr::reading).toList();
    }

    /** BoofCV forgets that a code was declared as GS1; its first bits still tell. */
    private static Reading reading(QrCode code) {
        String text = ByteText.of(code.message);
        return new Reading(gs1(code.corrected) ? "]Q3" + text : text, Symbology.QR);
    }

    /** Mode indicators (ISO/IEC 18004, table 2): 0101 declares GS1, an ECI of one byte (0111) may stand before it. */
    private static boolean gs1(byte[] bits) {
        int first = bits(bits, 0);
        return first == FNC1_FIRST || first == ECI && bits.length > 1 && bits(bits, 12) == FNC1_FIRST;
    }

    /** Four bits, the highest first; BoofCV packs the first bit of the message into the lowest of a byte. */
    private static int bits(byte[] packed, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            value = value << 1 | packed[i >> 3] >> (i & 7) & 1;
        }
        return value;
    }

    /** The plane as BoofCV sees it, without a copy. */
    static GrayU8 image(Plane plane) {
        GrayU8 image = new GrayU8();
        image.setData(plane.data());
        image.width = plane.width();
        image.height = plane.height();
        image.stride = plane.width();
        return image;
    }
}
