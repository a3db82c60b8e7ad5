package guitai.domain.identity;

import guitai.domain.identity.Identity.Unreadable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code made ready for the rules.
 *
 * @param raw     normalised text with its AIM identifier, if it had one
 * @param text    the same without AIM identifier
 * @param compact the same without spaces and hyphens, as people group long numbers
 * @param code    as it came
 * @param shapes  by which texts are told now
 */
record Probe(String raw, String text, String compact, ScannedCode code, Shapes shapes) {

    static final int LONGEST = 1024;
    private static final char GROUP_SEPARATOR = '\u001D';
    private static final String EDGE = " \t\r\n\u00A0\u3000\uFEFF";
    private static final Pattern GROUPING = Pattern.compile("[ -]");

    static Probe of(String normalised, ScannedCode code, Shapes shapes) {
        String text = Aim.without(normalised);
        return new Probe(normalised, text, GROUPING.matcher(text).replaceAll(""), code, shapes);
    }

    boolean typed() {
        return code.source() == Source.TYPED;
    }

    String capitals() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Trimmed and folded to half-width (an input method may have widened the digits). */
    static String normalise(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC);
    }

    /** Why a normalised text cannot be anything; empty where it can. */
    static Optional<Unreadable.Why> objection(String text) {
        if (text.isEmpty()) {
            return Optional.of(Unreadable.Why.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Optional.of(Unreadable.Why.TOO_LONG);
        }
        return text.codePoints().anyMatch(Probe::invisible) ? Optional.of(Unreadable.Why.CONTROL_CHARACTERS) : Optional.empty();
    }

    /** Control, format (a right-to-left override turns a number round) and broken characters; the group separator is honest. */
    private static boolean invisible(int c) {
        return c != GROUP_SEPARATOR && switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                 Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }
}
