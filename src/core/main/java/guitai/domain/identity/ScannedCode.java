package guitai.domain.identity;

import java.util.Objects;

/**
 * One code as read or typed, before anything is known of it. It may be a payment code or personal data,
 * so {@link #toString()} tells its length only and the text must not reach a log or an exception.
 *
 * @param text      as decoded; group separators (U+001D) kept, may begin with an AIM identifier such as {@code ]C1}
 * @param symbology what carried it
 * @param source    where it came from
 */
public record ScannedCode(String text, Symbology symbology, Source source) {

    public ScannedCode {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(symbology, "symbology");
        Objects.requireNonNull(source, "source");
    }

    /** Text typed by a person. */
    public static ScannedCode typed(String text) {
        return new ScannedCode(text, Symbology.NONE, Source.TYPED);
    }

    /** Text sent by a hand scanner; its AIM identifier tells what carried it. */
    public static ScannedCode fromScanner(String text) {
        return new ScannedCode(text, Aim.carrier(text), Source.SCANNER);
    }

    @Override
    public String toString() {
        return "ScannedCode[" + text.length() + " characters, " + symbology + ", " + source + "]";
    }
}
