package guitai.terminal.scan.read;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pieces of a black-and-white picture whose middles lie where something is printed, nearest to the picture's middle first: ZXing finds a
 * Data Matrix only around the middle of what it is shown, and nobody holds a code that exactly.
 */
final class Pieces {

    /** Wide enough for the symbol and what is around it; whole words of the matrix. */
    private static final int SIDE = 12 * Integer.SIZE;
    /** Less than a symbol is wide: the search that begins near its edge runs out of it. */
    private static final int STEP = Integer.SIZE;
    private static final int REACH = 6;
    private static final int MOST = 12;
    private static final int[] ROWS = {-12, 0, 12};
    private static final int HALF_ROW = 24;
    /** Where so few changes from black to white and back are on three short lines, there are edges of things and no modules. */
    private static final int LEAST_CHANGES = 8;

    private static final List<int[]> MIDDLES = IntStream.rangeClosed(-REACH, REACH).boxed()
            .flatMap(dy -> IntStream.rangeClosed(-REACH, REACH).mapToObj(dx -> new int[] {dx * STEP, dy * STEP}))
            .sorted(Comparator.comparingInt(at -> at[0] * at[0] + at[1] * at[1])).toList();

    private Pieces() { }

    static Stream<BitMatrix> of(BitMatrix black) {
        if (black.getWidth() < SIDE || black.getHeight() < SIDE) {
            return Stream.of();
        }
        int left = (black.getWidth() - SIDE) / 2 / Integer.SIZE * Integer.SIZE;
        int top = (black.getHeight() - SIDE) / 2;
        return MIDDLES.stream().map(at -> new int[] {left + at[0], top + at[1]}).filter(at -> at[0] >= 0 && at[0] + SIDE <= black.getWidth()
                && at[1] >= 0 && at[1] + SIDE <= black.getHeight() && printed(black, at[0] + SIDE / 2, at[1] + SIDE / 2))
                .limit(MOST).map(at -> piece(black, at[0], at[1]));
    }

    private static boolean printed(BitMatrix black, int x, int y) {
        return Arrays.stream(ROWS).map(row -> changes(black, x, y + row)).sum() >= LEAST_CHANGES;
    }

    private static int changes(BitMatrix black, int x, int y) {
        return (int) IntStream.range(x - HALF_ROW + 1, x + HALF_ROW).filter(at -> black.get(at, y) != black.get(at - 1, y)).count();
    }

    private static BitMatrix piece(BitMatrix black, int left, int top) {
        BitMatrix piece = new BitMatrix(SIDE);
        BitArray row = new BitArray(black.getWidth());
        BitArray cut = new BitArray(SIDE);
        for (int line = 0; line < SIDE; line++) {
            int[] words = black.getRow(top + line, row).getBitArray();
            for (int x = 0; x < SIDE; x += Integer.SIZE) {
                cut.setBulk(x, words[(left + x) / Integer.SIZE]);
            }
            piece.setRow(line, cut);
        }
        return piece;
    }
}
