package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraReport.Hint;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.FrameSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The camera that the settings name, turned and cut as they say. New settings hold from the next frame on; another camera from the
 * next opening on. Tells once a second what it measures.
 */
public final class ChosenCamera implements FrameSource {

    private static final long REPORT_NANOS = 1_000_000_000L;
    private static final double SLOW = 12;

    private final CameraMemory memory;
    private final List<DriverThread> drivers;
    private final Function<Choice, FrameSource> sources;
    private final Time time;
    private final PictureCare care = new PictureCare();
    private volatile Consumer<CameraReport> reports = report -> { };
    private FrameSource source;
    private CameraSettings.Light lit;
    private LocalCamera.Settable settable = LocalCamera.Settable.NOTHING;
    private long since;
    private int frames;

    /** @param file where this terminal's settings are kept */
    public ChosenCamera(Path file) {
        this(new CameraMemory(Optional.of(file)), NativeDrivers.ALL, Time.REAL);
    }

    ChosenCamera(CameraMemory memory, List<DriverThread> drivers, Time time) {
        this.memory = memory;
        this.drivers = drivers;
        this.time = time;
        this.sources = choice -> switch (choice) {
            case Choice.Address(java.net.URI uri) -> new MjpegCamera(uri);
            case Choice.Named named -> new LocalCamera(drivers, Optional.of(named), memory);
            case Choice.First ignored -> new LocalCamera(drivers, Optional.empty(), memory);
        };
    }

    private ChosenCamera(FrameSource only) {
        this.memory = new CameraMemory(Optional.empty());
        this.drivers = List.of();
        this.time = Time.REAL;
        this.sources = choice -> only;
    }

    /** A camera that is not chosen by anybody; its settings are forgotten with the program. */
    public static ChosenCamera only(FrameSource source) {
        return new ChosenCamera(source);
    }

    /** This camera for this run, whatever is remembered. */
    public ChosenCamera instead(Choice choice) {
        memory.instead(choice);
        return this;
    }

    public CameraSettings settings() {
        return memory.settings();
    }

    /** The remembered settings could not be read, so that the usual ones hold. */
    public boolean damaged() {
        return memory.damaged();
    }

    /**
     * Remembers settings; from any thread, writes a file. Another camera is used from the next opening on.
     *
     * @throws java.io.UncheckedIOException where they cannot be written; they hold until the program ends all the same
     */
    public void keep(CameraSettings next) {
        memory.keep(next);
    }

    /** The size is measured again at the next opening. */
    public void measureAgain() {
        memory.forgetSizes();
    }

    /** All cameras that the drivers know now; may last seconds, from any thread but the screen's. */
    public FoundCameras search() throws InterruptedException {
        return FoundCameras.search(drivers);
    }

    /** Who is told what is measured; called on the thread that fetches frames. */
    public void reports(Consumer<CameraReport> listener) {
        reports = listener;
    }

    @Override
    public String name() {
        return source == null ? "" : source.name();
    }

    @Override
    public void open() throws InterruptedException {
        close();
        source = sources.apply(memory.settings().choice());
        source.open();
        lit = null;
        care.forget();
        since = time.nanos();
        frames = 0;
    }

    @Override
    public Frame next() throws InterruptedException {
        Frame frame = source.next();
        CameraSettings now = memory.settings();
        if (!now.light().equals(lit)) {
            lit = now.light();
            settable = source instanceof LocalCamera local ? local.set(lit) : LocalCamera.Settable.NOTHING;
        }
        care.see(frame);
        frames++;
        long passed = time.nanos() - since;
        if (passed >= REPORT_NANOS) {
            report(frame, frames * 1e9 / passed);
        }
        return View.of(frame, now);
    }

    private void report(Frame frame, double framesPerSecond) {
        Hint hint = care.hint();
        since = time.nanos();
        frames = 0;
        reports.accept(new CameraReport(name(), source instanceof LocalCamera local ? local.driver() : "", frame.width(), frame.height(),
                framesPerSecond, settable.mains(), settable.focus(), hint == Hint.NONE && framesPerSecond < SLOW ? Hint.SLOW : hint));
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
    }
}
