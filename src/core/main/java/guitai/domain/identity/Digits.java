package guitai.domain.identity;

/** ASCII digits only; {@code Character.isDigit} would also accept Arabic or Thai ones. */
final class Digits {

    private Digits() { }

    /** True where the text is not empty and has nothing but 0–9. */
    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** True for exactly {@code length} digits. */
    static boolean only(String text, int length) {
        return text.length() == length && only(text);
    }

    /** True where the first two characters, as a number, lie in the range. The text must have two digits. */
    static boolean startsBetween(String digits, int low, int high) {
        int start = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
        return start >= low && start <= high;
    }
}
