package guitai.terminal.scan.read;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.concurrency.BoofConcurrency;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.List;

/** BoofCV's reader of QR codes: the quickest on a frame without one, and the best at slant and turn. */
final class BoofQr {

    private final QrCodeDetector<GrayU8> detector;
    private final GrayU8 image = new GrayU8();

    BoofQr() {
        BoofConcurrency.USE_CONCURRENT = false;     // the till has other work for its cores
        detector = FactoryFiducial.qrcode(new ConfigQrCode(), GrayU8.class);
    }

    /** All QR codes of a plane, which is used in place. */
    List<Reading> read(Plane plane) {
        image.setData(plane.data());
        image.width = plane.width();
        image.height = plane.height();
        image.stride = plane.width();
        image.startIndex = 0;
        detector.process(image);
        return detector.getDetections().stream().map(code -> new Reading(code.message, Symbology.QR)).toList();
    }
}
