package guitai.terminal.ui.kit;

/** Digits as they are read out. */
public final class Grouped {

    private Grouped() { }

    /** {@code 138 0000 1234} */
    public static String phone(String digits) {
        return grouped(digits, 3, 4);
    }

    /** {@code 9156 0000 0000 0018} */
    public static String card(String digits) {
        return grouped(digits, 4, 4);
    }

    private static String grouped(String digits, int first, int then) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = first; at < grouped.length(); at += then + 1) {
            grouped.insert(at, ' ');
        }
        return grouped.toString();
    }
}
