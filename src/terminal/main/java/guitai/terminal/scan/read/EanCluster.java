package guitai.terminal.scan.read;

import java.util.Arrays;

/** What the lines across one printed EAN or UPC say together: how unlike each digit is to each pattern, added up. */
final class EanCluster {

    /** One bad line must not spoil the good ones. */
    private static final float MOST = 0.3f;

    private final EanKind kind;
    private final float[][] unlike;
    private boolean forward;
    private float from;
    private float to;
    private int lines;

    EanCluster(EanKind kind) {
        this.kind = kind;
        unlike = new float[EanTemplates.LOOKS][kind.digits() * EanTemplates.PATTERNS];
    }

    EanKind kind() {
        return kind;
    }

    int lines() {
        return lines;
    }

    /** Sums over the lines for {@code [digit * 20 + pattern]}, under the look that fits best. */
    float[] unlike() {
        float[] best = unlike[0];
        for (float[] look : unlike) {
            if (kind.leastUnlike(look) < kind.leastUnlike(best)) {
                best = look;
            }
        }
        return best;
    }

    void start(boolean forward, float from, float to) {
        this.forward = forward;
        this.from = from;
        this.to = to;
        lines = 0;
        for (float[] look : unlike) {
            Arrays.fill(look, 0);
        }
    }

    /** Whether a line with these ends crosses the same print as the last one. */
    boolean fits(boolean forward, float from, float to) {
        float slack = 0.15f * (this.to - this.from);
        return forward == this.forward && Math.abs(from - this.from) < slack && Math.abs(to - this.to) < slack;
    }

    void add(EanProfile line, float from, float to) {
        this.from = from;
        this.to = to;
        lines++;
        for (int look = 0; look < unlike.length; look++) {
            for (int i = 0; i < unlike[look].length; i++) {
                unlike[look][i] += Math.min(MOST, line.unlike()[look][i]);
            }
        }
    }
}
