package guitai.domain.identity;

import java.util.Map;
import java.util.regex.Pattern;

/** The identifier that a hand scanner may send before a code: a bracket, what carried it, and a modifier (ISO/IEC 15424). */
final class Aim {

    private static final int LENGTH = 3;
    private static final Pattern IDENTIFIER = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
    private static final Map<Character, Symbology> CARRIERS = Map.ofEntries(Map.entry('A', Symbology.CODE_39), Map.entry('C', Symbology.CODE_128),
            Map.entry('E', Symbology.EAN_13), Map.entry('F', Symbology.CODABAR), Map.entry('G', Symbology.CODE_93), Map.entry('I', Symbology.ITF),
            Map.entry('L', Symbology.PDF_417), Map.entry('Q', Symbology.QR), Map.entry('d', Symbology.DATA_MATRIX), Map.entry('e', Symbology.GS1_DATABAR),
            Map.entry('z', Symbology.AZTEC));

    private Aim() { }

    static boolean leads(String text) {
        return IDENTIFIER.matcher(text).lookingAt();
    }

    /** The text behind its identifier ({@code ]E0}, {@code ]C1} …), or the text. */
    static String without(String text) {
        return leads(text) ? text.substring(LENGTH) : text;
    }

    /** What carried the text; {@link Symbology#NONE} where the scanner does not say. EAN-13, UPC-A and UPC-E share one identifier. */
    static Symbology carrier(String text) {
        if (!leads(text)) {
            return Symbology.NONE;
        }
        return text.startsWith("]E4") ? Symbology.EAN_8 : CARRIERS.getOrDefault(text.charAt(1), Symbology.NONE);
    }
}
