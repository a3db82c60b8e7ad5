package guitai.domain.identity;

/** The check digit of ISO/IEC 7812-1 annex B ("mod 10"): member cards, own numbers, bank cards. */
public final class Luhn {

    private Luhn() { }

    /** True for two or more digits of which the last is the right check digit. */
    public static boolean valid(String digits) {
        return digits.length() > 1 && Digits.only(digits) && sum(digits, false) % 10 == 0;
    }

    /** The digit (0–9) to put behind {@code digits}. */
    public static int checkDigit(String digits) {
        if (!Digits.only(digits)) {
            throw new IllegalArgumentException("digits expected");
        }
        return (10 - sum(digits, true) % 10) % 10;
    }

    /** {@code digits} with its check digit behind. */
    public static String append(String digits) {
        return digits + checkDigit(digits);
    }

    private static int sum(String digits, boolean doubleLast) {
        int sum = 0;
        boolean twice = doubleLast;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int d = (digits.charAt(i) - '0') * (twice ? 2 : 1);
            sum += d > 9 ? d - 9 : d;
            twice = !twice;
        }
        return sum;
    }
}
