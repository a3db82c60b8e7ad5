package guitai.terminal.scan.scanner;

import java.util.Optional;

/**
 * Tells the burst of a keyboard-wedge scanner from a person's typing, by timing alone, whatever has the focus.
 *
 * <p>Contract for the screen (one thread, times from {@link System#nanoTime()}):
 * <ul>
 * <li>An event filter at the Scene passes every KEY_TYPED character to {@link #key} with {@code enter} false, KEY_PRESSED of
 *     Enter (and Tab, if the scanner is set so) with {@code enter} true, and the committed text of an InputMethodEvent (Chinese
 *     input methods deliver digits that way) to {@link #composed}. Characters pressed with Ctrl, Alt or Meta are not passed.</li>
 * <li>The answer is obeyed in this order: deliver {@link Decision#release()} to the focus owner as if it had just been typed (these
 *     characters were held before; do not pass them here again); hand on {@link Decision#scan()}; then consume the event if
 *     {@link Decision#consume()}, else let it pass.</li>
 * <li>While {@link #holding()} the screen calls {@link #idle} every 20 ms or so; only so a lonely held character reaches its field
 *     (60 ms after it was typed, which nobody sees).</li>
 * </ul>
 *
 * <p>A burst has at least {@value #LEAST} keystrokes, not all the same (a held key repeats as fast), {@value #AVERAGE_MS} ms apart on
 * average, and ends by Enter or by {@value #SILENCE_MS} ms of silence. Once a scanner has ended a burst by Enter, silence alone is
 * given {@value #PATIENCE_MS} ms, so that a pause of the machine does not cut a code in two. Full-width characters are folded.
 */
public final class WedgeDetector {

    static final int LEAST = 4;
    static final long AVERAGE_MS = 30;
    static final long SILENCE_MS = 60;
    static final long PATIENCE_MS = 250;
    private static final int LONGEST = 5000;
    private static final long MS = 1_000_000L;

    /**
     * What to do with an event.
     *
     * @param consume true: nobody else may see it
     * @param release characters held before, to be delivered to the focus owner now; may be empty
     * @param scan    a whole code
     */
    public record Decision(boolean consume, String release, Optional<String> scan) {

        @Override
        public String toString() {
            return "Decision[consume=" + consume + ", release " + release.length() + ", scan " + scan.isPresent() + "]";
        }
    }

    private final StringBuilder held = new StringBuilder();
    private int strokes;
    private long first;
    private long last;
    private boolean endsByEnter;

    /** A typed character, or Enter ({@code c} is then ignored). */
    public Decision key(char c, long nanoTime, boolean enter) {
        if (enter) {
            return enter(nanoTime);
        }
        return c == '\u001D' || !Character.isISOControl(c) ? stroke(String.valueOf(c), nanoTime) : interrupted();
    }

    /** Text committed by an input method: one keystroke, however long, because a person's word arrives in one piece too. */
    public Decision composed(String text, long nanoTime) {
        boolean fromKeys = !text.isEmpty() && text.chars().allMatch(c -> narrow((char) c) < 0x7F);
        return fromKeys ? stroke(text, nanoTime) : interrupted();
    }

    /** Nothing happened: releases or completes what is held once it has been quiet long enough. */
    public Decision idle(long nanoTime) {
        return holding() && nanoTime - last >= quiet() ? finished(true) : new Decision(true, "", Optional.empty());
    }

    /** True while characters are held back. */
    public boolean holding() {
        return strokes > 0;
    }

    private Decision stroke(String text, long nanoTime) {
        Decision before = new Decision(true, "", Optional.empty());
        if (holding() && nanoTime - last > (burst() ? quiet() : SILENCE_MS * MS)) {
            before = finished(true);
        }
        if (!holding()) {
            first = nanoTime;
        }
        if (held.length() < LONGEST) {
            held.append(text);
        }
        strokes++;
        last = nanoTime;
        return before;
    }

    private Decision enter(long nanoTime) {
        boolean scanned = burst() && nanoTime - last <= quiet();
        endsByEnter |= scanned;
        return finished(scanned);
    }

    private Decision interrupted() {
        return finished(false);
    }

    private Decision finished(boolean consume) {
        Optional<String> scan = burst() ? Optional.of(folded()) : Optional.empty();
        Decision decision = new Decision(consume, scan.isPresent() ? "" : held.toString(), scan);
        held.setLength(0);
        strokes = 0;
        return decision;
    }

    private long quiet() {
        return (burst() && endsByEnter ? PATIENCE_MS : SILENCE_MS) * MS;
    }

    private boolean burst() {
        return strokes >= LEAST && last - first <= AVERAGE_MS * MS * (strokes - 1)
                && held.chars().anyMatch(c -> c != held.charAt(0));
    }

    private String folded() {
        StringBuilder text = new StringBuilder(held.length());
        held.chars().forEach(c -> text.append(narrow((char) c)));
        return text.toString();
    }

    private static char narrow(char c) {
        return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c == 0x3000 ? ' ' : c;
    }
}
