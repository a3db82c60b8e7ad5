package guitai.domain.identity;

import java.util.regex.Pattern;

/** Vehicle identification numbers (ISO 3779, GB 16735): 17 characters without I, O, Q. */
public final class Vin {

    /** What position 9 says. It is mandatory in China and North America only; makers elsewhere put anything there. */
    public enum Check {
        RIGHT,
        /** Wrong, but the maker is not Chinese: a warning. */
        WRONG_ELSEWHERE,
        /** Wrong for a Chinese maker (first letter L): surely misread or mistyped. */
        WRONG
    }

    private static final Pattern SHAPE = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    private Vin() { }

    /** True for the shape with at least one letter: seventeen ones would pass the check digit. Capitals expected. */
    public static boolean shaped(String text) {
        return SHAPE.matcher(text).matches() && !Digits.only(text);
    }

    /** Judges position 9 of a text that is {@link #shaped}. */
    public static Check check(String vin) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += value(vin.charAt(i)) * WEIGHTS[i];
        }
        char expected = "0123456789X".charAt(sum % 11);
        if (vin.charAt(8) == expected) {
            return Check.RIGHT;
        }
        return vin.charAt(0) == 'L' ? Check.WRONG : Check.WRONG_ELSEWHERE;
    }

    private static int value(char c) {
        return c <= '9' ? c - '0' : VALUES.charAt(LETTERS.indexOf(c)) - '0';
    }
}
