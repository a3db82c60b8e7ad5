package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ZXing as most programs use it: one look at the raw picture, and whatever it says is believed. */
final class ZxingEngine implements Engine {

    static final Set<Symbology> KINDS = EnumSet.of(Symbology.QR, Symbology.DATA_MATRIX, Symbology.AZTEC, Symbology.PDF_417, Symbology.EAN_13,
            Symbology.EAN_8, Symbology.UPC_A, Symbology.UPC_E, Symbology.CODE_128, Symbology.CODE_39);
    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE,
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.AZTEC,
                    BarcodeFormat.PDF_417, BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A, BarcodeFormat.UPC_E,
                    BarcodeFormat.CODE_128, BarcodeFormat.CODE_39));

    private final boolean hard;
    private final MultiFormatReader reader = new MultiFormatReader();

    ZxingEngine(boolean hard) {
        this.hard = hard;
        reader.setHints(hard ? HARD : Map.of());
    }

    @Override
    public String name() {
        return hard ? "zxing-hard" : "zxing";
    }

    @Override
    public Look look(Plane plane, Set<Symbology> wanted) {
        return Look.once(() -> {
            try {
                return List.<Reading>of(ZxingText.of(reader.decodeWithState(new BinaryBitmap(new HybridBinarizer(new PlaneSource(plane))))));
            } catch (NotFoundException nothing) {
                return List.of();
            }
        });
    }
}
