package guitai.terminal.scan.camera;

import guitai.terminal.scan.camera.CameraDriver.Raw;

/**
 * Tells a new picture from the last one handed out again: some drivers answer at once with what they have. No sensor gives the
 * same thousand bytes twice, except under a closed lid, where all of them are alike; such a picture passes ten times a second.
 */
final class SamePicture {

    private static final int SAMPLES = 1_024;
    private static final int ALIKE = 2;
    private static final long DARK_NANOS = 100_000_000;

    private long last;
    private long passed;

    boolean differs(Raw raw, long nanoTime) {
        long print = 17;
        int least = 255;
        int most = 0;
        int step = Math.max(1, raw.bytes().length / SAMPLES) | 1;
        for (int i = 0; i < raw.bytes().length; i += step) {
            int value = raw.bytes()[i] & 255;
            print = print * 31 + value;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        boolean differs = print != last || most - least <= ALIKE && nanoTime - passed >= DARK_NANOS;
        if (differs) {
            last = print;
            passed = nanoTime;
        }
        return differs;
    }
}
