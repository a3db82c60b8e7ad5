package guitai.terminal.scan;

import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread "scan" that owns the camera and the reader: grab, show, read, hand on. The newest frame wins and nothing queues.
 * A camera that is missing or goes away is tried again by itself, after 0.5 s and then ever less often up to 8 s.
 * Codes that are taken from the same frame are handed on together, in one call, so that the till can ask which of them is meant.
 * All consumers are called on the thread "scan" and must be quick; a fault of the reader or a consumer costs one frame, not the loop.
 */
public final class ScanLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScanLoop.class);
    private static final long FIRST_WAIT_MS = 500;
    private static final long LONGEST_WAIT_MS = 8_000;
    /** The screen shows every second picture of a camera with 30 a second: drawing costs more than reading does. */
    private static final long PREVIEW_NANOS = 45_000_000;

    private final FrameSource camera;
    private final CodeReader reader;
    private final PreviewSlot preview;
    private final Consumer<List<ScannedCode>> codes;
    private final Consumer<CameraState> states;
    private final LongSupplier nanoTime;
    private final RepeatFilter repeats = new RepeatFilter();
    private volatile Set<Symbology> wanted = Symbology.USUAL;
    private Thread thread;
    private long shown = Long.MIN_VALUE / 2;
    private boolean faultTold;

    public ScanLoop(FrameSource camera, CodeReader reader, PreviewSlot preview, Consumer<List<ScannedCode>> codes, Consumer<CameraState> states) {
        this(camera, reader, preview, codes, states, System::nanoTime);
    }

    ScanLoop(FrameSource camera, CodeReader reader, PreviewSlot preview, Consumer<List<ScannedCode>> codes, Consumer<CameraState> states,
            LongSupplier nanoTime) {
        this.camera = camera;
        this.reader = reader;
        this.preview = preview;
        this.codes = codes;
        this.states = states;
        this.nanoTime = nanoTime;
    }

    /** Looks for these kinds of code from the next frame on; {@link Symbology#USUAL} until told. */
    public void want(Set<Symbology> kinds) {
        wanted = Set.copyOf(kinds);
    }

    /** Starts watching; nothing happens where it watches already. Returns at once. */
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("scan").daemon().start(this::run);
        }
    }

    /** Stops watching and lets go of the camera; nothing happens where it does not watch. Returns at once. */
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void run() {
        synchronized (repeats) {    // a loop that was stopped and started again waits until the first has let go
            long wait = FIRST_WAIT_MS;
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    wait = watch() ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
                    Thread.sleep(wait);
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            } finally {
                camera.close();
                preview.clear();
                publish(new CameraState.Off());
            }
        }
    }

    /** Watches until the camera goes away. @return true where at least one frame came */
    private boolean watch() throws InterruptedException {
        boolean seen = false;
        try {
            publish(new CameraState.Searching());
            camera.open();
            repeats.forget();
            while (true) {
                Frame frame = camera.next();
                if (!seen) {
                    publish(new CameraState.Watching(camera.name()));
                    seen = true;
                }
                take(frame);
            }
        } catch (CameraUnavailable gone) {
            publish(new CameraState.Unavailable(gone.reason()));
        } catch (RuntimeException | LinkageError | VirtualMachineError driverFault) {     // thread border: a driver may throw anything
            tellOnce(driverFault);
            publish(new CameraState.Unavailable(CameraUnavailable.Reason.LOST));
        }
        camera.close();
        preview.clear();
        return seen;
    }

    private void take(Frame frame) {
        try {
            if (nanoTime.getAsLong() - shown >= PREVIEW_NANOS) {
                shown = nanoTime.getAsLong();
                preview.put(frame.preview());
            }
            List<ScannedCode> taken = repeats.accept(reader.read(frame, wanted), nanoTime.getAsLong()).stream()
                    .map(reading -> new ScannedCode(reading.text(), reading.symbology(), Source.CAMERA)).toList();
            if (!taken.isEmpty()) {
                codes.accept(taken);
            }
        } catch (RuntimeException | LinkageError | VirtualMachineError fault) {     // thread border: one bad frame must not end the watching
            tellOnce(fault);
        }
    }

    private void publish(CameraState state) {
        try {
            states.accept(state);
        } catch (RuntimeException fault) {      // thread border: the listener's fault is not the camera's
            tellOnce(fault);
        }
    }

    /** Only the kind of fault and where: the message may quote what was scanned. */
    private void tellOnce(Throwable fault) {
        if (!faultTold) {
            faultTold = true;
            StackTraceElement[] trace = fault.getStackTrace();
            LOG.warn("scan: {} at {}", fault.getClass().getName(), trace.length == 0 ? "unknown" : trace[0]);
        }
    }
}
