package guitai.terminal.scan.scanner;

import guitai.terminal.scan.scanner.Burst.Trait;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keystrokes in a row without a long pause, and how far they look like a machine's. */
final class Run {

    static final int LEAST = 4;
    static final int LONGEST = 4_000;
    static final long SILENCE_MS = 60;
    static final long PATIENCE_MS = 300;
    static final long STRAGGLER_MS = 110;
    private static final double FAST_MS = 30;
    private static final double TAPPED_MS = 75;
    private static final int SURE = 12;
    private static final int LEAST_CHECKED = 8;

    private final List<Stroke> strokes = new ArrayList<>();
    private final Rhythm rhythm = new Rhythm();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private int alts;

    /**
     * @param text  what a scanner meant by it
     * @param typed what a person meant by it: reaches the field when no scan comes of it
     */
    record Stroke(String text, String typed) {
    }

    void add(Stroke stroke, int key, long now, Set<Trait> how) {
        if (strokes.size() < LONGEST) {
            strokes.add(stroke);
            rhythm.stroke(key, now);
            traits.addAll(how);
            alts += how.contains(Trait.ALT_NUMPAD) ? 1 : 0;
        }
    }

    void typed(String text) {
        strokes.set(strokes.size() - 1, new Stroke(strokes.getLast().text(), text));
    }

    void clear() {
        strokes.clear();
        rhythm.clear();
        traits.clear();
        alts = 0;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    int count() {
        return strokes.size();
    }

    String typed(int from, int to) {
        StringBuilder text = new StringBuilder();
        strokes.subList(from, to).forEach(stroke -> text.append(stroke.typed()));
        return text.toString();
    }

    /** A machine sent everything from this stroke on. */
    boolean machine(int from, ScannerSettings settings) {
        int n = count() - from;
        if (n < LEAST || allSame(from)) {
            return false;
        }
        if (alts == n || announced(text(from), settings)) {
            return true;
        }
        double mean = rhythm.mean(from);
        if (rhythm.tapped(from)) {
            return mean <= TAPPED_MS || mean <= PATIENCE_MS && even(from, 1) && (n >= SURE || certain(from));
        }
        return mean <= FAST_MS && !rhythm.rolled();
    }

    /** Slow but even and with a right check digit: nobody types like that. */
    boolean deliberate(int from) {
        return count() - from >= LEAST_CHECKED && !allSame(from) && even(from, 1) && rhythm.evenlyHeld() && certain(from);
    }

    /** How long to wait for more of what began at this stroke, in milliseconds. */
    long quiet(int from, ScannerSettings settings, boolean endsByKey) {
        if (announcing(text(from), settings) || alts > 0) {
            return PATIENCE_MS;
        }
        if (machine(from, settings)) {
            long several = Math.max(4 * rhythm.pace(from).most(), Math.round(10 * rhythm.mean(from)));
            return endsByKey ? PATIENCE_MS : Math.clamp(several, SILENCE_MS, PATIENCE_MS);
        }
        boolean calm = count() - from <= LEAST || rhythm.mean(from) <= 1.3 * TAPPED_MS || even(from, 2);
        return calm && rhythm.tapped(from) ? PATIENCE_MS : SILENCE_MS;
    }

    boolean certain(int from) {
        return Shape.certain(text(from));
    }

    Burst burst(int from, ScannerSettings settings, Burst.Ending ending) {
        String raw = text(from);
        Set<Trait> how = EnumSet.noneOf(Trait.class);
        how.addAll(traits);
        StringBuilder narrow = new StringBuilder(raw.length());
        raw.chars().forEach(c -> narrow.append(narrow((char) c)));
        if (!raw.contentEquals(narrow)) {
            how.add(Trait.FULL_WIDTH);
        }
        return new Burst(narrow.toString(), settings.strip(narrow.toString()), rhythm.pace(from), ending, how);
    }

    static char narrow(char c) {
        return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c == 0x3000 ? ' ' : c;
    }

    /** What Alt and the numpad gave above ASCII are bytes of one text. */
    private String text(int from) {
        StringBuilder text = new StringBuilder();
        strokes.subList(from, count()).forEach(stroke -> text.append(stroke.text()));
        boolean bytes = alts > 0 && text.chars().allMatch(c -> c < 256) && text.chars().anyMatch(c -> c > 127);
        return bytes ? Payload.text(text.toString().getBytes(StandardCharsets.ISO_8859_1)) : text.toString();
    }

    private boolean even(int from, int times) {
        return rhythm.spread(from) <= times * (8 + 0.04 * rhythm.mean(from));
    }

    /** A held key repeats as fast as a scanner. */
    private boolean allSame(int from) {
        Stroke first = strokes.get(from);
        return strokes.subList(from, count()).stream().allMatch(first::equals) && first.text().length() == 1;
    }

    private static boolean announced(String text, ScannerSettings settings) {
        boolean marked = !settings.prefix().isEmpty() && text.startsWith(settings.prefix()) && text.endsWith(settings.suffix())
                && text.length() > settings.prefix().length() + settings.suffix().length();
        return marked || Shape.aim(text);
    }

    /** It may yet turn out to be announced. */
    private static boolean announcing(String text, ScannerSettings settings) {
        boolean marking = !settings.prefix().isEmpty() && (text.startsWith(settings.prefix()) || settings.prefix().startsWith(text));
        return marking || text.startsWith("]") && text.length() <= 3 || Shape.aim(text);
    }
}
