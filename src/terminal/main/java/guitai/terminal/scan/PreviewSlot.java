package guitai.terminal.scan;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one place between the camera and the screen: an unseen preview is replaced by a newer one, never queued, so that the
 * screen cannot lag. The camera thread puts, the screen takes.
 */
public final class PreviewSlot {

    private final AtomicReference<Preview> newest = new AtomicReference<>();
    private volatile Runnable whenFilled = () -> { };

    /**
     * Says what to do when the empty place is filled, on the camera's thread: typically to ask the screen's thread to
     * {@link #take()} once. It is not called again before something was taken.
     */
    public void whenFilled(Runnable action) {
        whenFilled = action;
    }

    /** Puts a preview in place of the one that lies there. */
    public void put(Preview preview) {
        if (newest.getAndSet(preview) == null) {
            whenFilled.run();
        }
    }

    /** Takes the newest preview out; empty where nothing new came. */
    public Optional<Preview> take() {
        return Optional.ofNullable(newest.getAndSet(null));
    }

    /** Forgets what lies there. */
    public void clear() {
        newest.set(null);
    }
}
