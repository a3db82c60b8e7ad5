package guitai.terminal.ui.shell;

import javafx.animation.AnimationTimer;

/** Waits for the screen to have been painted. */
final class Pulses {

    private Pulses() {
    }

    /** Runs once on the screen's thread, when it has been painted so many times. */
    static void after(int count, Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == count) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
