package guitai.terminal.scan.read;

import com.google.zxing.common.BitArray;
import java.util.ArrayList;
import java.util.List;

/**
 * A row cut at its wide white gaps. ZXing's row readers give up at the first thing that looks like a beginning; in a piece that
 * holds nothing but the bars the first thing is the right one.
 */
final class RowPieces {

    /** Wider than any white inside bars of up to 3.7 pixels a module, at two samples a pixel; wider bars are read in the whole row. */
    private static final int GAP = 30;
    private static final int FEWEST_BARS = 15;
    private static final int MARGIN = 60;

    private RowPieces() { }

    /** The pieces with enough bars to be a code, each with white on both sides; the row itself is not among them. */
    static List<BitArray> of(BitArray row) {
        List<BitArray> pieces = new ArrayList<>();
        int size = row.getSize();
        int start = row.getNextSet(0);
        int bars = 0;
        int black = start;
        while (black < size) {
            int white = row.getNextUnset(black);
            int next = row.getNextSet(white);
            bars++;
            if (next - white >= GAP || next >= size) {
                if (bars >= FEWEST_BARS) {
                    pieces.add(piece(row, start, white));
                }
                start = next;
                bars = 0;
            }
            black = next;
        }
        return pieces;
    }

    private static BitArray piece(BitArray row, int from, int to) {
        BitArray piece = new BitArray(to - from + 2 * MARGIN);
        for (int i = row.getNextSet(from); i < to; i = row.getNextSet(i + 1)) {
            piece.set(i - from + MARGIN);
        }
        return piece;
    }
}
