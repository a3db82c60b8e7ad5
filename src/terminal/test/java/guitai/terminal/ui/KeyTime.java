package guitai.terminal.ui;

import java.time.Duration;

/** The window's time, which a scanner in a test stops while it sends: how busy the computer is must not make a person of it. */
final class KeyTime {

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

    void pass(Duration time) {
        now += time.toNanos();
    }

    void run() {
        behind = System.nanoTime() - now;
        stopped = false;
    }
}
