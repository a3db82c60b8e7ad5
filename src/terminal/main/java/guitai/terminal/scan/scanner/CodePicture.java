package guitai.terminal.scan.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.util.BitSet;
import java.util.Map;

/**
 * The modules of a code to be drawn, without its quiet zone.
 *
 * @param dark the module in column x of row y is at {@code y * width + x}; bars have one row
 */
public record CodePicture(int width, int height, BitSet dark) {

    public static CodePicture qr(String text) {
        return of(BarcodeFormat.QR_CODE, text);
    }

    public static CodePicture bars(String text) {
        return of(BarcodeFormat.CODE_128, text);
    }

    public boolean dark(int x, int y) {
        return dark.get(y * width + x);
    }

    private static CodePicture of(BarcodeFormat format, String text) {
        try {
            BitMatrix code = new MultiFormatWriter().encode(text, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
            BitSet dark = new BitSet();
            for (int i = 0; i < code.getWidth() * code.getHeight(); i++) {
                dark.set(i, code.get(i % code.getWidth(), i / code.getWidth()));
            }
            return new CodePicture(code.getWidth(), code.getHeight(), dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("not drawable", e);
        }
    }
}
