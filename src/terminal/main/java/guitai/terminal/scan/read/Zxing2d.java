package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.aztec.AztecReader;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.datamatrix.decoder.Decoder;
import com.google.zxing.datamatrix.detector.Detector;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import guitai.terminal.scan.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ZXing's readers of two-dimensional codes, each on a black-and-white picture that somebody else made. */
final class Zxing2d {

    /** Its own guess takes Chinese for Japanese; {@link ByteText} guesses instead. */
    private static final Map<DecodeHintType, Object> BYTES_AS_THEY_ARE =
            new EnumMap<>(Map.of(DecodeHintType.CHARACTER_SET, "ISO-8859-1"));

    private final Map<BarcodeFormat, Reader> readers = Map.of(
            BarcodeFormat.QR_CODE, new QRCodeReader(),
            BarcodeFormat.DATA_MATRIX, new DataMatrixReader(),
            BarcodeFormat.AZTEC, new AztecReader(),
            BarcodeFormat.PDF_417, new PDF417Reader());

    private final Decoder matrices = new Decoder();

    /** The first code of a format, if any. */
    Optional<Reading> read(Binarizer blackAndWhite, BarcodeFormat format, Map<DecodeHintType, Object> hints) {
        try {
            Map<DecodeHintType, Object> all = new EnumMap<>(BYTES_AS_THEY_ARE);
            all.putAll(hints);
            return Optional.of(ZxingText.of(readers.get(format).decode(new BinaryBitmap(blackAndWhite), all)));
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }

    /** The first code of a format, in a list that is empty where there is none. */
    List<Reading> read(Binarizer blackAndWhite, BarcodeFormat format) {
        return read(blackAndWhite, format, Map.of()).stream().toList();
    }

    /** The Data Matrix in the middle of a picture that is black and white already, if any. */
    Optional<Reading> matrix(BitMatrix black) {
        try {
            DecoderResult code = matrices.decode(new Detector(black).detect().getBits());
            Result result = new Result(code.getText(), code.getRawBytes(), new ResultPoint[0], BarcodeFormat.DATA_MATRIX);
            result.putMetadata(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]d" + code.getSymbologyModifier());
            return Optional.of(ZxingText.of(result));
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }
}
