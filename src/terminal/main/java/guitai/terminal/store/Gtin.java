package guitai.terminal.store;

/** Product numbers of 8, 12, 13 or 14 digits are compared in their 14-digit form (GS1 General Specifications). */
final class Gtin {

    private static final int LENGTH = 14;

    private Gtin() {
    }

    static String long14(String gtin) {
        return gtin.length() >= LENGTH ? gtin : "0".repeat(LENGTH - gtin.length()) + gtin;
    }

    /** The 13 digits under the bars; 14 where the number needs them. */
    static String asPrinted(String long14) {
        return long14.startsWith("0") ? long14.substring(1) : long14;
    }
}
