package guitai.terminal.ui;

import java.time.Duration;

/** The window's time, which a scanner in a test stops while it sends: how busy the computer is must not make a person of it. */
final class KeyTime {

    private static final long BETWEEN_KEYS = Duration.ofMillis(5).toNanos();

    private boolean stopped;
    private long now;
    private long behind;

    /** Asked on the window's thread only, as everything here. */
    long nanoTime() {
        return stopped ? now : System.nanoTime() - behind;
    }

    void stop() {
        now = nanoTime();
        stopped = true;
    }

    void pass() {
        now += BETWEEN_KEYS;
    }

    void run() {
        behind = System.nanoTime() - now;
        stopped = false;
    }
}
