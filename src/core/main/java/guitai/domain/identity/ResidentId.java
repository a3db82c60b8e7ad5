package guitai.domain.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Resident identity numbers (GB 11643), known only so that they can be refused. */
final class ResidentId {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dXx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private ResidentId() { }

    /** True for 18 characters with a real date of birth and the right check character (ISO 7064 MOD 11-2). */
    static boolean matches(String text) {
        return SHAPE.matcher(text).matches() && realDate(text.substring(6, 14)) && checkCharacter(text);
    }

    private static boolean realDate(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        if (year < 1880 || year > 2100) {
            return false;
        }
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(text.charAt(17));
    }
}
