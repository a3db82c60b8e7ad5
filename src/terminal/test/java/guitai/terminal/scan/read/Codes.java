package guitai.terminal.scan.read;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Draws codes for tests. */
public final class Codes {

    private Codes() { }

    /** A code in the middle of a white picture, {@code module} pixels a module; bars are 80 modules high. */
    public static BufferedImage draw(BarcodeFormat format, String text, int module, int width, int height) {
        BitMatrix code = matrix(format, text);
        int rows = code.getHeight() == 1 ? 40 : code.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        int left = (width - code.getWidth() * module) / 2;
        int top = (height - rows * module) / 2;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, code.getHeight() == 1 ? 0 : y)) {
                    g.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
        g.dispose();
        return picture;
    }

    /** The modules alone, no quiet zone. */
    public static BitMatrix matrix(BarcodeFormat format, String text) {
        try {
            return new MultiFormatWriter().encode(text, format, 1, 1, Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
