package guitai.terminal.scan.read;

import guitai.domain.identity.Symbology;

/** The three shapes of an EAN or UPC: guard, digits, middle guard, digits, guard. */
enum EanKind {
    THIRTEEN(Symbology.EAN_13, 6, 6), EIGHT(Symbology.EAN_8, 4, 4), SHORT(Symbology.UPC_E, 6, 0);

    // which of six digits are of the even set, the first in the highest bit: by the first digit of thirteen, by the check digit of UPC-E
    private static final int[] FIRST = {0, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010};
    private static final int[] CHECK = {0b111000, 0b110100, 0b110010, 0b110001, 0b101100, 0b100110, 0b100011, 0b101010, 0b101001, 0b100101};

    private final Symbology symbology;
    private final int left;
    private final int right;

    EanKind(Symbology symbology, int left, int right) {
        this.symbology = symbology;
        this.left = left;
        this.right = right;
    }

    Symbology symbology() {
        return symbology;
    }

    /** Digits that are drawn. */
    int digits() {
        return left + right;
    }

    /** Digits before the middle guard. */
    int left() {
        return left;
    }

    /** Bars and spaces altogether. */
    int parts() {
        return 3 + 4 * left + middle() + 4 * right + last();
    }

    int modules() {
        return 3 + 7 * left + middle() + 7 * right + last();
    }

    /** Parts of the middle guard; the short kind has none. */
    int middle() {
        return right == 0 ? 0 : 5;
    }

    /** Parts of the last guard. */
    int last() {
        return right == 0 ? 6 : 3;
    }

    /** Modules of paper that must be left before and behind; less than the standards want, because real prints have less. */
    float quiet() {
        return this == THIRTEEN ? 2.5f : this == EIGHT ? 4 : 5;
    }

    /** Edges that must be left to see where it is out of focus. */
    int fewestEdges() {
        return parts() * 3 / 8 * 2;
    }

    /** Lines that must agree; the weakly checked kinds want one more. */
    int fewestLines() {
        return this == THIRTEEN ? 2 : 3;
    }

    /** Ends of guards and digits. */
    int knots() {
        return digits() + (right == 0 ? 3 : 4);
    }

    /** Parts before a knot; the guards and digits lie between knots. */
    int part(int knot) {
        return knot == 0 ? 0 : knot <= left + 1 ? 4 * knot - 1 : knot == knots() - 1 ? parts() : 4 * knot - 5 + middle();
    }

    /** Modules before a knot. */
    int module(int knot) {
        return knot == 0 ? 0 : knot <= left + 1 ? 7 * knot - 4 : knot == knots() - 1 ? modules() : 7 * knot - 11 + middle();
    }

    /** How many patterns a digit may have: 10 or 20. */
    int patterns(int digit) {
        return this == EIGHT || digit >= left ? 10 : EanTemplates.PATTERNS;
    }

    /** How many prefixes there are, digits that the sets of the others tell. */
    int prefixes() {
        return this == THIRTEEN ? 10 : this == SHORT ? 20 : 1;
    }

    /** Whether a digit must be of the even set when the prefix is this one. */
    boolean even(int prefix, int digit) {
        return this != EIGHT && digit < 6 && left > digit && (parity(prefix) >> 5 - digit & 1) == 1;
    }

    private int parity(int prefix) {
        return this == THIRTEEN ? FIRST[prefix] : prefix < 10 ? CHECK[prefix] : CHECK[prefix - 10] ^ 63;
    }

    /** The mean over the digits of the least entry: how far a line or print is from any number at all. */
    float leastUnlike(float[] unlike) {
        float sum = 0;
        for (int digit = 0; digit < digits(); digit++) {
            float least = Float.MAX_VALUE;
            for (int pattern = 0; pattern < patterns(digit); pattern++) {
                least = Math.min(least, unlike[digit * EanTemplates.PATTERNS + pattern]);
            }
            sum += least;
        }
        return sum / digits();
    }
}
