package guitai.terminal.scan.camera;

import com.sun.jna.Memory;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpnp.capture.CaptureDevice;
import org.openpnp.capture.CaptureFormat;
import org.openpnp.capture.CaptureStream;
import org.openpnp.capture.OpenPnpCapture;
import org.openpnp.capture.library.CapFormatInfo;
import org.openpnp.capture.library.OpenpnpCaptureLibrary;

/** Cameras by openpnp-capture: DirectShow, AVFoundation and V4L2, also on ARM; the only one here that can set focus and mains frequency. */
final class OpenPnpLibrary implements CameraDriver {

    private OpenPnpCapture found;
    private OpenPnpCapture streaming;

    @Override
    public String id() {
        return "openpnp";
    }

    /** The library looks for cameras only while a context is made, so that each search needs a new one. */
    @Override
    public List<Device> devices() {
        OpenPnpCapture before = found;
        OpenPnpCapture now = new OpenPnpCapture();
        found = now;
        if (before != null && before != streaming) {
            before.close();
        }
        return now.getDevices().stream().<Device>map(device -> new Found(now, device)).toList();
    }

    private final class Found implements Device {
        private final OpenPnpCapture context;
        private final CaptureDevice device;

        Found(OpenPnpCapture context, CaptureDevice device) {
            this.context = context;
            this.device = device;
        }

        @Override
        public String name() {
            return device.getName();
        }

        @Override
        public Size nearest(Size wanted) {
            return device.getFormats().stream().map(Found::size).min(Comparator.comparingInt(wanted::distance)).orElse(wanted);
        }

        @Override
        public Opened open(Size size) {
            CaptureFormat fastest = device.getFormats().stream().filter(format -> size(format).equals(size))
                    .max(Comparator.comparingInt(format -> format.getFormatInfo().fps))
                    .orElseThrow(() -> new CameraUnavailable(Reason.BUSY));
            CaptureStream stream = device.openStream(fastest);
            if (stream == null) {
                throw new CameraUnavailable(Reason.BUSY);
            }
            streaming = context;
            return new Live(stream, size, this::ended);
        }

        private void ended() {
            streaming = null;
            if (context != found) {
                context.close();
            }
        }

        private static Size size(CaptureFormat format) {
            CapFormatInfo info = format.getFormatInfo();
            return new Size(info.width, info.height);
        }
    }

    /** Reads into an own block: the wrapper's {@code capture} would make a picture of Java's each time. */
    private static final class Live implements Opened {
        private final CaptureStream stream;
        private final Size size;
        private final Runnable ended;
        private final Memory block;
        private final byte[] bytes;

        Live(CaptureStream stream, Size size, Runnable ended) {
            this.stream = stream;
            this.size = size;
            this.ended = ended;
            this.bytes = new byte[size.width() * size.height() * 3];
            this.block = new Memory(Math.max(1, bytes.length));
        }

        @Override
        public Optional<Raw> grab() {
            if (!stream.hasNewFrame()) {
                return Optional.empty();
            }
            int answer = OpenpnpCaptureLibrary.INSTANCE.Cap_captureFrame(stream.getContext(), stream.getStreamId(), block, bytes.length);
            if (answer != OpenpnpCaptureLibrary.CAPRESULT_OK) {
                throw new CameraUnavailable(Reason.LOST);
            }
            block.read(0, bytes, 0, bytes.length);
            return Optional.of(new Raw(bytes, size.width(), size.height(), 3 * size.width()));
        }

        @Override
        public Controls controls() {
            return new Controls() {
                @Override
                public boolean mains(int hertz) {
                    return set(OpenpnpCaptureLibrary.CAPPROPID_POWERLINEFREQ, hertz == 50 ? 1 : 2);
                }

                @Override
                public boolean autofocus(boolean on) {
                    return OpenpnpCaptureLibrary.INSTANCE.Cap_setAutoProperty(stream.getContext(), stream.getStreamId(),
                            OpenpnpCaptureLibrary.CAPPROPID_FOCUS, on ? 1 : 0) == OpenpnpCaptureLibrary.CAPRESULT_OK;
                }
            };
        }

        private boolean set(int property, int value) {
            return OpenpnpCaptureLibrary.INSTANCE.Cap_setProperty(stream.getContext(), stream.getStreamId(), property, value)
                    == OpenpnpCaptureLibrary.CAPRESULT_OK;
        }

        @Override
        public void close() {
            stream.close();
            ended.run();
        }
    }
}
