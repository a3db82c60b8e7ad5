package guitai.terminal.scan.camera;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One family of native code that knows cameras. Everything here may last for ever or throw anything, so it is called on the
 * driver's own {@link DriverThread} only, one call at a time.
 */
interface CameraDriver {

    /** A short word, kept with the camera's name to find it again. */
    String id();

    /** The cameras that are there now; none where the native code is not made for this computer. */
    List<Device> devices();

    /** The same with a number behind every name that comes again, so that two cameras of one make can be told apart. */
    default List<Device> cameras() {
        Map<String, Integer> seen = new HashMap<>();
        return devices().stream().map(device -> {
            int number = seen.merge(device.name(), 1, Integer::sum);
            return number == 1 ? device : new Numbered(device, device.name() + " (" + number + ")");
        }).toList();
    }

    /** A camera under another name. */
    record Numbered(Device device, String name) implements Device {

        @Override
        public Size nearest(Size wanted) {
            return device.nearest(wanted);
        }

        @Override
        public Opened open(Size size) {
            return device.open(size);
        }
    }

    /** A camera that could be opened. */
    interface Device {
        String name();

        /** The size that it offers nearest to this one. */
        Size nearest(Size wanted);

        /**
         * @param size one that it offers
         * @throws guitai.terminal.scan.CameraUnavailable where it refuses, mostly because another program has it
         */
        Opened open(Size size);
    }

    /** A camera that delivers. */
    interface Opened {

        /** The newest picture; empty while there is none that was not handed out before. */
        Optional<Raw> grab();

        /** What can be set. */
        Controls controls();

        void close();
    }

    /** What some cameras let a program set; a camera that cannot answers false and does nothing. */
    interface Controls {
        Controls NONE = new Controls() { };

        /** @param hertz of the mains, 50 or 60 */
        default boolean mains(int hertz) {
            return false;
        }

        default boolean autofocus(boolean on) {
            return false;
        }
    }

    /** Pixels. */
    record Size(int width, int height) {

        /** How far another size is off, in pixels. */
        int distance(Size other) {
            return Math.abs(width - other.width) + Math.abs(height - other.height);
        }
    }

    /**
     * A picture as the driver gave it, valid until the next one is fetched: three bytes a pixel, red first.
     *
     * @param stride bytes a row, 3 x width or a little more
     */
    record Raw(byte[] bytes, int width, int height, int stride) {

        /** False for what broken drivers hand out. */
        boolean usable() {
            return width > 0 && height > 0 && stride >= 3L * width && bytes.length >= (height - 1L) * stride + 3L * width;
        }
    }
}
