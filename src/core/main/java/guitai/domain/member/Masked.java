package guitai.domain.member;

import java.util.regex.Pattern;

/** How personal data may be shown on screen and paper (GB/T 35273 §7.2): enough to recognise, too little to misuse. */
public final class Masked {

    /** A surname of two characters, and at least one of a given name. */
    private static final Pattern DOUBLE_SURNAME = Pattern.compile("(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|长孙|宇文|南宫).+");

    private Masked() {
    }

    /** {@code 138****1234}; anything that is not 11 digits becomes asterisks. */
    public static String phone(String phone) {
        return phone.length() == 11 ? phone.substring(0, 3) + "****" + phone.substring(7) : "****";
    }

    /** {@code 陈*}, {@code 欧阳**}: the surname and one asterisk for each further character. */
    public static String name(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length == 0) {
            return "*";
        }
        int shown = DOUBLE_SURNAME.matcher(name).matches() ? 2 : 1;
        return new String(characters, 0, shown) + "*".repeat(Math.max(1, characters.length - shown));
    }

    /** {@code 京A**345}: what a clerk who sees the car can compare. */
    public static String plate(String plate) {
        int shown = Math.max(2, plate.length() - 3);
        return plate.length() < 6 ? "****" : plate.substring(0, 2) + "*".repeat(shown - 2) + plate.substring(shown);
    }

    /** The last six characters of a vehicle number, as workshops call a car. */
    public static String vinTail(String vin) {
        return vin.substring(Math.max(0, vin.length() - 6));
    }

    /** The last four digits of a member card, as on a slip. */
    public static String cardTail(String card) {
        return card.substring(Math.max(0, card.length() - 4));
    }
}
