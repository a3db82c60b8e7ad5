package guitai.terminal.scan.camera;

import guitai.terminal.scan.Frame;
import java.util.Arrays;

/**
 * Electric light that beats nearly a whole number of times a frame (100 Hz at 25 or 50 frames a second): no row changes fast, but bands
 * of light and dark roll slowly through the picture. Pictures seconds apart are compared row by row; what differs is a wave over the
 * rows, the same in every part of the width, which neither a hand nor a sheet of paper makes.
 */
final class RollingBands {

    private static final int ROWS = 48;
    private static final int STRIPS = 4;
    private static final int SAMPLES = 40;
    /** Every so many frames one is kept, six seconds in all at 25 frames a second. */
    private static final int EVERY = 10;
    private static final int KEPT = 16;
    /** Of the light, root of the mean square; less is no nuisance. */
    private static final double LEAST = 0.01;
    /** How much of the difference the wave must account for, all strips together and each alone. */
    private static final double SHARE = 0.85;
    private static final double SHARE_OF_A_STRIP = 0.5;
    /** Bands over the height: a shutter reads a picture in 12 to 40 ms. */
    private static final double FEWEST = 1.25;
    private static final double MOST = 4.25;

    private final double[][][] kept = new double[KEPT][STRIPS][ROWS];
    private final double[] together = new double[ROWS];
    private final double[] wave = new double[ROWS];
    private int seen;

    void forget() {
        seen = 0;
    }

    void see(Frame frame) {
        if (seen++ % EVERY == 0) {
            for (int strip = 0; strip < STRIPS; strip++) {
                for (int row = 0; row < ROWS; row++) {
                    kept[(seen / EVERY) % KEPT][strip][row] = Math.log(1 + light(frame, strip, row));
                }
            }
        }
    }

    private static double light(Frame frame, int strip, int row) {
        int from = (int) ((row + 0.5) * frame.height() / ROWS) * frame.width() + strip * frame.width() / STRIPS;
        int sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            sum += frame.luminance()[from + i * (frame.width() / STRIPS) / SAMPLES] & 255;
        }
        return (double) sum / SAMPLES;
    }

    /** Whether the newest picture kept differs by bands from one before it. */
    boolean roll() {
        int newest = (seen - 1) / EVERY;
        for (int older = Math.max(0, newest - KEPT + 1); older < newest; older++) {
            if (banded(kept[newest % KEPT], kept[older % KEPT])) {
                return true;
            }
        }
        return false;
    }

    private boolean banded(double[][] now, double[][] then) {
        double[][] strips = new double[STRIPS][ROWS];
        Arrays.fill(together, 0);
        for (int strip = 0; strip < STRIPS; strip++) {
            for (int row = 0; row < ROWS; row++) {
                strips[strip][row] = now[strip][row] - then[strip][row];
            }
            centre(strips[strip]);
            for (int row = 0; row < ROWS; row++) {
                together[row] += strips[strip][row] / STRIPS;
            }
        }
        if (product(together, together) < LEAST * LEAST * ROWS) {
            return false;
        }
        fit();
        boolean alike = share(together) > SHARE;
        for (double[] strip : strips) {
            alike &= share(strip) > SHARE_OF_A_STRIP;
        }
        return alike;
    }

    /** Lays the likeliest wave through what all strips show together. */
    private void fit() {
        double[] cosine = new double[ROWS];
        double[] sine = new double[ROWS];
        double best = -1;
        for (double bands = FEWEST; bands <= MOST; bands += 0.125) {
            for (int row = 0; row < ROWS; row++) {
                cosine[row] = Math.cos(2 * Math.PI * bands * row / ROWS);
                sine[row] = Math.sin(2 * Math.PI * bands * row / ROWS);
            }
            centre(cosine);
            centre(sine);
            double across = product(cosine, sine);
            double whole = product(cosine, cosine) * product(sine, sine) - across * across;
            double a = (product(together, cosine) * product(sine, sine) - product(together, sine) * across) / whole;
            double b = (product(together, sine) * product(cosine, cosine) - product(together, cosine) * across) / whole;
            double explained = a * product(together, cosine) + b * product(together, sine);
            if (explained > best) {
                best = explained;
                for (int row = 0; row < ROWS; row++) {
                    wave[row] = a * cosine[row] + b * sine[row];
                }
            }
        }
    }

    /** The part of the squares that the wave takes away. */
    private double share(double[] difference) {
        double rest = 0;
        for (int row = 0; row < ROWS; row++) {
            rest += (difference[row] - wave[row]) * (difference[row] - wave[row]);
        }
        return 1 - rest / product(difference, difference);
    }

    private static void centre(double[] series) {
        double mean = Arrays.stream(series).average().orElseThrow();
        Arrays.setAll(series, i -> series[i] - mean);
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
