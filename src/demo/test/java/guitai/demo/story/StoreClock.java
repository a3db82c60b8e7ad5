package guitai.demo.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock on the wall of a test: it stands at noon of a day in November until somebody moves it. */
public final class StoreClock extends Clock {

    /** Noon in China. */
    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private volatile Instant now = NOON;

    public void moves(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
