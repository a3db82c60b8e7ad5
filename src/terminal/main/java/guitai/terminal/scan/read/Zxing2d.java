package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import guitai.terminal.scan.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ZXing's readers of two-dimensional codes, each on a black-and-white picture that somebody else made. */
final class Zxing2d {

    private final Map<BarcodeFormat, Reader> readers = Map.of(
            BarcodeFormat.QR_CODE, new QRCodeReader(),
            BarcodeFormat.DATA_MATRIX, new DataMatrixReader(),
            BarcodeFormat.AZTEC, new AztecReader(),
            BarcodeFormat.PDF_417, new PDF417Reader());

    /** The first code of a format, if any. */
    Optional<Reading> read(Binarizer blackAndWhite, BarcodeFormat format, Map<DecodeHintType, Object> hints) {
        try {
            return Optional.of(ZxingText.of(readers.get(format).decode(new BinaryBitmap(blackAndWhite), hints)));
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }

    /** The first code of any of the formats. */
    List<Reading> read(Binarizer blackAndWhite, List<BarcodeFormat> formats) {
        return formats.stream().map(format -> read(blackAndWhite, format, Map.of())).flatMap(Optional::stream).limit(1).toList();
    }
}
