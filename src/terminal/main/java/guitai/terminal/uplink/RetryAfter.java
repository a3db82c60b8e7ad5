package guitai.terminal.uplink;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Until when headquarters, which has too much to do, wants not to be asked again. Thread-safe. */
final class RetryAfter {

    /** Whatever it says: a wrong number must not keep a terminal away for the day. */
    static final Duration MOST = Duration.ofMinutes(10);
    private static final int TOO_MANY = 429;
    private static final int NOT_NOW = 503;

    private final LongSupplier nanos;
    private final AtomicLong until;

    /** @param nanos a clock that nobody sets */
    RetryAfter(LongSupplier nanos) {
        this.nanos = nanos;
        this.until = new AtomicLong(nanos.getAsLong());
    }

    /** What an answer says of it, in seconds and bounded; a date is left out, for the two clocks may differ. */
    static Optional<Duration> of(HttpResponse<?> response) {
        boolean busy = response.statusCode() == TOO_MANY || response.statusCode() == NOT_NOW;
        return response.headers().firstValue("Retry-After").map(String::strip).filter(text -> busy && text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Math.min(MOST.toSeconds(), Long.parseLong(text))));
    }

    /** A shorter wait never ends a longer one. */
    void told(Duration pause) {
        long next = nanos.getAsLong() + pause.toNanos();
        until.accumulateAndGet(next, (one, other) -> one - other > 0 ? one : other);
    }

    boolean waiting() {
        return until.get() - nanos.getAsLong() > 0;
    }
}
