package guitai.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Makes the codes in the pictures, one cell a module, without a quiet zone. */
final class CounterCodes {

    private CounterCodes() {
    }

    /** A matrix of modules; linear codes are one row high. */
    static BitMatrix of(BarcodeFormat format, String text) {
        Map<EncodeHintType, Object> hints = format == BarcodeFormat.QR_CODE
            ? Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M)
            : Map.of(EncodeHintType.MARGIN, 0);
        try {
            return new MultiFormatWriter().encode(text, format, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("not encodable as " + format, e);
        }
    }
}
