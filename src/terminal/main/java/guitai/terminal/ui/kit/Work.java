package guitai.terminal.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The way from a screen to the use cases and back: the work runs on the shop-data thread, its result arrives on the screen's. */
public interface Work {

    /**
     * Runs the work; what it throws is caught, logged once and shown as a fault, and {@code then} is not called.
     *
     * @param waitingFor key of the words that say what the screen waits for, shown when it takes long
     */
    <T> void ask(String waitingFor, Callable<T> work, Consumer<T> then);

    /** The same for a question that each keystroke asks anew: one that was overtaken before its turn came is not run. */
    <T> void askNewest(String waitingFor, Callable<T> work, Consumer<T> then);

    /** The same for work that waits for the network or a file, away from the shop-data thread. */
    <T> void askAway(String waitingFor, Callable<T> work, Consumer<T> then);
}
