package guitai.terminal.scan.scanner;

import java.util.Set;

/**
 * What a hand scanner sent for one code. It may be a payment code, so {@link #toString()} tells its length only.
 *
 * @param raw    every character as it came, half-width; with prefix and suffix
 * @param text   the code without the prefix and suffix that the settings name
 * @param pace   milliseconds between its characters
 * @param ending what ended it
 */
public record Burst(String raw, String text, Pace pace, Ending ending, Set<Trait> traits) {

    /** What came behind the last character. */
    public enum Ending { ENTER, TAB, SILENCE }

    /** How the characters came. */
    public enum Trait { SERIAL, ALT_NUMPAD, INPUT_METHOD, FULL_WIDTH, GS_KEY }

    /** Milliseconds between two characters: shortest, median, longest; all 0 where nobody measured. */
    public record Pace(long least, long median, long most) {

        public static final Pace UNKNOWN = new Pace(0, 0, 0);
    }

    public Burst {
        traits = Set.copyOf(traits);
    }

    @Override
    public String toString() {
        return "Burst[" + raw.length() + " characters, " + ending + ", " + traits + "]";
    }
}
