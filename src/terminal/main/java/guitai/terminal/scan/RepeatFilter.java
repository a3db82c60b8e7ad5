package guitai.terminal.scan;

import guitai.domain.identity.Symbology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Believes and takes: a one-dimensional code when two frames agree, any code once until it has left the picture. A code is
 * gone when it was not seen for 3 s, or in {@value #MISSED_FRAMES} frames running and 600 ms (a single frame may miss it while it is
 * held still). What stays before the camera is not taken again, however long it stays. Where bars beside a code are seen but not believed
 * yet, both wait for at most {@value #TOGETHER_FRAMES} frames, so that what lies side by side is taken together and not one after the other.
 */
public final class RepeatFilter {

    static final long FORGET_NANOS = 3_000_000_000L;
    static final long LEFT_NANOS = 600_000_000L;
    static final int MISSED_FRAMES = 5;
    static final int AGREEING_FRAMES = 2;
    static final int TOGETHER_FRAMES = 3;

    private final Map<Reading, Sighting> sightings = new HashMap<>();
    private final List<Reading> believed = new ArrayList<>();
    private int waited;

    /** The readings of this frame that are to be taken now. */
    public List<Reading> accept(List<Reading> readings, long nanoTime) {
        sightings.values().forEach(Sighting::missed);
        sightings.values().removeIf(sighting -> sighting.gone(nanoTime));
        for (Reading reading : readings.stream().distinct().toList()) {
            if (sightings.computeIfAbsent(reading, r -> new Sighting()).seen(nanoTime, reading.symbology())) {
                believed.add(reading);
            }
        }
        return believed.isEmpty() || waited++ < TOGETHER_FRAMES && sightings.values().stream().anyMatch(Sighting::doubtful) ? List.of() : taken();
    }

    private List<Reading> taken() {
        List<Reading> taken = List.copyOf(believed);
        believed.clear();
        waited = 0;
        return taken;
    }

    public void forget() {
        sightings.clear();
        taken();
    }

    private static final class Sighting {
        private long lastSeen;
        private int frames;
        private int missed;
        private boolean taken;

        void missed() {
            missed++;
        }

        boolean seen(long nanoTime, Symbology symbology) {
            lastSeen = nanoTime;
            missed = 0;
            frames++;
            boolean first = !taken && (symbology.errorCorrected() || frames >= AGREEING_FRAMES);
            taken |= first;
            return first;
        }

        /** Seen just now, but not often enough to be believed. */
        boolean doubtful() {
            return !taken && missed < AGREEING_FRAMES;
        }

        boolean gone(long nanoTime) {
            long unseen = nanoTime - lastSeen;
            return unseen >= FORGET_NANOS || missed > MISSED_FRAMES && unseen >= LEFT_NANOS;
        }
    }
}
