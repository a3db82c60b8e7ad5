package guitai.terminal.scan.camera;

/** Two rhythms in a series of measurements, one a frame. */
final class Rhythm {

    /** Of the mean; less is no nuisance. */
    private static final double BEAT = 0.012;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;
    private static final double LIKENESS = 0.6;
    private static final int SMOOTH = 2;
    private static final double SWING = 0.2;
    private static final int SWINGS = 3;

    private Rhythm() { }

    /**
     * Electric light seen at a frame rate that does not fit it: a fast, regular beat of the brightness (100 Hz at 30 frames a second
     * gives one of 10 Hz, three frames long). A hand that moves is slower and irregular.
     */
    static boolean beats(double[] series) {
        double mean = mean(series, 0, series.length);
        double[] fast = new double[series.length];
        double power = 0;
        for (int i = 0; i < series.length; i++) {
            fast[i] = series[i] - mean(series, Math.max(0, i - LONGEST), Math.min(series.length, i + LONGEST + 1));
            power += fast[i] * fast[i];
        }
        if (mean < 1 || Math.sqrt(power / series.length) < BEAT * mean) {
            return false;
        }
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            if (likeness(fast, lag, power) > LIKENESS && likeness(fast, 2 * lag, power) > LIKENESS / 2) {
                return true;
            }
        }
        return false;
    }

    /** An autofocus that goes to and fro: at least three swings of a fifth and more within the series. */
    static boolean swings(double[] series) {
        double least = Double.MAX_VALUE;
        double most = 0;
        int direction = 0;
        int turns = 0;
        for (int i = SMOOTH; i < series.length - SMOOTH; i++) {
            double value = mean(series, i - SMOOTH, i + SMOOTH + 1);
            least = Math.min(least, value);
            most = Math.max(most, value);
            if (direction <= 0 && value > least * (1 + SWING) || direction >= 0 && value < most * (1 - SWING)) {
                direction = direction <= 0 && value > least * (1 + SWING) ? 1 : -1;
                turns++;
                least = value;
                most = value;
            }
        }
        return turns > SWINGS;
    }

    private static double likeness(double[] fast, int lag, double power) {
        double sum = 0;
        for (int i = lag; i < fast.length; i++) {
            sum += fast[i] * fast[i - lag];
        }
        return sum / power * fast.length / (fast.length - lag);
    }

    private static double mean(double[] series, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += series[i];
        }
        return sum / (to - from);
    }
}
