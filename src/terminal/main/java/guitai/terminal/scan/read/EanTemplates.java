package guitai.terminal.scan.read;

/**
 * What the digits of an EAN or UPC look like out of focus: for each of some blurs, and of ink that has run or faded, the brightness along each pattern, brought to mean 0
 * and length 1, so that comparing is one product. Where bars run into each other there are no edges left to measure, but the
 * shape of the seven modules still tells the digits apart.
 */
final class EanTemplates {

    /** Patterns of a digit: ten of the odd set, then ten of the even set, which are the same backwards. */
    static final int PATTERNS = 20;
    /** Samples a module. */
    static final int FINE = 4;
    static final int SPAN = 7 * FINE;
    /** Standard deviations of the blur, in modules. */
    static final float[] BLURS = {0.3f, 0.5f, 0.7f, 0.9f, 1.15f, 1.4f};

    private static final int[][] ODD = {{3, 2, 1, 1}, {2, 2, 2, 1}, {2, 1, 2, 2}, {1, 4, 1, 1}, {1, 1, 3, 2},
            {1, 2, 3, 1}, {1, 1, 1, 4}, {1, 3, 1, 2}, {1, 2, 1, 3}, {3, 1, 1, 2}};
    private static final int INK = 16;
    private static final int CONTEXT = 3;
    /** Steps of {@link #INK} by which every edge of a bar lies too far out. */
    private static final int[] SPREADS = {0, 2, -2};
    /** How many ways of looking there are: every blur with every spread of the ink. */
    static final int LOOKS = BLURS.length * SPREADS.length;

    private static final float[][][] DIGITS = new float[LOOKS][2 * PATTERNS][];

    static {
        for (int look = 0; look < LOOKS; look++) {
            float blur = BLURS[look / SPREADS.length];
            int spread = SPREADS[look % SPREADS.length];
            for (int pattern = 0; pattern < PATTERNS; pattern++) {
                DIGITS[look][pattern] = drawn(pattern, false, blur, spread);
                DIGITS[look][PATTERNS + pattern] = drawn(pattern, true, blur, spread);
            }
        }
    }

    private EanTemplates() { }

    /** How alike the samples from {@code at} and a pattern are: 1 the same, 0 nothing in common. Not yet divided by {@link #length}. */
    static float product(float[] samples, int at, int look, int pattern, boolean darkFirst) {
        float[] digit = DIGITS[look][darkFirst ? PATTERNS + pattern : pattern];
        float sum = 0;
        for (int i = 0; i < SPAN; i++) {
            sum += samples[at + i] * digit[i];
        }
        return sum;
    }

    /** How far the samples of a digit lie from their mean, all together; at least 1. */
    static float length(float[] samples, int at) {
        return length(samples, at, 1);
    }

    private static float length(float[] samples, int at, float least) {
        float sum = 0;
        float squares = 0;
        for (int i = 0; i < SPAN; i++) {
            sum += samples[at + i];
            squares += samples[at + i] * samples[at + i];
        }
        return (float) Math.sqrt(Math.max(least, squares - sum * sum / SPAN));
    }

    private static int width(int pattern, int part) {
        return pattern < 10 ? ODD[pattern][part] : ODD[pattern - 10][3 - part];
    }

    private static float[] drawn(int pattern, boolean darkFirst, float blur, int spread) {
        float[] light = new float[(7 + 2 * CONTEXT) * INK];
        int at = CONTEXT * INK;
        for (int part = 0; part < 4; part++) {
            for (int end = at + width(pattern, part) * INK; at < end; at++) {
                light[at] = darkFirst == (part % 2 == 0) ? 0 : 1;
            }
        }
        // beside a digit the other colour begins; for how long is not known: a module and a half, then grey
        for (int i = 0; i < CONTEXT * INK; i++) {
            boolean grey = i >= 3 * INK / 2;
            light[CONTEXT * INK - 1 - i] = grey ? 0.5f : darkFirst ? 1 : 0;
            light[at + i] = grey ? 0.5f : darkFirst ? 0 : 1;
        }
        return sampled(spread(light, spread), blur * INK);
    }

    /** Dark grows by so many steps on each side, or light where it is less than none. */
    private static float[] spread(float[] light, int spread) {
        float[] to = light.clone();
        for (int i = 0; i < light.length; i++) {
            for (int k = Math.max(0, i - Math.abs(spread)); k <= Math.min(light.length - 1, i + Math.abs(spread)); k++) {
                to[i] = spread > 0 ? Math.min(to[i], light[k]) : Math.max(to[i], light[k]);
            }
        }
        return to;
    }

    private static float[] sampled(float[] light, float sd) {
        float[] to = new float[SPAN];
        for (int i = 0; i < SPAN; i++) {
            double centre = CONTEXT * INK + (i + 0.5) * INK / FINE - 0.5;
            double sum = 0;
            double weight = 0;
            for (int k = 0; k < light.length; k++) {
                double w = Math.exp(-(k - centre) * (k - centre) / (2 * sd * sd));
                sum += w * light[k];
                weight += w;
            }
            to[i] = (float) (sum / weight);
        }
        return normal(to);
    }

    private static float[] normal(float[] samples) {
        float mean = 0;
        for (float sample : samples) {
            mean += sample / SPAN;
        }
        float length = length(samples, 0, 0);
        for (int i = 0; i < SPAN; i++) {
            samples[i] = (samples[i] - mean) / length;
        }
        return samples;
    }
}
