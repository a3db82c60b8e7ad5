package guitai.terminal.scan.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the keys of a run went down and up. A machine strikes evenly and lets go at once; a person holds a key for 40 to 150 ms,
 * never twice the same, and has the next one down before the last is up.
 */
final class Rhythm {

    static final long MS = 1_000_000L;
    private static final long TAP_MS = 35;
    private static final long UNKNOWN = -1;

    private final List<Long> downs = new ArrayList<>();
    private final List<Long> dwells = new ArrayList<>();
    private final Map<Integer, Integer> open = new HashMap<>();
    private int overlaps;

    /** A character at {@code now} from a key; 0 for a character without one. */
    void stroke(int key, long now) {
        if (key != 0) {
            overlaps += open.isEmpty() ? 0 : 1;
            open.put(key, downs.size());
        }
        downs.add(now);
        dwells.add(UNKNOWN);
    }

    void up(int key, long now) {
        Integer stroke = open.remove(key);
        if (stroke != null) {
            dwells.set(stroke, now - downs.get(stroke));
        }
    }

    /** This key is down already: what comes is its repetition. */
    boolean down(int key) {
        return open.containsKey(key);
    }

    void clear() {
        downs.clear();
        dwells.clear();
        open.clear();
        overlaps = 0;
    }

    int count() {
        return downs.size();
    }

    long last() {
        return downs.getLast();
    }

    /** Milliseconds on average between the strokes from this one on. */
    double mean(int from) {
        return (double) (last() - downs.get(from)) / MS / Math.max(1, count() - from - 1);
    }

    /** Standard deviation of the same, in milliseconds. */
    double spread(int from) {
        return spread(gaps(from));
    }

    /** Every key of these was let go at once; one in ten may be late, and the last may be down still when others went before. */
    boolean tapped(int from) {
        int known = count() - from > 3 && dwells.getLast() == UNKNOWN ? count() - 1 : count();
        long taps = dwells.subList(from, known).stream().filter(dwell -> dwell != UNKNOWN && dwell <= TAP_MS * MS).count();
        return taps * 10 >= (known - from) * 9L && dwells.get(known - 1) <= TAP_MS * MS && dwells.get(known - 1) != UNKNOWN;
    }

    /** The time a key was held says nothing against a machine: never seen, or always the same. */
    boolean evenlyHeld() {
        double[] known = dwells.stream().filter(dwell -> dwell != UNKNOWN).mapToDouble(dwell -> (double) dwell / MS).toArray();
        return known.length < 2 || spread(known) <= 8;
    }

    /** Two keys down together most of the time: fingers. */
    boolean rolled() {
        return overlaps * 2 >= count();
    }

    /** The stroke after the last pause longer than this; {@code from} where there is none. */
    int afterPause(int from, long pauseMs) {
        for (int i = count() - 1; i > from; i--) {
            if (downs.get(i) - downs.get(i - 1) > pauseMs * MS) {
                return i;
            }
        }
        return from;
    }

    Burst.Pace pace(int from) {
        double[] gaps = gaps(from);
        Arrays.sort(gaps);
        return gaps.length == 0 ? Burst.Pace.UNKNOWN
                : new Burst.Pace(Math.round(gaps[0]), Math.round(gaps[gaps.length / 2]), Math.round(gaps[gaps.length - 1]));
    }

    private double[] gaps(int from) {
        double[] gaps = new double[Math.max(0, count() - from - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (double) (downs.get(from + i + 1) - downs.get(from + i)) / MS;
        }
        return gaps;
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0));
    }
}
