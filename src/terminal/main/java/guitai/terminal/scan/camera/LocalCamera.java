package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings.Light;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.FrameSource;
import guitai.terminal.scan.camera.BestSizes.Best;
import guitai.terminal.scan.camera.CameraDriver.Device;
import guitai.terminal.scan.camera.CameraDriver.Opened;
import guitai.terminal.scan.camera.CameraDriver.Raw;
import guitai.terminal.scan.camera.CameraDriver.Size;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A camera of this computer through whichever driver can open it, asked in their order. A driver that hangs is passed by; one that
 * gives no picture for 3 s is lost, so that the caller opens anew.
 */
final class LocalCamera implements FrameSource {

    private static final Duration SOON = Duration.ofMillis(4);
    private static final Duration LATER = Duration.ofMillis(50);
    private static final int SOON_TIMES = 25;
    private static final long LONGEST_PATIENCE = 24;

    private final List<DriverThread> drivers;
    private final String wanted;
    private final BestSizes sizes;
    private Live live;
    private long patience;

    private record Live(DriverThread thread, Device device, Opened camera) { }

    /** What a camera lets be set. */
    record Settable(boolean mains, boolean focus) {
        static final Settable NOTHING = new Settable(false, false);
    }

    /** @param wanted the camera's name or a part of it in any case, and its driver, which is asked first; empty for the first one found */
    LocalCamera(List<DriverThread> drivers, Optional<Choice.Named> wanted, BestSizes sizes) {
        String first = wanted.map(Choice.Named::driver).orElse("");
        this.drivers = drivers.stream().sorted(Comparator.comparing(thread -> !thread.driver().id().equals(first))).toList();
        this.wanted = wanted.map(Choice.Named::name).orElse("");
        this.sizes = sizes;
    }

    @Override
    public String name() {
        return live == null ? wanted : live.device().name();
    }

    /** The driver's short word; empty while it is not open. */
    String driver() {
        return live == null ? "" : live.thread().driver().id();
    }

    @Override
    public void open() throws InterruptedException {
        close();
        CameraUnavailable most = new CameraUnavailable(Reason.MISSING);
        for (DriverThread thread : drivers) {
            try {
                open(thread);
                return;
            } catch (CameraUnavailable refused) {
                close();
                most = telling(refused) > telling(most) ? refused : most;
            }
        }
        throw most;
    }

    /** A camera that is there and refuses says more than a driver that knows none. */
    private static int telling(CameraUnavailable refused) {
        return List.of(Reason.MISSING, Reason.TIMEOUT, Reason.LOST, Reason.BUSY).indexOf(refused.reason());
    }

    private void open(DriverThread thread) throws InterruptedException {
        Device device = thread.call(DriverThread.SEARCH_AND_OPEN, Reason.MISSING, () -> find(thread.driver().cameras()), late -> { });
        Optional<Size> known = sizes.of(thread.driver().id(), device.name());
        if (known.isPresent()) {
            live = open(thread, device, known.get());
            return;
        }
        Best best = null;
        for (Size size : BestSizes.CANDIDATES.stream().map(device::nearest).distinct().toList()) {
            close();
            live = open(thread, device, size);
            Opened camera = live.camera();
            Best now = new Best(size, thread.call(DriverThread.FRAME, Reason.LOST, () -> BestSizes.measure(camera, thread.time()), late -> { }));
            best = best == null ? now : best.or(now);
            if (now.framesPerSecond() >= BestSizes.ENOUGH) {
                break;
            }
        }
        settle(thread, device, best);
    }

    private void settle(DriverThread thread, Device device, Best best) throws InterruptedException {
        close();
        live = open(thread, device, best.size());
        if (best.framesPerSecond() > 0) {
            sizes.measured(thread.driver().id(), device.name(), best);
        }
    }

    private Device find(List<Device> devices) {
        String name = wanted.toLowerCase(Locale.ROOT);
        return devices.stream().filter(found -> found.name().toLowerCase(Locale.ROOT).contains(name))
                .min(Comparator.comparing(found -> !found.name().equalsIgnoreCase(name)))
                .orElseThrow(() -> new CameraUnavailable(Reason.MISSING));
    }

    private static Live open(DriverThread thread, Device device, Size size) throws InterruptedException {
        return new Live(thread, device, thread.call(DriverThread.SEARCH_AND_OPEN, Reason.BUSY, () -> device.open(size), LocalCamera::release));
    }

    @Override
    public Frame next() throws InterruptedException {
        Live from = live;
        if (from == null) {
            throw new CameraUnavailable(Reason.LOST);
        }
        Time time = from.thread().time();
        long since = time.nanos();
        if (patience > 0) {
            time.pause(Duration.ofMillis(patience));
        }
        for (int tries = 0; time.nanos() - since < DriverThread.FRAME.toNanos(); tries++) {
            Optional<Raw> raw = from.thread().call(DriverThread.FRAME, Reason.LOST, from.camera()::grab, late -> { });
            if (raw.filter(Raw::usable).isPresent()) {
                learn(tries);
                return Pixels.frame(raw.get());
            }
            time.pause(tries < SOON_TIMES ? SOON : LATER);
        }
        throw new CameraUnavailable(Reason.LOST);
    }

    /** Finds out how long to wait before asking is worth it: a little less than the time between two pictures. */
    private void learn(int tries) {
        if (tries == 0) {
            patience = patience <= SOON.toMillis() ? 0 : patience * 3 / 4;
        } else if (tries > 1) {
            patience = Math.min(patience + SOON.toMillis(), LONGEST_PATIENCE);
        }
    }

    /** Tells the camera about the light. @return what of it the camera lets be set */
    Settable set(Light light) throws InterruptedException {
        Live at = live;
        return at == null ? Settable.NOTHING : at.thread().call(DriverThread.FRAME, Reason.LOST, () -> {
            CameraDriver.Controls controls = at.camera().controls();
            return new Settable(controls.mains(light.mainsHertz()), controls.autofocus(light.autofocus()));
        }, late -> { });
    }

    @Override
    public void close() {
        if (live != null) {
            Opened camera = live.camera();
            live.thread().later(() -> release(camera));
            live = null;
        }
    }

    private static void release(Opened camera) {
        try {
            camera.close();
        } catch (RuntimeException | LinkageError ignored) {     // it is gone already: nothing is left to give back
        }
    }
}
