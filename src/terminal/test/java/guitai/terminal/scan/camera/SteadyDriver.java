package guitai.terminal.scan.camera;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One camera with a new picture every 33 ms, as a native driver hands it out.
 *
 * @param pictures for the size that was chosen: what is before the camera now, three bytes a pixel, blue first
 */
record SteadyDriver(Function<CameraDriver.Size, Supplier<byte[]>> pictures) implements CameraDriver {

    @Override
    public String id() {
        return "steady";
    }

    @Override
    public List<Device> devices() {
        return List.of(new Device() {
            @Override
            public String name() {
                return "steady";
            }

            @Override
            public Size nearest(Size wanted) {
                return wanted;
            }

            @Override
            public Opened open(Size size) {
                return new Pictures(size, pictures.apply(size));
            }
        });
    }

    private static final class Pictures implements Opened {

        private static final long FRAME_NANOS = 33_333_333;
        private final Size size;
        private final Supplier<byte[]> before;
        private long due = System.nanoTime();

        Pictures(Size size, Supplier<byte[]> before) {
            this.size = size;
            this.before = before;
        }

        @Override
        public Optional<Raw> grab() {
            if (System.nanoTime() < due) {
                return Optional.empty();
            }
            due += FRAME_NANOS;
            return Optional.of(new Raw(before.get(), size.width(), size.height(), 3 * size.width()));
        }

        @Override
        public Controls controls() {
            return Controls.NONE;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
