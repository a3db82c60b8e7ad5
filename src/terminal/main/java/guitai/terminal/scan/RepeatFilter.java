package guitai.terminal.scan;

import guitai.domain.identity.Symbology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Believes and takes: a one-dimensional code when two frames agree, any code once until it has left the picture. A code is
 * gone when it was not seen for 3 s, or in {@value #MISSED_FRAMES} frames running and 600 ms (a single frame may miss it while it is
 * held still). What stays before the camera is not taken again, however long it stays.
 */
public final class RepeatFilter {

    static final long FORGET_NANOS = 3_000_000_000L;
    static final long LEFT_NANOS = 600_000_000L;
    static final int MISSED_FRAMES = 5;
    static final int AGREEING_FRAMES = 2;

    private final Map<Reading, Sighting> sightings = new HashMap<>();

    /** The readings of this frame that are to be taken now. */
    public List<Reading> accept(List<Reading> readings, long nanoTime) {
        sightings.values().forEach(Sighting::missed);
        sightings.values().removeIf(sighting -> sighting.gone(nanoTime));
        List<Reading> taken = new ArrayList<>();
        for (Reading reading : readings.stream().distinct().toList()) {
            if (sightings.computeIfAbsent(reading, r -> new Sighting()).seen(nanoTime, reading.symbology())) {
                taken.add(reading);
            }
        }
        return taken;
    }

    public void forget() {
        sightings.clear();
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

        boolean gone(long nanoTime) {
            long unseen = nanoTime - lastSeen;
            return unseen >= FORGET_NANOS || missed > MISSED_FRAMES && unseen >= LEFT_NANOS;
        }
    }
}
