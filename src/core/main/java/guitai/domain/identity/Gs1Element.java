package guitai.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One application identifier with its value inside an element string.
 *
 * @param ai    two to four digits
 * @param value not empty
 * @param end   index behind the value
 */
record Gs1Element(String ai, String value, int end) {

    private static final char GROUP_SEPARATOR = '\u001D';
    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,20}");

    /**
     * Reads the element that begins at {@code start}; empty where there is none.
     *
     * @param declared the text says itself that it is such a string; then a sloppy date does not cost the clerk the product
     */
    static Optional<Gs1Element> at(String text, int start, boolean declared) {
        int from = start + Gs1Table.identifierAt(text, start);
        if (from == start) {
            return Optional.empty();
        }
        String ai = text.substring(start, from);
        Gs1Table.Row row = Gs1Table.row(ai).orElseThrow();
        int stop = text.indexOf(GROUP_SEPARATOR, from);
        int end = row.predefined() ? from + row.most() : stop < 0 ? text.length() : stop;
        if (end > text.length()) {
            return Optional.empty();
        }
        String value = text.substring(from, end);
        return row.fits(value) && (declared || row.plausible(value)) ? Optional.of(new Gs1Element(ai, value, end)) : Optional.empty();
    }

    boolean is(String other) {
        return ai.equals(other);
    }

    /** True for a serial as AI 21 allows it: up to 20 printable characters. */
    static boolean serial(String text) {
        return SERIAL.matcher(text).matches();
    }
}
