package guitai.terminal.scan.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDriver;
import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Cameras by a driver of webcam-capture; nothing native is touched before it is asked. */
final class WebcamLibrary implements CameraDriver {

    private final String id;
    private final Supplier<WebcamDriver> maker;
    private WebcamDriver driver;

    WebcamLibrary(String id, Supplier<WebcamDriver> maker) {
        this.id = id;
        this.maker = maker;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Device> devices() {
        driver = driver == null ? maker.get() : driver;
        return driver.getDevices().stream().<Device>map(Found::new).toList();
    }

    private record Found(WebcamDevice device) implements Device {

        @Override
        public String name() {
            return device.getName();
        }

        @Override
        public Size nearest(Size wanted) {
            Dimension[] offered = device.getResolutions();
            return Arrays.stream(offered == null ? new Dimension[0] : offered).map(size -> new Size(size.width, size.height))
                    .min(Comparator.comparingInt(wanted::distance)).orElse(wanted);
        }

        @Override
        public Opened open(Size size) {
            device.setResolution(new Dimension(size.width(), size.height()));
            device.open();
            if (!device.isOpen()) {     // some drivers only log that they were refused
                throw new CameraUnavailable(Reason.BUSY);
            }
            return new Live(device);
        }
    }

    private static final class Live implements Opened {
        private final WebcamDevice device;
        private final SamePicture same = new SamePicture();
        private byte[] bytes = {};

        Live(WebcamDevice device) {
            this.device = device;
        }

        @Override
        public Optional<Raw> grab() {
            Optional<Raw> raw = device instanceof WebcamDevice.BufferAccess direct ? packed(direct) : picture(device.getImage());
            return raw.filter(picture -> !picture.usable() || same.differs(picture, System.nanoTime()));
        }

        private Optional<Raw> packed(WebcamDevice.BufferAccess direct) {
            ByteBuffer pixels = direct.getImageBytes();
            Dimension size = device.getResolution();
            if (pixels == null || size == null) {
                return Optional.empty();
            }
            bytes = bytes.length == pixels.capacity() ? bytes : new byte[pixels.capacity()];
            pixels.get(0, bytes);
            int stride = size.height < 1 ? 0 : bytes.length / size.height;
            return Optional.of(new Raw(bytes, size.width, size.height, stride));
        }

        /** The slow way of drivers that only know pictures. */
        private static Optional<Raw> picture(BufferedImage picture) {
            if (picture == null) {
                return Optional.empty();
            }
            BufferedImage packed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            packed.getGraphics().drawImage(picture, 0, 0, null);
            byte[] blueFirst = ((DataBufferByte) packed.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < blueFirst.length; i += 3) {
                byte blue = blueFirst[i];
                blueFirst[i] = blueFirst[i + 2];
                blueFirst[i + 2] = blue;
            }
            return Optional.of(new Raw(blueFirst, picture.getWidth(), picture.getHeight(), 3 * picture.getWidth()));
        }

        @Override
        public Controls controls() {
            return Controls.NONE;
        }

        @Override
        public void close() {
            device.close();
        }
    }
}
