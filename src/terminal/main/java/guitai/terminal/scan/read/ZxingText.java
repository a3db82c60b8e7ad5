package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.Set;

/** What a result of ZXing says in our words. */
final class ZxingText {

    private static final Set<String> GS1 = Set.of("]C1", "]d2", "]d5", "]Q3", "]Q5", "]e0");

    private ZxingText() { }

    /** The reading; codes declared as GS1 keep their AIM identifier in front, as a scanner would send it. */
    static Reading of(Result result) {
        String text = ByteText.of(result.getText());
        Object aim = result.getResultMetadata() == null ? null : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        if (aim != null && GS1.contains(aim.toString()) && !text.startsWith(aim.toString())) {
            text = aim + (text.startsWith("\u001D") ? text.substring(1) : text);
        }
        Symbology symbology = symbology(result.getBarcodeFormat());
        return new Reading(symbology == Symbology.CODE_128 ? withoutCheck(text) : text, symbology);
    }

    /** One check character in 103 is FNC1, and ZXing leaves it behind the text as a separator; there it separates nothing anyway. */
    private static String withoutCheck(String text) {
        return text.endsWith("\u001D") ? text.substring(0, text.length() - 1) : text;
    }

    private static Symbology symbology(BarcodeFormat format) {
        return switch (format) {
            case QR_CODE -> Symbology.QR;
            case DATA_MATRIX -> Symbology.DATA_MATRIX;
            case AZTEC -> Symbology.AZTEC;
            case PDF_417 -> Symbology.PDF_417;
            case EAN_13 -> Symbology.EAN_13;
            case EAN_8 -> Symbology.EAN_8;
            case UPC_A -> Symbology.UPC_A;
            case UPC_E -> Symbology.UPC_E;
            case CODE_128 -> Symbology.CODE_128;
            case CODE_39 -> Symbology.CODE_39;
            case CODE_93 -> Symbology.CODE_93;
            case ITF -> Symbology.ITF;
            case CODABAR -> Symbology.CODABAR;
            case RSS_14, RSS_EXPANDED -> Symbology.GS1_DATABAR;
            default -> Symbology.NONE;
        };
    }
}
