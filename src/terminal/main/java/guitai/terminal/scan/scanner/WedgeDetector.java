package guitai.terminal.scan.scanner;

import guitai.terminal.scan.scanner.Burst.Ending;
import guitai.terminal.scan.scanner.Burst.Trait;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells what a keyboard-wedge scanner sends from a person's typing, whatever has the focus, by pace, by how long keys are held, by
 * marks (AIM identifier, configured prefix) and, where those leave a doubt, by check digits.
 *
 * <p>Contract for the screen (one thread, times from {@link System#nanoTime()}):
 * <ul>
 * <li>Every character typed goes to {@link #key} with the code of its key, the moment that key goes up to {@link #up}, Enter and Tab
 *     to {@link #end}, a group separator to {@link #separator}, committed text of an input method to {@link #composed}, characters
 *     made with Alt and the numpad to {@link #alt}, any other key that does something to {@link #interrupted}.</li>
 * <li>The answer is obeyed in this order: with {@link Decision#undo()} put back what the fields held before the run; deliver
 *     {@link Decision#release()} as if it had just been typed (not to be passed here again); hand on {@link Decision#scan()}; then
 *     consume the event if {@link Decision#consume()}, else let it pass.</li>
 * <li>While {@link #holding()} the screen calls {@link #idle} every 20 ms or so: a person's character is held for 60 ms, which nobody
 *     sees; one whose key was let go at once may be a slow scanner's and waits up to 300 ms for the next.</li>
 * </ul>
 */
public final class WedgeDetector {

    private static final long MS = Rhythm.MS;
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final Decision HELD = new Decision(true, "", false, Optional.empty());

    /**
     * What to do with an event.
     *
     * @param consume true: nobody else may see it
     * @param release characters held before, to be delivered to the focus owner now; may be empty
     * @param undo    characters passed on before belonged to the scan: the fields get back what they held
     * @param scan    a whole code
     */
    public record Decision(boolean consume, String release, boolean undo, Optional<Burst> scan) {

        Decision consuming(boolean whether) {
            return new Decision(whether, release, undo, scan);
        }

        @Override
        public String toString() {
            return "Decision[consume=" + consume + ", release " + release.length() + ", scan " + scan + "]";
        }
    }

    private final Run run = new Run();
    private ScannerSettings settings = ScannerSettings.USUAL;
    private int out;
    private long active = NEVER;
    private long silentScan = NEVER;
    private boolean endsByKey;

    public void settings(ScannerSettings told) {
        settings = told;
        endsByKey = told.ending() == ScannerSettings.Ending.ENTER || told.ending() == ScannerSettings.Ending.TAB;
    }

    /** A typed character; {@code key} tells keys apart, 0 where it is unknown. */
    public Decision key(char c, int key, long nanoTime) {
        if (Character.isISOControl(c) && c != '\u001D') {
            return interrupted(nanoTime);
        }
        if (run.rhythm().down(key)) {
            return interrupted(nanoTime);
        }
        return stroke(new Run.Stroke(String.valueOf(c), String.valueOf(c)), key, nanoTime, Set.of());
    }

    /** A key went up. */
    public void up(int key, long nanoTime) {
        run.rhythm().up(key, nanoTime);
    }

    /** Text committed by an input method: one stroke, however long, because a person's word arrives in one piece too. */
    public Decision composed(String text, long nanoTime) {
        boolean fromKeys = !text.isEmpty() && text.chars().allMatch(c -> Run.narrow((char) c) < 0x7F);
        return fromKeys ? stroke(new Run.Stroke(text, text), 0, nanoTime, Set.of(Trait.INPUT_METHOD)) : interrupted(nanoTime);
    }

    /** A character that came as Alt and digits of the numpad; nobody types four of them in a row. */
    public Decision alt(int value, long nanoTime) {
        return stroke(new Run.Stroke(Character.toString(value), ""), 0, nanoTime, Set.of(Trait.ALT_NUMPAD));
    }

    /** What the system made of the Alt character before: that is what a person meant. */
    public void altTyped(String text) {
        if (holding()) {
            run.typed(text);
        }
    }

    /** A key of an Alt character in the making: the run goes on. */
    public void touch(long nanoTime) {
        active = nanoTime;
    }

    /** The key for the group separator; within a machine's run only, unless {@code always}. */
    public Decision separator(boolean always, long nanoTime) {
        boolean within = run.count() - out >= 2 && nanoTime - active <= quiet();
        return always && holding() || within ? stroke(new Run.Stroke("\u001D", ""), 0, nanoTime, Set.of(Trait.GS_KEY))
                : interrupted(nanoTime);
    }

    /** Enter or Tab went down. */
    public Decision end(Ending key, long nanoTime) {
        boolean itsKey = settings.ending() != ScannerSettings.Ending.NONE;
        if (run.count() == 0 && nanoTime - silentScan <= Run.PATIENCE_MS * MS) {
            silentScan = NEVER;
            endsByKey = itsKey;
            return HELD.consuming(itsKey);
        }
        Decision decision = finished(nanoTime - active <= Run.PATIENCE_MS * MS ? start(true) : OptionalInt.empty(), key);
        endsByKey |= itsKey && decision.scan().isPresent();
        reset();
        return decision.consuming(itsKey && decision.scan().isPresent());
    }

    /** Another key that does something: what is held must reach its field before it. */
    public Decision interrupted(long nanoTime) {
        Decision decision = finished(start(false), Ending.SILENCE);
        reset();
        return decision.consuming(false);
    }

    /** Nothing happened: releases or completes what is held once it has been quiet long enough. */
    public Decision idle(long nanoTime) {
        return holding() && nanoTime - active >= quiet() ? rested(nanoTime) : HELD;
    }

    /** True while characters are held back. */
    public boolean holding() {
        return run.count() > out;
    }

    /** True for the first character of a run. */
    public boolean fresh() {
        return run.count() == 1;
    }

    private Decision stroke(Run.Stroke stroke, int key, long nanoTime, Set<Trait> how) {
        Decision before = HELD;
        if (nanoTime - active > Run.PATIENCE_MS * MS) {
            before = rested(nanoTime);
            reset();
        } else if (holding() && nanoTime - active > quiet()) {
            before = rested(nanoTime);
        }
        run.add(stroke, key, nanoTime, how);
        active = nanoTime;
        return before;
    }

    /** The characters go on to their field, or are a scan; the run goes on where they are not. */
    private Decision rested(long nanoTime) {
        Decision decision = finished(start(false), Ending.SILENCE);
        if (decision.scan().isPresent()) {
            reset();
            silentScan = active;
        } else {
            out = run.count();
        }
        return decision;
    }

    private Decision finished(OptionalInt start, Ending ending) {
        if (start.isEmpty()) {
            return new Decision(true, run.typed(out, run.count()), false, Optional.empty());
        }
        int from = start.getAsInt();
        String before = from > out ? run.typed(out, from) : "";
        return new Decision(true, before, from < out, Optional.of(run.burst(from, settings, ending)));
    }

    /** The stroke with which a scan begins; a check digit decides whether a straggler before it belongs to it. */
    private OptionalInt start(boolean byKey) {
        if (holding() && run.machine(out, settings)) {
            int late = run.rhythm().afterPause(out, Math.max(Run.STRAGGLER_MS, 2 * run.rhythm().pace(out).median()));
            if ((late > out || out > 0) && !run.certain(out)) {
                return OptionalInt.of(late > out && run.certain(late) ? late : out > 0 && run.certain(0) ? 0 : out);
            }
            return OptionalInt.of(out);
        }
        return byKey && run.count() > 0 && run.deliberate(0) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private long quiet() {
        return run.quiet(out, settings, endsByKey) * MS;
    }

    private void reset() {
        run.clear();
        out = 0;
    }
}
