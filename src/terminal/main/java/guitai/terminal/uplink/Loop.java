package guitai.terminal.uplink;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One direction: a virtual thread that goes round when nudged and by timer, and rests longer after each failure. */
final class Loop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final BooleanSupplier round;
    private final Pace pace;
    private final Semaphore nudges = new Semaphore(0);
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Thread thread;
    private volatile boolean stopped;

    /** @param round does one round and says whether it went well */
    Loop(String name, Pace pace, BooleanSupplier round) {
        this.round = round;
        this.pace = pace;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void nudge() {
        nudges.release();
    }

    /** A round now, on this thread; waits for one that is under way. */
    boolean once() {
        oneAtATime.lock();
        try {
            return round.getAsBoolean();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** True while a round is under way. */
    boolean busy() {
        return oneAtATime.isLocked();
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!stopped) {
            failures = wentWell() ? 0 : failures + 1;
            rest(pace.after(failures));
        }
    }

    /** The thread's border: a broken round is logged and tried again, and selling goes on. */
    private boolean wentWell() {
        try {
            return once();
        } catch (RuntimeException broken) {
            if (!stopped) {
                LOG.warn("{} failed", thread.getName(), broken);
            }
            return false;
        }
    }

    private void rest(Duration most) {
        try {
            if (nudges.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.sleep(pace.trickle());
                nudges.drainPermits();
            }
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }
}
