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
        byte[] to = copy(plane, spare);
        if (Math.min(plane.width(), plane.height()) <= 4) {
            return new Plane(plane.width(), plane.height(), to);
        }
        int[] mixed = new int[plane.width()];
        Rows rows = new Rows(plane, 2);
        for (int y = 2; y < plane.height() - 2; y++) {
            rows.next();
            cross(rows, mixed);
            int[] line = rows.row(0);
            for (int x = 0; x < mixed.length; x++) {
                mixed[x] = Math.min(Math.max(4 * line[x] - (3 * mixed[x] >> 3), 0), 255);
            }
            rows.pack(mixed, to, 2);
        }
        return new Plane(plane.width(), plane.height(), to);
    }

    private static void cross(Rows rows, int[] sums) {
        int[] above = rows.row(-1);
        int[] below = rows.row(1);
        int[] top = rows.row(-2);
        int[] bottom = rows.row(2);
        for (int x = 0; x < sums.length; x++) {
            sums[x] = above[x] + below[x] + top[x] + bottom[x];
        }
        for (int right = -2; right <= 2; right++) {
            if (right != 0) {
                rows.addNeighbour(rows.row(0), right, sums);
            }
        }
    }

    /** Against grain: the weighted mean of a pixel and its eight neighbours, mixed downwards and then across. */
    static Plane smooth(Plane plane, byte[] spare) {
        byte[] to = copy(plane, spare);
        if (Math.min(plane.width(), plane.height()) <= 2) {
            return new Plane(plane.width(), plane.height(), to);
        }
        int[] column = new int[plane.width()];
        int[] mixed = new int[plane.width()];
        Rows rows = new Rows(plane, 1);
        for (int y = 1; y < plane.height() - 1; y++) {
            rows.next();
            int[] above = rows.row(-1);
            int[] line = rows.row(0);
            int[] below = rows.row(1);
            for (int x = 0; x < column.length; x++) {
                column[x] = above[x] + 2 * line[x] + below[x];
                mixed[x] = 2 * column[x] + 8;
            }
            rows.addNeighbour(column, -1, mixed);
            rows.addNeighbour(column, 1, mixed);
            for (int x = 0; x < mixed.length; x++) {
                mixed[x] >>= 4;
            }
            rows.pack(mixed, to, 1);
        }
        return new Plane(plane.width(), plane.height(), to);
    }

    /** Twice as wide and high, bilinear: the middle part only, at most {@code mostPixels} of the result. */
    static Plane doubleMiddle(Plane plane, int mostPixels, byte[] spare) {
        double share = Math.min(1, Math.sqrt(mostPixels / 4.0 / (plane.width() * (double) plane.height())));
        int w = (int) (plane.width() * share);
        int h = (int) (plane.height() * share);
        int corner = (plane.height() - h) / 2 * plane.width() + (plane.width() - w) / 2;
        byte[] from = plane.data();
        byte[] to = array(spare, 4 * w * h);
        int[] column = new int[w + 1];
        for (int y = 0; y < 2 * h; y++) {
            int above = corner + y / 2 * plane.width();
            int below = corner + Math.min(h - 1, (y + 1) / 2) * plane.width();
            for (int x = 0; x < w; x++) {
                column[x] = (from[above + x] & 255) + (from[below + x] & 255);
            }
            column[w] = column[w - 1];
            for (int x = 0, i = y * 2 * w; x < w; x++, i += 2) {
                to[i] = (byte) (column[x] + 1 >> 1);
                to[i + 1] = (byte) (column[x] + column[x + 1] + 2 >> 2);
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
