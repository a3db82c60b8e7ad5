package guitai.terminal.scan.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.FrameSource;
import java.awt.Dimension;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A camera of this computer, by webcam-capture. Nothing native is touched before {@link #open}; everything native runs on an own
 * daemon thread, because drivers are known to hang in search, in opening and in waiting for a picture: then the caller gets its
 * answer in time, and no second native thread is started before the first has come back.
 */
public final class WebcamCamera implements FrameSource {

    private static final int OPEN_SECONDS = 5;
    private static final int FRAME_SECONDS = 3;
    private static final Dimension WANTED = new Dimension(1280, 720);

    private final String wanted;
    private final Supplier<WebcamDriver> drivers;
    private final int openSeconds;
    private final int frameSeconds;
    private Session session;

    /** @param wanted part of the camera's name in any case; empty for the first one found */
    public WebcamCamera(String wanted) {
        this(wanted, WebcamDefaultDriver::new, OPEN_SECONDS, FRAME_SECONDS);
    }

    WebcamCamera(String wanted, Supplier<WebcamDriver> drivers, int openSeconds, int frameSeconds) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
        this.drivers = drivers;
        this.openSeconds = openSeconds;
        this.frameSeconds = frameSeconds;
    }

    @Override
    public String name() {
        return session == null || session.name == null ? wanted : session.name;
    }

    @Override
    public void open() throws InterruptedException {
        if (session != null && session.thread.isAlive()) {
            session.thread.join(1_000);
            if (session.thread.isAlive()) {
                throw new CameraUnavailable(Reason.TIMEOUT);
            }
        }
        session = new Session();
        session.thread.start();
        try {
            session.opened.take(openSeconds, Reason.TIMEOUT);
        } catch (CameraUnavailable | InterruptedException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public Frame next() throws InterruptedException {
        if (session == null || session.over) {
            throw new CameraUnavailable(Reason.LOST);
        }
        return session.frames.take(frameSeconds, Reason.LOST);
    }

    @Override
    public void close() {
        if (session != null) {
            session.over = true;
        }
    }

    private final class Session {
        private final Newest<Boolean> opened = new Newest<>();
        private final Newest<Frame> frames = new Newest<>();
        private final Thread thread = Thread.ofPlatform().name("webcam").daemon().unstarted(this::run);
        private volatile boolean over;
        private volatile String name;
        private byte[] scratch = {};

        private void run() {
            WebcamDevice device = null;
            try {
                device = find(drivers.get().getDevices());
                name = device.getName();
                device.setResolution(WANTED);
                device.open();
                opened.put(true);
                while (!over) {
                    frames.put(frame(device));
                }
            } catch (CameraUnavailable gone) {
                fail(gone);
            } catch (RuntimeException | LinkageError fault) {       // thread border: natives throw anything
                fail(new CameraUnavailable(device == null ? Reason.MISSING : device.isOpen() ? Reason.LOST : Reason.BUSY, fault));
            } finally {
                release(device);
            }
        }

        private Frame frame(WebcamDevice device) {
            if (!(device instanceof WebcamDevice.BufferAccess direct)) {
                return Optional.ofNullable(device.getImage()).map(Pixels::frame).orElseThrow(WebcamCamera::lost);
            }
            Dimension size = device.getResolution();
            int bytes = size.width * size.height * 3;
            ByteBuffer pixels = direct.getImageBytes();
            if (pixels == null || pixels.capacity() < bytes) {
                throw lost();
            }
            scratch = scratch.length == bytes ? scratch : new byte[bytes];
            pixels.get(0, scratch);
            return Pixels.frame(scratch, size.width, size.height, true);
        }

        private void fail(CameraUnavailable why) {
            opened.fail(why);
            frames.fail(why);
        }
    }

    private WebcamDevice find(List<WebcamDevice> devices) {
        return devices.stream().filter(device -> device.getName().toLowerCase(Locale.ROOT).contains(wanted)).findFirst()
                .orElseThrow(() -> new CameraUnavailable(Reason.MISSING));
    }

    private static CameraUnavailable lost() {
        return new CameraUnavailable(Reason.LOST);
    }

    private static void release(WebcamDevice device) {
        try {
            if (device != null && device.isOpen()) {
                device.close();
            }
        } catch (RuntimeException | LinkageError ignored) {     // it is gone already: nothing is left to give back
        }
    }
}
