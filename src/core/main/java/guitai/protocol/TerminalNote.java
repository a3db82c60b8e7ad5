package guitai.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a terminal says of itself with each request, in one header: nothing depends on it, it only lets headquarters show how the
 * terminals fare.
 *
 * @param version of the terminal's program, without spaces
 * @param clock   what the terminal's clock says at this moment
 * @param waiting entries of its journal that it holds no receipt for
 */
public record TerminalNote(String version, Instant clock, long waiting) {

    public static final String HEADER = "Guitai-Terminal";
    private static final int LONGEST_VERSION = 40;

    /** As it stands in the header. */
    public String text() {
        return version + " " + clock + " " + waiting;
    }

    /** Empty for a text that is no such note. */
    public static Optional<TerminalNote> read(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 3 || !parts[0].matches("[\\w.+-]{1," + LONGEST_VERSION + "}") || !parts[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TerminalNote(parts[0], Instant.parse(parts[1]), Long.parseLong(parts[2])));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
