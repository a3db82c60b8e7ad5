package guitai.terminal.scan.read;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import guitai.terminal.scan.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds Code 128 among edges and collects, print by print, how far each character is from each pattern. What the lines agree on is
 * drawn cleanly and given to ZXing, which checks the sum and makes the text.
 */
final class Code128Finder {

    private static final int PRINTS = 4;
    private static final int FEWEST_LINES = 2;
    private static final int LONGEST = 48;
    private static final int STOP = 106;
    private static final int FEWEST = 19;
    private static final float MOST = 4;
    private static final float MOST_MEAN = 0.9f;
    private static final float MARGIN = 0.25f;
    private static final float QUIET = 4;
    private static final int[][] PATTERNS = patterns();

    private final Code128Reader reader = new Code128Reader();
    private final float[] x = new float[6 * LONGEST + 8];
    private final List<Print> prints = new ArrayList<>();
    private int used;

    /** One print: distances for {@code [character * 107 + pattern]}, added up over its lines. */
    private static final class Print {

        private final float[] distances = new float[LONGEST * (STOP + 1)];
        private int characters;
        private int lines;
        private float from;
        private float to;
    }

    Code128Finder() {
        for (int i = 0; i < PRINTS; i++) {
            prints.add(new Print());
        }
    }

    private static int[][] patterns() {
        String all = "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
                + "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
                + "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
                + "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
                + "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
                + "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232";
        int[][] patterns = new int[STOP + 1][];
        for (int i = 0; i < STOP; i++) {
            patterns[i] = all.substring(6 * i, 6 * i + 6).chars().map(c -> c - '0').toArray();
        }
        patterns[STOP] = new int[] {2, 3, 3, 1, 1, 1, 2};
        return patterns;
    }

    void clear() {
        used = 0;
    }

    /** Adds what one line shows. */
    void line(Edges edges) {
        int first = edges.count() > 0 && edges.dark(0) ? 0 : 1;
        for (int k = first; k + FEWEST < edges.count(); k += 2) {
            ahead(edges, k);
        }
        for (int k = first + FEWEST; k < edges.count(); k += 2) {
            back(edges, k);
        }
    }

    private void ahead(Edges edges, int k) {
        float module = (edges.at(k + 6) - edges.at(k)) / 11;
        if (k > 0 && edges.at(k) - edges.at(k - 1) < QUIET * module) {
            return;
        }
        int n = Math.min(edges.count() - k, x.length);
        for (int i = 0; i < n; i++) {
            x[i] = edges.at(k + i);
        }
        walk(n);
    }

    /** The edge {@code last}, where a bar ends, and all before it, backwards. */
    private void back(Edges edges, int last) {
        float module = (edges.at(last) - edges.at(last - 6)) / 11;
        if (last + 1 < edges.count() && edges.at(last + 1) - edges.at(last) < QUIET * module) {
            return;
        }
        int n = Math.min(last + 1, x.length);
        for (int i = 0; i < n; i++) {
            x[i] = -edges.at(last - i);
        }
        walk(n);
    }

    /** From a start to a stop, if the edges stand so. */
    private void walk(int n) {
        if (nearest(0, 103, STOP) > MOST_MEAN) {
            return;
        }
        for (int at = 6, characters = 1; at + 7 < n + 1 && characters < LONGEST; at += 6, characters++) {
            float before = x[at] - x[at - 6];
            if (at + 7 < n && distance(at, STOP) < MOST_MEAN && Math.abs((x[at + 7] - x[at]) * 11 / 13 - before) < before / 5
                    && (at + 8 >= n || x[at + 8] - x[at + 7] > QUIET * before / 11)) {
                add(characters, x[0], x[at + 7]);
                return;
            }
            if (at + 6 >= n || Math.abs(x[at + 6] - x[at] - before) > before / 4) {
                return;
            }
        }
    }

    private float nearest(int at, int from, int to) {
        float least = Float.MAX_VALUE;
        for (int pattern = from; pattern < to; pattern++) {
            least = Math.min(least, distance(at, pattern));
        }
        return least;
    }

    /** Squared, in modules; distances between edges of the same kind count twice, because ink that has run leaves them. */
    private float distance(int at, int pattern) {
        int[] widths = PATTERNS[pattern];
        float module = (x[at + widths.length] - x[at]) / (pattern == STOP ? 13 : 11);
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            float one = (x[at + i + 1] - x[at + i]) / module - widths[i];
            sum += one * one / 2;
            if (i > 0) {
                float two = (x[at + i + 1] - x[at + i - 1]) / module - widths[i] - widths[i - 1];
                sum += two * two;
            }
        }
        return sum;
    }

    private void add(int characters, float from, float to) {
        Print print = print(characters, from, to);
        if (print == null) {
            return;
        }
        print.lines++;
        print.from = from;
        print.to = to;
        for (int character = 0; character < characters; character++) {
            for (int pattern = 0; pattern < STOP; pattern++) {
                print.distances[character * STOP + pattern] += Math.min(MOST, distance(6 * character, pattern));
            }
        }
    }

    private Print print(int characters, float from, float to) {
        for (Print print : prints.subList(0, used)) {
            float slack = (to - from) / 8;
            if (print.characters == characters && Math.abs(print.from - from) < slack && Math.abs(print.to - to) < slack) {
                return print;
            }
        }
        if (used == PRINTS) {
            return null;
        }
        Print print = prints.get(used++);
        print.characters = characters;
        print.lines = 0;
        Arrays.fill(print.distances, 0);
        return print;
    }

    /** What the lines agree on. */
    List<Reading> found() {
        return prints.subList(0, used).stream().filter(print -> print.lines >= FEWEST_LINES).map(this::text).flatMap(Optional::stream).toList();
    }

    private Optional<Reading> text(Print print) {
        BitArray row = new BitArray(11 * print.characters + 13 + 20);
        int at = 10;
        for (int character = 0; character < print.characters; character++) {
            int code = code(print, character);
            if (code < 0) {
                return Optional.empty();
            }
            at = draw(row, at, PATTERNS[code]);
        }
        draw(row, at, PATTERNS[STOP]);
        try {
            return Optional.of(ZxingText.of(reader.decodeRow(0, row, Map.of(DecodeHintType.ASSUME_GS1, Boolean.TRUE))));
        } catch (ReaderException nothing) {
            return Optional.empty();
        }
    }

    private static int draw(BitArray row, int from, int[] widths) {
        int at = from;
        for (int i = 0; i < widths.length; at += widths[i++]) {
            if (i % 2 == 0) {
                row.setRange(at, at + widths[i]);
            }
        }
        return at;
    }

    /** The nearest pattern, or -1 where none is near or two are equally so. */
    private static int code(Print print, int character) {
        float least = Float.MAX_VALUE;
        float second = Float.MAX_VALUE;
        int code = -1;
        for (int pattern = 0; pattern < STOP; pattern++) {
            float distance = print.distances[character * STOP + pattern];
            if (distance < least) {
                second = least;
                least = distance;
                code = pattern;
            } else {
                second = Math.min(second, distance);
            }
        }
        return least <= MOST_MEAN * print.lines && second - least >= MARGIN * print.lines ? code : -1;
    }
}
