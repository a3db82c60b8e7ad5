package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A driver with one camera that can be told to misbehave, and a clock that moves only when a picture is fetched or somebody pauses.
 * A call that hangs counts as too late the moment it hangs, so that no test waits for a time-out.
 */
final class FakeDriver implements CameraDriver {

    /** What it does next. */
    enum Mood { WELL, HANGS_IN_SEARCH, HANGS_IN_OPEN, HANGS_IN_GRAB, THROWS_IN_GRAB, NO_NATIVES, BUSY, GONE, ZERO_SIZE, CUT_OFF, SILENT, HANGS_IN_CLOSE }

    final AtomicLong clock = new AtomicLong();
    final List<Size> opened = new ArrayList<>();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger searches = new AtomicInteger();
    volatile Mood mood = Mood.WELL;
    volatile List<String> names;
    volatile List<Size> offers = List.of(new Size(1280, 720), new Size(1920, 1080), new Size(640, 480));
    volatile java.util.function.ToLongFunction<Size> millisAFrame = size -> 33;
    Light told;
    private final String id;
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile CompletableFuture<Void> hanging = new CompletableFuture<>();

    FakeDriver(String id, String... names) {
        this.id = id;
        this.names = List.of(names);
    }

    /** What was set. */
    record Light(int hertz, boolean focus) { }

    /** Ends every hang. */
    void comesBack() {
        mood = Mood.WELL;
        hanging = new CompletableFuture<>();
        release.countDown();
    }

    DriverThread thread() {
        return new DriverThread(this, new Time() {
            @Override
            public long nanos() {
                return clock.get();
            }

            @Override
            public void pause(Duration time) {
                clock.addAndGet(time.toNanos());
            }

            @Override
            public <T> T await(CompletableFuture<T> answer, Duration limit) throws InterruptedException, ExecutionException, TimeoutException {
                try {
                    CompletableFuture.anyOf(answer, hanging).get();
                } catch (ExecutionException told) {
                    // get() below says it again
                }
                if (!answer.isDone()) {
                    throw new TimeoutException();
                }
                return answer.get();
            }
        });
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Device> devices() {
        searches.incrementAndGet();
        if (mood == Mood.NO_NATIVES) {
            throw new UnsatisfiedLinkError("no such library");
        }
        hangIf(Mood.HANGS_IN_SEARCH);
        return mood == Mood.GONE ? List.of() : names.stream().<Device>map(Camera::new).toList();
    }

    private void hangIf(Mood which) {
        if (mood == which) {
            hanging.complete(null);
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Camera implements Device, Opened, Controls {
        private final String name;
        private Size size;
        private byte shade;

        Camera(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Size nearest(Size wanted) {
            return offers.stream().min(java.util.Comparator.comparingInt(wanted::distance)).orElseThrow();
        }

        @Override
        public Opened open(Size wanted) {
            if (mood == Mood.BUSY) {
                throw new IllegalStateException("in use");
            }
            hangIf(Mood.HANGS_IN_OPEN);
            size = wanted;
            opened.add(wanted);
            return this;
        }

        @Override
        public Optional<Raw> grab() {
            hangIf(Mood.HANGS_IN_GRAB);
            switch (mood) {
                case THROWS_IN_GRAB -> throw new IllegalArgumentException("broken picture");
                case GONE -> throw new CameraUnavailable(Reason.LOST);
                case SILENT -> {
                    return Optional.empty();
                }
                case ZERO_SIZE -> {
                    return Optional.of(new Raw(new byte[0], 0, 0, 0));
                }
                case CUT_OFF -> {
                    return Optional.of(new Raw(new byte[99], size.width(), size.height(), 3 * size.width()));
                }
                default -> clock.addAndGet(millisAFrame.applyAsLong(size) * 1_000_000);
            }
            byte[] bytes = new byte[size.width() * size.height() * 3];
            bytes[0] = shade++;
            for (int i = 3; i < bytes.length; i += 3) {
                bytes[i] = (byte) 200;
                bytes[i + 1] = 100;
                bytes[i + 2] = 40;
            }
            return Optional.of(new Raw(bytes, size.width(), size.height(), 3 * size.width()));
        }

        @Override
        public Controls controls() {
            return this;
        }

        @Override
        public boolean mains(int hertz) {
            told = new Light(hertz, told == null || told.focus());
            return true;
        }

        @Override
        public boolean autofocus(boolean on) {
            told = new Light(told.hertz(), on);
            return true;
        }

        @Override
        public void close() {
            hangIf(Mood.HANGS_IN_CLOSE);
            closed.incrementAndGet();
        }
    }
}
