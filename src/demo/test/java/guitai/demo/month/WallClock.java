package guitai.demo.month;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of one terminal: the true time and its own error. On demand the power is cut when somebody looks at it. */
final class WallClock extends Clock {

    private final Clock truth;
    private Duration error = Duration.ZERO;
    private volatile int looksLeft;

    WallClock(Clock truth) {
        this.truth = truth;
    }

    void isWrongBy(Duration wrong) {
        error = wrong;
    }

    /** The power is cut at the so-manieth look from now; 0 for never. */
    void cutsThePower(int atLook) {
        looksLeft = atLook;
    }

    @Override
    public Instant instant() {
        if (looksLeft > 0 && --looksLeft == 0) {
            throw new PowerCut();
        }
        return truth.instant().plus(error);
    }

    @Override
    public ZoneId getZone() {
        return truth.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
