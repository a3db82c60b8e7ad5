package guitai.terminal.scan.read;

/**
 * The edges of bars along a stripe, to a fraction of a pixel. An edge lies between a darkest and a brightest place, where the
 * brightness crosses their middle; swings that are small beside their neighbours are grain and not bars. Nothing here depends on
 * one threshold for the line, so shade across a code does no harm.
 */
final class Edges {

    private static final int REACH = 8;

    private final int least;
    private final double share;
    private final int[] place;
    private final int[] value;
    private final int[] contrast;
    private final int[] kept;
    private final float[] at;
    private int turns;
    private int count;
    private boolean darkFirst;

    /**
     * @param longest samples
     * @param least   the least swing, in grey levels
     * @param share   the least swing as a share of the largest swings around it
     */
    Edges(int longest, int least, double share) {
        this.least = least * Stripe.LEVEL;
        this.share = share;
        place = new int[longest + 2];
        value = new int[longest + 2];
        contrast = new int[longest + 2];
        kept = new int[longest + 2];
        at = new float[longest + 2];
    }

    int count() {
        return count;
    }

    /** Where edge {@code i} lies, in samples from the beginning of the line. */
    float at(int i) {
        return at[i];
    }

    /** True where it gets dark behind edge {@code i}. */
    boolean dark(int i) {
        return (i & 1) == 0 == darkFirst;
    }

    void find(int[] samples, int length) {
        turningPoints(samples, length);
        localContrast();
        int n = prune();
        count = 0;
        for (int i = 1; i < n; i++) {
            at[count++] = crossing(samples, kept[i - 1], kept[i]);
        }
        darkFirst = n > 1 && value[kept[1]] < value[kept[0]];
    }

    private void turningPoints(int[] samples, int length) {
        turns = 0;
        int low = 0;
        int high = 0;
        int way = 0;
        for (int i = 1; i < length; i++) {
            int v = samples[i];
            if (way >= 0 && v > samples[high] || way == 0 && v == samples[high]) {
                high = i;
            }
            if (way <= 0 && v < samples[low]) {
                low = i;
            }
            if (way >= 0 && samples[high] - v >= least) {
                add(high, samples);
                way = -1;
                low = i;
            } else if (way <= 0 && v - samples[low] >= least) {
                add(low, samples);
                way = 1;
                high = i;
            }
        }
        if (way != 0) {
            add(way > 0 ? high : low, samples);
        }
    }

    private void add(int i, int[] samples) {
        place[turns] = i;
        value[turns++] = samples[i];
    }

    private void localContrast() {
        for (int j = 0; j < turns; j++) {
            int most = 0;
            for (int i = Math.max(1, j - REACH); i < Math.min(turns, j + REACH + 1); i++) {
                most = Math.max(most, Math.abs(value[i] - value[i - 1]));
            }
            contrast[j] = most;
        }
    }

    /** Takes out swings inside larger ones, the innermost first. */
    private int prune() {
        int n = 0;
        for (int j = 0; j < turns; j++) {
            kept[n++] = j;
            while (n >= 4) {
                int inner = swing(n - 2);
                if (inner > swing(n - 1) || inner > swing(n - 3) || inner >= share * contrast[kept[n - 2]]) {
                    break;
                }
                kept[n - 3] = kept[n - 1];
                n -= 2;
            }
        }
        return n;
    }

    private int swing(int i) {
        return Math.abs(value[kept[i]] - value[kept[i - 1]]);
    }

    private float crossing(int[] samples, int from, int to) {
        int middle = value[from] + value[to] >> 1;
        boolean up = value[to] > value[from];
        int a = place[from];
        while (a < place[to] && samples[a + 1] < middle == up) {
            a++;
        }
        int b = place[to];
        while (b > place[from] && samples[b - 1] >= middle == up) {
            b--;
        }
        return (between(samples, a, middle) + between(samples, b - 1, middle)) / 2;
    }

    private static float between(int[] samples, int i, int middle) {
        int step = samples[i + 1] - samples[i];
        return step == 0 ? i + 0.5f : i + Math.clamp((middle - samples[i]) / (float) step, 0f, 1f);
    }
}
