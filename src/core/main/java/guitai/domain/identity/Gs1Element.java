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
    private static final int LONGEST = 90;
    private static final Pattern SERIAL = Pattern.compile("[!-~]{1,20}");

    /** Reads the element that begins at {@code start}; empty where there is none. */
    static Optional<Gs1Element> at(String text, int start) {
        int aiLength = aiLength(text, start);
        int from = start + aiLength;
        if (aiLength == 0 || from >= text.length() || !Digits.only(text.substring(start, from))) {
            return Optional.empty();
        }
        String ai = text.substring(start, from);
        int fixed = fixedLength(ai);
        int stop = text.indexOf(GROUP_SEPARATOR, from);
        int end = fixed > 0 ? from + fixed : stop < 0 ? text.length() : stop;
        if (end > text.length() || end == from || end - from > longest(ai) || stop >= 0 && stop < end) {
            return Optional.empty();
        }
        String value = text.substring(from, end);
        return fixed > 0 && !Digits.only(value) ? Optional.empty() : Optional.of(new Gs1Element(ai, value, end));
    }

    boolean is(String other) {
        return ai.equals(other);
    }

    /** True for a serial as AI 21 allows it: up to 20 printable characters. */
    static boolean serial(String text) {
        return SERIAL.matcher(text).matches();
    }

    private static int aiLength(String text, int start) {
        if (start + 2 > text.length() || !Digits.only(text.substring(start, start + 2))) {
            return 0;
        }
        int length = switch (text.substring(start, start + 2)) {
            case "23", "24", "25", "40", "41", "42", "71" -> 3;
            case "31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82" -> 4;
            default -> 2;
        };
        return start + length > text.length() ? 0 : length;
    }

    /** Values of predefined length need no separator behind them; 0 for the others. */
    private static int fixedLength(String ai) {
        return switch (ai.substring(0, 2)) {
            case "00" -> 18;
            case "01", "02", "03" -> 14;
            case "04" -> 16;
            case "11", "12", "13", "14", "15", "16", "17", "18", "19" -> 6;
            case "20" -> 2;
            case "31", "32", "33", "34", "35", "36" -> 6;
            case "41" -> 13;
            default -> 0;
        };
    }

    private static int longest(String ai) {
        return switch (ai) {
            case "10", "21", "22" -> 20;
            case "30", "37" -> 8;
            default -> LONGEST;
        };
    }
}
