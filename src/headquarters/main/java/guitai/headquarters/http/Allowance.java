package guitai.headquarters.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How much each sender may ask: so many requests a second on the long run, and a number of them at once after a rest. Senders
 * that were heard longest ago are forgotten first, so that made-up ones cost no memory. Thread-safe.
 */
final class Allowance {

    private static final int MOST_SENDERS = 20_000;
    private static final long SECOND = 1_000_000_000L;

    private final long each;
    private final long atOnce;
    private final LongSupplier nanos;
    /** When a sender will have paid for all it asked so far. */
    private final Map<String, Long> paid = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_SENDERS;
        }
    };

    /** @param nanos a clock that never goes back */
    Allowance(int perSecond, int atOnce, LongSupplier nanos) {
        this.each = SECOND / perSecond;
        this.atOnce = each * atOnce;
        this.nanos = nanos;
    }

    /** Empty where the sender may ask now; else how long it had better wait. What was refused costs nothing. */
    synchronized Optional<Duration> ask(String sender) {
        long now = nanos.getAsLong();
        long due = Math.max(now, paid.getOrDefault(sender, now)) + each;
        if (due - now > atOnce) {
            return Optional.of(Duration.ofNanos(due - now - atOnce));
        }
        paid.put(sender, due);
        return Optional.empty();
    }
}
