package guitai.domain.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The application identifiers of the GS1 General Specifications: kind and length of each value, whether it has a check digit, and
 * whether its length is predefined, so that no separator need stand behind it. {@code n} in an identifier is any digit.
 */
final class Gs1Table {

    /** N digits, X any printable, D a date yyMMdd; {@code a-b} lengths; {@code k} check digit last; {@code p} predefined length. */
    private static final String ROWS = """
            00 N18 kp, 01 N14 kp, 02 N14 kp, 10 X1-20, 11 D6 p, 12 D6 p, 13 D6 p, 15 D6 p, 16 D6 p, 17 D6 p, 20 N2 p, 21 X1-20,
            22 X1-20, 235 X1-28, 240 X1-30, 241 X1-30, 242 N1-6, 243 X1-20, 250 X1-30, 251 X1-30, 253 X14-30, 254 X1-20, 255 N13-25,
            30 N1-8, 31nn N6 p, 32nn N6 p, 33nn N6 p, 34nn N6 p, 35nn N6 p, 36nn N6 p, 37 N1-8, 39nn N1-18, 400 X1-30, 401 X1-30,
            402 N17 k, 403 X1-30, 41n N13 kp, 420 X1-20, 421 X4-12, 422 N3, 423 N3-15, 424 N3, 425 N3-15, 426 N3, 427 X1-3,
            43nn X1-70, 7001 N13, 7002 X1-30, 7003 N10, 7004 N1-4, 7005 X1-12, 7006 D6, 7007 N6-12, 7008 X1-3, 7009 X1-10, 7010 X1-2,
            702n X1-20, 703n X4-30, 7040 X4, 71n X1-20, 723n X3-30, 7240 X1-20, 8001 N14, 8002 X1-20, 8003 X14-30, 8004 X1-30,
            8005 N6, 8006 N18, 8007 X1-34, 8008 N8-12, 8009 X1-50, 8010 X1-30, 8011 N1-12, 8012 X1-20, 8013 X1-25, 8017 N18 k,
            8018 N18 k, 8019 N1-10, 8020 X1-25, 8026 N18, 8110 X1-70, 8111 N4, 8112 X1-70, 8200 X1-70, 9n X1-90""";

    private static final Map<String, Row> BY_CODE = new HashMap<>();

    /** What one identifier's value looks like. */
    record Row(char kind, int least, int most, boolean checked, boolean predefined) {

        boolean fits(String value) {
            boolean length = value.length() >= least && value.length() <= most;
            boolean characters = kind == 'X' ? value.chars().allMatch(c -> c >= '!' && c <= '~' || c == ' ') : Digits.only(value);
            return length && characters && (!checked || checkDigit(value));
        }

        /** Dates in month or day, where the value is one; day 00 stands for the end of the month. */
        boolean plausible(String value) {
            return kind != 'D' || between(value.substring(2, 4), 1, 12) && between(value.substring(4), 0, 31);
        }

        private static boolean checkDigit(String value) {
            return Gtin.checkDigit(value.substring(0, value.length() - 1)) == value.charAt(value.length() - 1) - '0';
        }

        private static boolean between(String digits, int least, int most) {
            int number = Integer.parseInt(digits);
            return number >= least && number <= most;
        }
    }

    static {
        for (String row : ROWS.split(",")) {
            String[] parts = row.strip().split(" ");
            String[] lengths = parts[1].substring(1).split("-");
            String flags = parts.length > 2 ? parts[2] : "";
            BY_CODE.put(parts[0], new Row(parts[1].charAt(0), Integer.parseInt(lengths[0]), Integer.parseInt(lengths[lengths.length - 1]),
                    flags.contains("k"), flags.contains("p")));
        }
    }

    private Gs1Table() { }

    /** The length of the identifier that begins here; 0 where none does. */
    static int identifierAt(String text, int start) {
        for (int length = 2; length <= 4 && start + length <= text.length(); length++) {
            if (row(text.substring(start, start + length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    static Optional<Row> row(String code) {
        if (!Digits.only(code) || code.length() < 2) {
            return Optional.empty();
        }
        Row row = BY_CODE.get(code);
        for (int cut = code.length() - 1; row == null && cut >= code.length() - 2 && cut >= 1; cut--) {
            row = BY_CODE.get(code.substring(0, cut) + "n".repeat(code.length() - cut));
        }
        return Optional.ofNullable(row);
    }
}
