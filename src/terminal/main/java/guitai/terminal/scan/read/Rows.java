package guitai.terminal.scan.read;

/**
 * Rows of a plane as ints, some at a time, from the top to the bottom. The compiler makes vector instructions of loops over int arrays at
 * one and the same place, not of those over bytes or neighbours (JDK 25), which take five times as long; so rows are unpacked, shifted and
 * packed by themselves.
 */
final class Rows {

    private final Plane plane;
    private final int reach;
    private final int[][] rows;
    private final int[] shifted;
    private int middle;

    /** @param reach rows above and below the middle one that are wanted; the plane has more than twice as many */
    Rows(Plane plane, int reach) {
        this.plane = plane;
        this.reach = reach;
        rows = new int[2 * reach + 1][plane.width()];
        shifted = new int[plane.width()];
        middle = reach - 1;
        for (int y = 0; y < 2 * reach; y++) {
            unpack(plane, y, rows[y]);
        }
    }

    /** One row further down; the first call leads to row {@code reach}. */
    void next() {
        middle++;
        unpack(plane, middle + reach, rows[(middle + reach) % rows.length]);
    }

    /** The row that lies {@code down} below the middle one, or above where negative; good until the next {@link #next}. */
    int[] row(int down) {
        return rows[(middle + down) % rows.length];
    }

    /** Adds to each place what stands {@code right} places to its right, or left where negative; what that is beyond the ends is not said. */
    void addNeighbour(int[] row, int right, int[] sums) {
        System.arraycopy(row, Math.max(0, right), shifted, Math.max(0, -right), row.length - Math.abs(right));
        for (int x = 0; x < sums.length; x++) {
            sums[x] += shifted[x];
        }
    }

    static void unpack(Plane plane, int y, int[] to) {
        byte[] from = plane.data();
        int at = y * plane.width();
        for (int x = 0; x < to.length; x++) {
            to[x] = from[at + x] & 255;
        }
    }

    /** Writes a row but for {@code margin} places on both sides. */
    void pack(int[] row, byte[] to, int margin) {
        int at = middle * plane.width();
        for (int x = margin; x < row.length - margin; x++) {
            to[at + x] = (byte) row[x];
        }
    }
}
