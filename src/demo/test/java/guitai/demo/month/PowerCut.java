package guitai.demo.month;

/** The power goes: what was not on disk is gone with it. Thrown where a terminal of the {@link Month} asks the world for something. */
final class PowerCut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("power cut", null, false, false);
    }

    /** True when this is what ended some work on whatever thread. */
    static boolean ended(Throwable work) {
        for (Throwable cause = work; cause != null; cause = cause.getCause()) {
            if (cause instanceof PowerCut) {
                return true;
            }
        }
        return false;
    }
}
