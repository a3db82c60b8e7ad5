package guitai.terminal.ui.scanner;

/** Makes characters visible that cannot be seen, by the names that stand on scanners' setting sheets. */
final class Visible {

    private static final String[] NAMES = {"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "Tab", "LF", "VT", "FF", "CR", "SO",
        "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "Esc", "FS", "GS", "RS", "US"};
    private static final int MOST = 300;

    private Visible() { }

    static String of(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().limit(MOST).forEach(c -> {
            if (c < NAMES.length) {
                visible.append('«').append(NAMES[c]).append('»');
            } else if (c == ' ') {
                visible.append("«Space»");
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE) {
                visible.append("«U+%04X»".formatted(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > MOST ? visible.append(" …").toString() : visible.toString();
    }
}
