package guitai.terminal.scan.read;

/**
 * Planes made from planes; the original stays untouched. Each writes into the array it is handed where that is long enough, else into a
 * new one, so that a reader of many frames needs no new memory.
 */
final class Planes {

    /** Light below this is the sensor's own. */
    private static final double DARK = 8;
    private static final byte[] LOGARITHM = logarithms();

    private Planes() { }

    /** Black for white. */
    static Plane invert(Plane plane, byte[] spare) {
        int length = plane.width() * plane.height();
        byte[] from = plane.data();
        byte[] to = array(spare, length);
        for (int i = 0; i < length; i++) {
            to[i] = (byte) ~from[i];
        }
        return new Plane(plane.width(), plane.height(), to);
    }

    /** Equal ratios of light become equal steps. */
    static Plane logarithm(Plane plane, byte[] spare) {
        int length = plane.width() * plane.height();
        byte[] from = plane.data();
        byte[] to = array(spare, length);
        for (int i = 0; i < length; i++) {
            to[i] = LOGARITHM[from[i] & 255];
        }
        return new Plane(plane.width(), plane.height(), to);
    }

    private static byte[] logarithms() {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) Math.round(255 * Math.log(1 + i / DARK) / Math.log(1 + 255 / DARK));
        }
        return table;
    }

    /** Smaller by a whole factor: means of squares, which is also the cheapest remedy against grain. */
    static Plane shrink(Plane plane, int factor, byte[] spare) {
        int w = plane.width() / factor;
        int h = plane.height() / factor;
        byte[] from = plane.data();
        byte[] to = array(spare, w * h);
        int area = factor * factor;
        for (int y = 0, i = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sum = area / 2;
                for (int dy = 0, at = y * factor * plane.width() + x * factor; dy < factor; dy++, at += plane.width()) {
                    for (int dx = 0; dx < factor; dx++) {
                        sum += from[at + dx] & 255;
                    }
                }
                to[i++] = (byte) (sum / area);
            }
        }
        return new Plane(w, h, to);
    }

    /** Against blur: every pixel moves away from the mean of the cross around it, two pixels wide. */
    static Plane sharpen(Plane plane, byte[] spare) {
        int w = plane.width();
        int h = plane.height();
        byte[] from = plane.data();
        byte[] to = copy(plane, spare);
        for (int y = 2; y < h - 2; y++) {
            for (int i = y * w + 2; i < y * w + w - 2; i++) {
                int around = (from[i - 1] & 255) + (from[i + 1] & 255) + (from[i - w] & 255) + (from[i + w] & 255)
                        + (from[i - 2] & 255) + (from[i + 2] & 255) + (from[i - 2 * w] & 255) + (from[i + 2 * w] & 255);
                to[i] = (byte) Math.clamp(4 * (from[i] & 255) - (3 * around >> 3), 0, 255);
            }
        }
        return new Plane(w, h, to);
    }

    /** Against grain: the weighted mean of a pixel and its eight neighbours. */
    static Plane smooth(Plane plane, byte[] spare) {
        int w = plane.width();
        int h = plane.height();
        byte[] from = plane.data();
        byte[] to = copy(plane, spare);
        for (int y = 1; y < h - 1; y++) {
            for (int i = y * w + 1; i < y * w + w - 1; i++) {
                int cross = (from[i - 1] & 255) + (from[i + 1] & 255) + (from[i - w] & 255) + (from[i + w] & 255);
                int corners = (from[i - w - 1] & 255) + (from[i - w + 1] & 255) + (from[i + w - 1] & 255) + (from[i + w + 1] & 255);
                to[i] = (byte) (4 * (from[i] & 255) + 2 * cross + corners + 8 >> 4);
            }
        }
        return new Plane(w, h, to);
    }

    /** Twice as wide and high, bilinear: the middle part only, at most {@code mostPixels} of the result. */
    static Plane doubleMiddle(Plane plane, int mostPixels, byte[] spare) {
        double share = Math.min(1, Math.sqrt(mostPixels / 4.0 / (plane.width() * (double) plane.height())));
        int w = (int) (plane.width() * share);
        int h = (int) (plane.height() * share);
        int left = (plane.width() - w) / 2;
        int top = (plane.height() - h) / 2;
        byte[] from = plane.data();
        byte[] to = array(spare, 4 * w * h);
        for (int y = 0; y < 2 * h; y++) {
            int above = (top + y / 2) * plane.width() + left;
            int below = (top + Math.min(h - 1, (y + 1) / 2)) * plane.width() + left;
            for (int x = 0, i = y * 2 * w; x < 2 * w; x++, i++) {
                int x0 = x / 2;
                int x1 = Math.min(w - 1, (x + 1) / 2);
                to[i] = (byte) ((from[above + x0] & 255) + (from[above + x1] & 255) + (from[below + x0] & 255) + (from[below + x1] & 255) + 2 >> 2);
            }
        }
        return new Plane(2 * w, 2 * h, to);
    }

    /** Columns for rows. */
    static Plane turned(Plane plane) {
        int w = plane.height();
        int h = plane.width();
        byte[] to = new byte[w * h];
        for (int y = 0, i = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                to[i++] = plane.data()[x * h + y];
            }
        }
        return new Plane(w, h, to);
    }

    static byte[] array(byte[] spare, int length) {
        return spare != null && spare.length >= length ? spare : new byte[length];
    }

    private static byte[] copy(Plane plane, byte[] spare) {
        byte[] to = array(spare, plane.width() * plane.height());
        System.arraycopy(plane.data(), 0, to, 0, plane.width() * plane.height());
        return to;
    }
}
