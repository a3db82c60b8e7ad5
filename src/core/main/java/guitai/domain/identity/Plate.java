package guitai.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Number plates of mainland China (GA 36): normal ones with five tail characters, new-energy ones with six. */
public final class Plate {

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final Pattern NORMAL = Pattern.compile(PROVINCE + "[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]");
    private static final Pattern NEW_ENERGY = Pattern.compile(PROVINCE + "[A-HJ-NP-Z](?:[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK])");
    private static final Pattern BEGINNING = Pattern.compile(PROVINCE + "[A-HJ-NP-Z][A-HJ-NP-Z0-9]{1,6}");
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
