package guitai.headquarters.console;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the outline of one SVG shape. */
public record Qr(int size, String outline) {

    private static final int MARGIN = 4;

    static Qr of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder outline = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    outline.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        return new Qr(code.size + 2 * MARGIN, outline.toString());
    }
}
