package guitai.terminal.scan.read;

import com.google.zxing.oned.UPCEReader;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.Optional;

/**
 * The number that the lines across a print speak for, if they speak clearly: every digit nearer to its pattern than to any other by a
 * margin, the print near to the patterns as a whole, and the check digit right. Likenesses are means over the lines, because
 * what makes neighbouring lines wrong makes all of them wrong in the same way.
 */
final class EanText {

    private static final float MOST_UNLIKE = 0.06f;
    private static final float MOST_UNLIKE_DIGIT = 0.1f;
    private static final float MARGIN_OF_ONE = 0.01f;
    /** Two digits at least differ between two numbers with right check digits. */
    private static final float MARGIN_OF_TWO = 0.04f;

    private final int[] digits = new int[12];
    private EanKind kind;
    private float[] unlike;
    private float weakest;
    private float nextWeakest;

    Optional<Reading> of(EanCluster cluster) {
        kind = cluster.kind();
        unlike = cluster.unlike();
        if (cluster.lines() < kind.fewestLines()) {
            return Optional.empty();
        }
        weakest = Float.MAX_VALUE;
        nextWeakest = Float.MAX_VALUE;
        int prefix = prefix();
        float sum = 0;
        float worst = 0;
        for (int digit = 0; digit < kind.digits(); digit++) {
            float best = digit(digit, kind.even(prefix, digit));
            sum += best;
            worst = Math.max(worst, best);
        }
        boolean like = sum <= MOST_UNLIKE * kind.digits() * cluster.lines() && worst <= MOST_UNLIKE_DIGIT * cluster.lines();
        boolean clear = like && weakest >= MARGIN_OF_ONE * cluster.lines()
                && weakest + nextWeakest >= MARGIN_OF_TWO * cluster.lines();
        return clear ? text(prefix) : Optional.empty();
    }

    private int prefix() {
        int best = 0;
        float least = Float.MAX_VALUE;
        float second = Float.MAX_VALUE;
        for (int prefix = 0; prefix < kind.prefixes(); prefix++) {
            float sum = 0;
            for (int digit = 0; digit < kind.digits(); digit++) {
                sum += unlike[base(digit, kind.even(prefix, digit)) + nearest(digit, kind.even(prefix, digit), -1)];
            }
            if (sum < least) {
                second = least;
                least = sum;
                best = prefix;
            } else {
                second = Math.min(second, sum);
            }
        }
        margin(second - least);
        return best;
    }

    private float digit(int digit, boolean even) {
        int base = base(digit, even);
        int best = nearest(digit, even, -1);
        digits[digit] = best;
        margin(unlike[base + nearest(digit, even, best)] - unlike[base + best]);
        return unlike[base + best];
    }

    private static int base(int digit, boolean even) {
        return digit * EanTemplates.PATTERNS + (even ? 10 : 0);
    }

    private int nearest(int digit, boolean even, int except) {
        int base = base(digit, even);
        int best = except == 0 ? 1 : 0;
        for (int d = 0; d < 10; d++) {
            if (d != except && unlike[base + d] < unlike[base + best]) {
                best = d;
            }
        }
        return best;
    }

    private void margin(float margin) {
        nextWeakest = Math.min(nextWeakest, Math.max(margin, weakest));
        weakest = Math.min(weakest, margin);
    }

    private Optional<Reading> text(int prefix) {
        StringBuilder text = new StringBuilder();
        boolean upcA = kind == EanKind.THIRTEEN && prefix == 0;
        if (kind != EanKind.EIGHT && !upcA) {
            text.append(kind == EanKind.SHORT ? prefix / 10 : prefix);
        }
        for (int digit = 0; digit < kind.digits(); digit++) {
            text.append(digits[digit]);
        }
        if (kind == EanKind.SHORT) {
            text.append(prefix % 10);
        }
        String number = text.toString();
        boolean right = checks(kind == EanKind.SHORT ? UPCEReader.convertUPCEtoUPCA(number) : number);
        return right ? Optional.of(new Reading(number, upcA ? Symbology.UPC_A : kind.symbology())) : Optional.empty();
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(number.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }
}
