package guitai.domain.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Number plates of mainland China (GA 36): normal ones with five tail characters, new-energy ones with six. */
public final class Plate {

    /** The characters that a plate can begin with, go on with and, the last ones, end in. */
    public static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    public static final String DIGITS = "1234567890";
    public static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    public static final String ENDINGS = "挂学警港澳";

    private static final String PROVINCE = "[" + PROVINCES + "]";
    private static final Pattern NORMAL = Pattern.compile(PROVINCE + "[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9" + ENDINGS + "]");
    private static final Pattern NEW_ENERGY = Pattern.compile(PROVINCE + "[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK])");
    private static final Pattern BEGINNING = Pattern.compile(PROVINCE + "[A-HJ-NP-Z][A-HJ-NP-Z0-9]{1,6}");
    private static final Pattern STARTED = Pattern.compile(PROVINCE + "(?:[A-HJ-NP-Z][A-HJ-NP-Z0-9]{0,4})?");
    private static final Pattern LONGER = Pattern.compile(PROVINCE + "[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9]\\d{3}|\\d{5})");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s·•・.-]");

    private Plate() { }

    /** A text as plates are written: capitals, no separators. */
    public static String plain(String text) {
        return SEPARATOR.matcher(text).replaceAll("").toUpperCase(java.util.Locale.ROOT);
    }

    /** True for a piece from which a plate can be looked up: province, letter and at least one character more. */
    public static boolean begins(String plain) {
        return BEGINNING.matcher(plain).matches();
    }

    /** The characters that can come next, as single texts; none where the plate is whole or this is no beginning of one. */
    public static List<String> next(String plain) {
        boolean beginning = plain.isEmpty() || STARTED.matcher(plain).matches() || mayGoOn(plain);
        String all = PROVINCES + DIGITS + LETTERS + ENDINGS;
        return beginning ? all.chars().mapToObj(Character::toString).filter(key -> fits(plain + key)).toList() : List.of();
    }

    private static boolean fits(String text) {
        return STARTED.matcher(text).matches() || NORMAL.matcher(text).matches() || NEW_ENERGY.matcher(text).matches();
    }

    /** True where one character more can make a new-energy plate of this normal one. */
    public static boolean mayGoOn(String plain) {
        return LONGER.matcher(plain).matches();
    }

    /** The plate without separators and in capitals; empty where the text is none. */
    public static Optional<Identity.NumberPlate> parse(String text) {
        if (text.length() > 12) {
            return Optional.empty();
        }
        String plain = plain(text);
        if (NORMAL.matcher(plain).matches()) {
            return Optional.of(new Identity.NumberPlate(plain, false));
        }
        return NEW_ENERGY.matcher(plain).matches() ? Optional.of(new Identity.NumberPlate(plain, true)) : Optional.empty();
    }
}
