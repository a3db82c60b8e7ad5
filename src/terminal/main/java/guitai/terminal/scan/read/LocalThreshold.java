package guitai.terminal.scan.read;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Black where a pixel is darker than the mean of its neighbourhood: stands shade across a code and a hand on its quiet zone, where
 * thresholds by blocks fail. The mean comes from running column sums, so the window's size costs nothing.
 */
final class LocalThreshold extends Binarizer {

    private final Plane plane;
    private final int radius;
    private final int bias;
    private BitMatrix matrix;

    /**
     * @param radius half the window, in pixels
     * @param bias   how much darker than the mean (grey levels) black must be: keeps noise out of plain surfaces
     */
    LocalThreshold(Plane plane, int radius, int bias) {
        super(new PlaneSource(plane));
        this.plane = plane;
        this.radius = radius;
        this.bias = bias;
    }

    @Override
    public BitArray getBlackRow(int y, BitArray row) {
        return getBlackMatrix().getRow(y, row);
    }

    @Override
    public BitMatrix getBlackMatrix() {
        if (matrix == null) {
            matrix = threshold();
        }
        return matrix;
    }

    @Override
    public Binarizer createBinarizer(LuminanceSource source) {
        return new LocalThreshold(new Plane(source.getWidth(), source.getHeight(), source.getMatrix()), radius, bias);
    }

    /** The black-and-white picture as a plane of 0 and 255, for readers that want grey. */
    Plane draw(byte[] spare) {
        int w = plane.width();
        byte[] to = Planes.array(spare, w * plane.height());
        rows((y, black) -> {
            for (int x = 0, i = y * w; x < w; x++, i++) {
                to[i] = (byte) (black[x] - 1);
            }
        });
        return new Plane(w, plane.height(), to);
    }

    private BitMatrix threshold() {
        int w = plane.width();
        BitMatrix matrix = new BitMatrix(w, plane.height());
        BitArray line = new BitArray(w);
        rows((y, black) -> {
            for (int x = 0; x < w; x += 32) {
                int word = 0;
                for (int i = Math.min(x + 32, w) - 1; i >= x; i--) {
                    word = word << 1 | black[i];
                }
                line.setBulk(x, word);
            }
            matrix.setRow(y, line);
        });
        return matrix;
    }

    /** Takes a row: 1 where it is black, 0 where it is white. */
    private interface Row {

        void take(int y, int[] black);
    }

    /** Loops as {@link Rows} has them: every array at one and the same place. */
    private void rows(Row row) {
        int w = plane.width();
        int h = plane.height();
        int[] columns = new int[w];
        int[] sums = new int[w + 2 * radius + 1];
        int[] ends = new int[w];
        int[] black = new int[w];
        int[] widths = widths();
        for (int y = 0; y < Math.min(radius, h); y++) {
            add(columns, y, 1);
        }
        for (int y = 0; y < h; y++) {
            slide(columns, y, h);
            sum(columns, sums);
            System.arraycopy(sums, 2 * radius + 1, ends, 0, w);
            int rows = Math.min(y + radius, h - 1) - Math.max(y - radius, 0) + 1;
            Rows.unpack(plane, y, black);
            for (int x = 0; x < w; x++) {
                black[x] = (black[x] + bias) * widths[x] * rows - (ends[x] - sums[x]) >>> 31;
            }
            row.take(y, black);
        }
    }

    /** The window moves one row down: one row enters, another leaves. */
    private void slide(int[] columns, int y, int h) {
        boolean enters = y + radius < h;
        boolean leaves = y - radius - 1 >= 0;
        if (enters && leaves) {
            byte[] data = plane.data();
            int in = (y + radius) * columns.length;
            int out = (y - radius - 1) * columns.length;
            for (int x = 0; x < columns.length; x++) {
                columns[x] += (data[in + x] & 255) - (data[out + x] & 255);
            }
        } else if (enters) {
            add(columns, y + radius, 1);
        } else if (leaves) {
            add(columns, y - radius - 1, -1);
        }
    }

    private void add(int[] columns, int y, int sign) {
        byte[] data = plane.data();
        int row = y * columns.length;
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * (data[row + x] & 255);
        }
    }

    /** Sums from the left, with {@code radius} more places on both sides: the window at x is {@code sums[x + 2 * radius + 1] - sums[x]}. */
    private void sum(int[] columns, int[] sums) {
        int sum = 0;
        for (int x = 0, i = radius + 1; x < columns.length; x++, i++) {
            sum += columns[x];
            sums[i] = sum;
        }
        Arrays.fill(sums, columns.length + radius + 1, sums.length, sum);
    }

    /** How many columns the window at each place has: fewer at the sides, where it is cut. */
    private int[] widths() {
        int w = plane.width();
        return IntStream.range(0, w).map(x -> Math.min(x + radius, w - 1) - Math.max(x - radius, 0) + 1).toArray();
    }
}
