package guitai.terminal.scan.read;

import boofcv.abst.fiducial.AztecCodeDetector;
import boofcv.abst.fiducial.MicroQrCodeDetector;
import boofcv.alg.fiducial.aztec.AztecCode;
import boofcv.factory.fiducial.ConfigAztecCode;
import boofcv.factory.fiducial.ConfigMicroQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.FormatException;
import com.google.zxing.aztec.decoder.Decoder;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** BoofCV's readers of the rarer two-dimensional codes. */
final class BoofDots {

    private final AztecCodeDetector<GrayU8> aztec = FactoryFiducial.aztec(new ConfigAztecCode(), GrayU8.class);
    private final MicroQrCodeDetector<GrayU8> micro = FactoryFiducial.microqr(new ConfigMicroQrCode(), GrayU8.class);

    List<Reading> aztec(Plane plane) {
        aztec.process(BoofQr.image(plane));
        return aztec.getDetections().stream().map(BoofDots::text).flatMap(Optional::stream).map(text -> new Reading(text, Symbology.AZTEC)).toList();
    }

    /** BoofCV loses its way between digits and capitals, so ZXing turns the corrected words into text. */
    private static Optional<String> text(AztecCode code) {
        try {
            return Optional.of(ByteText.of(Decoder.highLevelDecode(unstuffed(code))));
        } catch (FormatException | RuntimeException garbage) {
            return Optional.empty();
        }
    }

    /** The message's bits without the one bit that every word of nearly equal bits carries (ISO/IEC 24778, 7.3.1.2). */
    private static boolean[] unstuffed(AztecCode code) {
        int size = code.getWordBitCount();
        boolean[] bits = new boolean[code.messageWordCount * size];
        int length = 0;
        for (int word = 0; word < code.messageWordCount; word++) {
            int value = 0;
            for (int i = word * size; i < (word + 1) * size; i++) {
                value = value << 1 | code.corrected[i >> 3] >> (i & 7) & 1;
            }
            int kept = value == 1 || value == (1 << size) - 2 ? size - 1 : size;
            for (int i = 0; i < kept; i++) {
                bits[length++] = (value >> (size - 1 - i) & 1) == 1;
            }
        }
        return Arrays.copyOf(bits, length);
    }

    List<Reading> micro(Plane plane) {
        micro.process(BoofQr.image(plane));
        return micro.getDetections().stream().map(code -> new Reading(ByteText.of(code.message), Symbology.MICRO_QR)).toList();
    }
}
