package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A reader of codes to measure: what it takes from a picture that is held before it, and what that costs. */
interface Engine {

    String name();

    /** Holds a picture before the engine until it takes something of the wanted kinds or gives up. */
    Look look(Plane plane, Set<Symbology> wanted);

    /**
     * One picture held before an engine.
     *
     * @param taken  what was believed, after the rule of acceptance where the engine has one
     * @param frames how often the picture was shown until then
     * @param nanos  time of this thread on the processor
     */
    record Look(List<Reading> taken, int frames, long nanos) {

        static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        static Look once(Supplier<List<Reading>> reading) {
            long start = cpu();
            List<Reading> taken = reading.get();
            return new Look(taken, 1, cpu() - start);
        }
    }
}
