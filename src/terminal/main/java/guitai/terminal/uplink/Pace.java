package guitai.terminal.uplink;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often the uplink asks.
 *
 * @param trickle   wait after a nudge, so that what belongs together goes together
 * @param every     longest rest between two rounds while all is well
 * @param firstWait rest after a first failure; doubles with each further one
 * @param mostWait  longest rest after failures
 * @param random    spreads the rests, so that the tills of a chain do not knock together
 */
public record Pace(Duration trickle, Duration every, Duration firstWait, Duration mostWait, RandomGenerator random) {

    /** With a patience of ten seconds for what hangs when a network heals, nobody waits for a minute. */
    public static Pace usual(RandomGenerator random) {
        return new Pace(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofSeconds(1), Duration.ofSeconds(40), random);
    }

    /** The rest after that many failures in a row: half to whole of the doubled first wait, never above {@link #mostWait}. */
    Duration after(int failures) {
        if (failures == 0) {
            return every;
        }
        long whole = Math.min(mostWait.toMillis(), firstWait.toMillis() << Math.min(20, failures - 1));
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
