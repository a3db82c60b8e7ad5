package guitai.terminal.scan.read;

/**
 * One line across an EAN or UPC in the code's own measure, {@link EanTemplates#FINE} samples a module, and how unlike each of its digits
 * is to each pattern under each look.
 */
final class EanProfile {

    private static final int MARGIN = 4 * EanTemplates.FINE;
    private static final int BEND = 12;
    private static final float SHIFTED = 0.01f;
    private static final float MOST_UNLIKE = 0.1f;

    private final EanKind kind;
    private final float[] samples;
    private final float[] knots;
    private final float[] places;
    private final float[][] unlike;

    EanProfile(EanKind kind) {
        this.kind = kind;
        knots = new float[kind.knots()];
        places = new float[knots.length];
        samples = new float[kind.modules() * EanTemplates.FINE + 2 * MARGIN];
        unlike = new float[EanTemplates.LOOKS][kind.digits() * EanTemplates.PATTERNS];
    }

    /** 0 … 1 for {@code [look][digit * 20 + pattern]}. */
    float[][] unlike() {
        return unlike;
    }

    /**
     * Looks at a line whose edges are all known.
     *
     * @param x the edges in reading direction, one more than the code has parts
     * @return how unlike it is to any number, or {@link Float#MAX_VALUE} where it is none
     */
    float look(int[] line, int length, float[] x) {
        for (int knot = 0; knot < knots.length; knot++) {
            places[knot] = x[kind.part(knot)];
        }
        System.arraycopy(places, 0, knots, 0, knots.length);
        // out of focus an edge is drawn towards its wider neighbour: half way back to where the neighbours would have it
        for (int knot = 2; knot < knots.length - 2; knot++) {
            float share = (kind.module(knot) - kind.module(knot - 1)) / (float) (kind.module(knot + 1) - kind.module(knot - 1));
            float even = places[knot - 1] + (places[knot + 1] - places[knot - 1]) * share;
            knots[knot] = (places[knot] + even) / 2;
        }
        return compared(line, length);
    }

    /**
     * Looks at a line of which only the two ends are known. A print that is seen at a slant is narrower on one side; that bend is found
     * by the middle guard.
     */
    float look(int[] line, int length, float from, float to) {
        int bestBend = 0;
        float best = -Float.MAX_VALUE;
        for (int bend = -BEND; bend <= BEND && kind.middle() > 0; bend++) {
            bend(from, to, bend);
            float guard = middle(line, length);
            if (guard > best) {
                best = guard;
                bestBend = bend;
            }
        }
        bend(from, to, bestBend);
        return compared(line, length);
    }

    private void bend(float from, float to, int bend) {
        for (int knot = 0; knot < knots.length; knot++) {
            float part = kind.module(knot) / (float) kind.modules();
            knots[knot] = from + (to - from) * (part + part * (1 - part) * bend * 0.5f / kind.modules());
        }
    }

    /** How strongly the five parts of the middle guard stand out: light minus dark. */
    private float middle(int[] line, int length) {
        int knot = kind.left() + 1;
        float step = (knots[knot + 1] - knots[knot]) / 5;
        float sum = 0;
        for (int i = 0; i < 20; i++) {
            sum += at(line, length, knots[knot] + (i / 4f + 0.125f) * step) * ((i / 4 & 1) == 0 ? 2 : -3);
        }
        return sum;
    }

    private float compared(int[] line, int length) {
        int at = 0;
        int last = knots.length - 2;
        for (int knot = 0; knot <= last; knot++) {
            int first = kind.module(knot) * EanTemplates.FINE + MARGIN;
            int end = kind.module(knot + 1) * EanTemplates.FINE + MARGIN;
            float step = (knots[knot + 1] - knots[knot]) / (end - first);
            for (int until = knot == last ? samples.length : end; at < until; at++) {
                samples[at] = at(line, length, knots[knot] + (at - first + 0.5f) * step);
            }
        }
        compare();
        float least = leastUnlike();
        return least > MOST_UNLIKE ? Float.MAX_VALUE : least;
    }

    private static float at(int[] line, int length, float x) {
        float inside = Math.clamp(x, 0f, length - 1.01f);
        int i = Math.min((int) inside, length - 2);
        return line[i] + (inside - i) * (line[i + 1] - line[i]);
    }

    private void compare() {
        for (int digit = 0; digit < kind.digits(); digit++) {
            boolean darkFirst = digit >= kind.left();
            int at = MARGIN + (3 + 7 * digit + (darkFirst ? kind.middle() : 0)) * EanTemplates.FINE;
            float before = EanTemplates.length(samples, at - 1);
            float here = EanTemplates.length(samples, at);
            float behind = EanTemplates.length(samples, at + 1);
            for (int look = 0; look < unlike.length; look++) {
                for (int pattern = 0; pattern < kind.patterns(digit); pattern++) {
                    float alike = EanTemplates.product(samples, at, look, pattern, darkFirst) / here;
                    alike = Math.max(alike, EanTemplates.product(samples, at - 1, look, pattern, darkFirst) / before - SHIFTED);
                    alike = Math.max(alike, EanTemplates.product(samples, at + 1, look, pattern, darkFirst) / behind - SHIFTED);
                    unlike[look][digit * EanTemplates.PATTERNS + pattern] = 1 - Math.max(0, alike);
                }
            }
        }
    }

    private float leastUnlike() {
        float least = Float.MAX_VALUE;
        for (float[] look : unlike) {
            least = Math.min(least, kind.leastUnlike(look));
        }
        return least;
    }
}
