package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraReport.Hint;
import guitai.terminal.scan.Frame;
import java.util.Arrays;

/**
 * Tells from the last two seconds of pictures what stands against reading. A few thousand pixels of each are looked at, which costs
 * some hundredths of a millisecond. Hints are advice only; nothing is switched by them.
 */
final class PictureCare {

    static final int KEPT = 60;
    private static final int ENOUGH = 30;
    private static final int BANDS = 8;
    private static final int ROWS_A_BAND = 5;
    private static final double DARK = 38;
    private static final double BRIGHT = 232;
    /** Below this share of fine steps in coarse ones an edge is as soft as four pixels; a straight ramp has 1/16. */
    private static final double SOFT = 0.10;
    /** Squared steps over four pixels; below it there is nothing to judge. */
    private static final double STRUCTURE = 120;

    private final double[][] bands = new double[BANDS][KEPT];
    private final double[] sharpness = new double[KEPT];
    private final double[] structure = new double[KEPT];
    private final RollingBands rolling = new RollingBands();
    private int seen;

    void forget() {
        rolling.forget();
        seen = 0;
    }

    void see(Frame frame) {
        rolling.see(frame);
        int at = seen++ % KEPT;
        double fine = 0;
        double coarse = 0;
        int count = 0;
        for (int band = 0; band < BANDS; band++) {
            long sum = 0;
            int samples = 0;
            for (int i = 0; i < ROWS_A_BAND; i++) {
                int row = (int) ((band * ROWS_A_BAND + i + 0.5) * frame.height() / (BANDS * ROWS_A_BAND)) * frame.width();
                for (int p = row, end = row + frame.width() - 4; p < end; p += 8, samples++) {
                    int here = frame.luminance()[p] & 255;
                    int one = here - (frame.luminance()[p + 1] & 255);
                    int four = here - (frame.luminance()[p + 4] & 255);
                    fine += one * one;
                    coarse += four * four;
                    sum += here;
                }
            }
            count += samples;
            bands[band][at] = samples == 0 ? 0 : (double) sum / samples;
        }
        sharpness[at] = coarse == 0 ? 0 : fine / coarse;
        structure[at] = count == 0 ? 0 : coarse / count;
    }

    Hint hint() {
        if (seen < ENOUGH) {
            return Hint.NONE;
        }
        int n = Math.min(seen, KEPT);
        double brightness = Arrays.stream(bands).mapToDouble(band -> mean(band, n)).average().orElseThrow();
        if (brightness < DARK) {
            return Hint.TOO_DARK;
        }
        if (brightness > BRIGHT) {
            return Hint.TOO_BRIGHT;
        }
        double[][] inOrder = Arrays.stream(bands).map(this::inOrder).toArray(double[][]::new);
        if (Arrays.stream(inOrder).filter(Rhythm::beats).count() >= BANDS / 2 || rolling.roll()) {
            return Hint.FLICKERS;
        }
        // An empty counter has no edges to judge, and codes that come and go before one are no wandering focus.
        boolean judged = Arrays.stream(structure, 0, n).allMatch(edges -> edges >= STRUCTURE);
        if (judged && Rhythm.swings(inOrder(sharpness))) {
            return Hint.FOCUS_HUNTS;
        }
        return judged && mean(sharpness, n) < SOFT ? Hint.OUT_OF_FOCUS : Hint.NONE;
    }

    private double[] inOrder(double[] ring) {
        int n = Math.min(seen, KEPT);
        double[] ordered = new double[n];
        for (int i = 0; i < n; i++) {
            ordered[i] = ring[(seen - n + i) % KEPT];
        }
        return ordered;
    }

    private static double mean(double[] values, int n) {
        return Arrays.stream(values, 0, n).average().orElse(0);
    }
}
