package guitai.terminal.scan;

/** A camera that cannot be used now. An everyday state of a store: it is shown and tried again, not logged as a fault. */
public final class CameraUnavailable extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** No such camera. */
        MISSING,
        /** Another program has it, or it refuses. */
        BUSY,
        /** It was there and went away. */
        LOST,
        /** It is there and does not answer. */
        TIMEOUT
    }

    private final Reason reason;

    public CameraUnavailable(Reason reason) {
        this(reason, null);
    }

    public CameraUnavailable(Reason reason, Throwable cause) {
        super("camera: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
