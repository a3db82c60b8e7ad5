package guitai.domain.identity;

import java.util.Optional;

/** Product numbers of GS1: GTIN-8, -12, -13, -14. One key everywhere: left-padded to 14 digits. */
public final class Gtin {

    private Gtin() { }

    /** True for 8, 12, 13 or 14 digits with the right check digit, not all zero. */
    public static boolean valid(String digits) {
        int n = digits.length();
        return (n == 8 || n == 12 || n == 13 || n == 14) && Digits.only(digits)
                && !digits.chars().allMatch(c -> c == '0') && checkDigit(digits.substring(0, n - 1)) == digits.charAt(n - 1) - '0';
    }

    /** Check digit (0–9): weights 3, 1, 3, 1 … from the right. */
    public static int checkDigit(String withoutCheck) {
        if (!Digits.only(withoutCheck)) {
            throw new IllegalArgumentException("digits expected");
        }
        int sum = 0;
        for (int i = withoutCheck.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (withoutCheck.charAt(i) - '0') * weight;
        }
        return (10 - sum % 10) % 10;
    }

    /** The 14-digit key of a valid GTIN; empty for anything else. */
    public static Optional<String> key(String digits) {
        return valid(digits) ? Optional.of("0".repeat(14 - digits.length()) + digits) : Optional.empty();
    }
}
