package guitai.terminal.scan;

/**
 * A source of frames. Only one thread calls it: open, next …, close; after close it can be opened again.
 * A camera that is missing, busy, unplugged or silent says so by {@link CameraUnavailable}.
 */
public interface FrameSource extends AutoCloseable {

    /** What to call it on the screen. */
    String name();

    /**
     * Takes hold of the camera; may last seconds.
     *
     * @throws CameraUnavailable    with the reason
     * @throws InterruptedException where the caller is asked to stop
     */
    void open() throws InterruptedException;

    /**
     * The newest frame, never one that was handed out before; waits for it.
     *
     * @throws CameraUnavailable    where the camera went away or is silent
     * @throws InterruptedException where the caller is asked to stop
     */
    Frame next() throws InterruptedException;

    /** Lets go of the camera; harmless where it is not open, never throws. */
    @Override
    void close();
}
