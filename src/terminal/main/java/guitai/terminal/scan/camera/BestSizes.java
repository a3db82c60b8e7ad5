package guitai.terminal.scan.camera;

import guitai.terminal.scan.camera.CameraDriver.Opened;
import guitai.terminal.scan.camera.CameraDriver.Raw;
import guitai.terminal.scan.camera.CameraDriver.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which size each camera is best used at, as measured once: what a camera promises and what it sends are two things. */
interface BestSizes {

    /** In the order of preference: enough for a card at arm's length, then more, then less. */
    List<Size> CANDIDATES = List.of(new Size(1280, 720), new Size(1920, 1080), new Size(640, 480));

    /** A size that comes this fast needs no rival. */
    double ENOUGH = 25;

    /** How much faster a less wanted size must be to be taken instead. */
    double WORTH_IT = 1.25;

    /** What was measured of this camera before. */
    Optional<Size> of(String driver, String name);

    /** To be kept. */
    void measured(String driver, String name, Best best);

    /** @param framesPerSecond as they came */
    record Best(Size size, double framesPerSecond) {

        /** The better one of two, this one being preferred. */
        Best or(Best other) {
            return other.framesPerSecond > framesPerSecond * WORTH_IT ? other : this;
        }
    }

    /** Frames a second that really come, over at most 1.5 s; the first ones are left out because cameras start slowly. */
    static double measure(Opened camera, Time time) throws InterruptedException {
        int warm = 4;
        long since = time.nanos();
        long first = since;
        long last = since;
        int frames = 0;
        while (frames < 30 && time.nanos() - since < 1_500_000_000L) {
            if (camera.grab().filter(Raw::usable).isPresent()) {
                last = time.nanos();
                first = ++frames <= warm ? last : first;
            } else {
                time.pause(Duration.ofMillis(3));
            }
        }
        return frames <= warm || last <= first ? 0 : (frames - warm) * 1e9 / (last - first);
    }
}
