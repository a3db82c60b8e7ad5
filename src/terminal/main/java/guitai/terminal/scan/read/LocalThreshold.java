package guitai.terminal.scan.read;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

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
        int h = plane.height();
        BitMatrix black = getBlackMatrix();
        byte[] to = Planes.array(spare, w * h);
        BitArray line = new BitArray(w);
        for (int y = 0, i = 0; y < h; y++) {
            line = black.getRow(y, line);
            for (int x = 0; x < w; x++) {
                to[i++] = (byte) (line.get(x) ? 0 : 255);
            }
        }
        return new Plane(w, h, to);
    }

    private BitMatrix threshold() {
        int w = plane.width();
        int h = plane.height();
        BitMatrix black = new BitMatrix(w, h);
        BitArray line = new BitArray(w);
        int[] columns = new int[w];
        for (int y = 0; y < Math.min(radius, h); y++) {
            add(columns, y, 1);
        }
        for (int y = 0; y < h; y++) {
            slide(columns, y, h);
            int rows = Math.min(y + radius, h - 1) - Math.max(y - radius, 0) + 1;
            line.clear();
            row(columns, y, rows, line);
            black.setRow(y, line);
        }
        return black;
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
        for (int x = 0, i = y * columns.length; x < columns.length; x++, i++) {
            columns[x] += sign * (data[i] & 255);
        }
    }

    private void row(int[] columns, int y, int rows, BitArray line) {
        byte[] data = plane.data();
        int w = columns.length;
        int sum = 0;
        int count = 0;
        int word = 0;
        for (int x = 0; x < Math.min(radius, w); x++, count++) {
            sum += columns[x];
        }
        for (int x = 0, i = y * w; x < w; x++, i++) {
            if (x + radius < w) {
                sum += columns[x + radius];
                count++;
            }
            if (x - radius - 1 >= 0) {
                sum -= columns[x - radius - 1];
                count--;
            }
            if (((data[i] & 255) + bias) * count * rows < sum) {
                word |= 1 << (x & 31);
            }
            if ((x & 31) == 31 || x == w - 1) {
                line.setBulk(x & ~31, word);
                word = 0;
            }
        }
    }
}
