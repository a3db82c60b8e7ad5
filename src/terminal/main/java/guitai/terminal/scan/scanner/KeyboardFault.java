package guitai.terminal.scan.scanner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scanner that presses the keys of one keyboard on a computer that has another: Y and Z change places, digits come out as
 * {@code &é"}. What was meant is found by turning the keys back and looking whether a check digit then fits.
 *
 * @param scanner  the keyboard that the scanner believes in
 * @param computer the one that is set here
 * @param meant    the code as it was printed
 */
public record KeyboardFault(Layout scanner, Layout computer, String meant) {

    /** Character keys from the upper left to the lower right, then the same with Shift. A Chinese keyboard is the American one. */
    public enum Layout {
        US("`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?"),
        GERMAN("^1234567890ß´qwertzuiopü+#asdfghjklöäyxcvbnm,.-", "°!\"§$%&/()=?`QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_"),
        FRENCH("²&é\"'(-è_çà)=azertyuiop^$*qsdfghjklmùwxcvbn,;:!", "~1234567890°+AZERTYUIOP¨£µQSDFGHJKLM%WXCVBN?./§");

        private final String keys;

        Layout(String plain, String shifted) {
            keys = plain + shifted;
        }
    }

    private static final int LEAST = 8;
    private static final List<Pair> PAIRS = Arrays.stream(Layout.values())
            .flatMap(s -> Arrays.stream(Layout.values()).filter(c -> c != s).map(c -> new Pair(s, c, back(s, c)))).toList();

    private record Pair(Layout scanner, Layout computer, Map<Character, Character> back) {

        KeyboardFault turned(String text) {
            StringBuilder meant = new StringBuilder();
            text.chars().forEach(c -> meant.append(back.getOrDefault((char) c, (char) c)));
            return new KeyboardFault(scanner, computer, meant.toString());
        }
    }

    /** A fault that a check digit gives away; empty where the text is right as it stands, or nothing is. */
    static Optional<KeyboardFault> betrayedIn(String text) {
        return text.length() < LEAST || Shape.checked(text) ? Optional.empty()
                : turned(text).filter(fault -> !fault.meant().equals(text) && Shape.checked(fault.meant())).findFirst();
    }

    /** A fault that explains most of the difference to what was on the screen. */
    static Optional<KeyboardFault> explaining(String text, String printed) {
        int now = differences(text, printed);
        return turned(text).min(Comparator.comparingInt(fault -> differences(fault.meant(), printed)))
                .filter(fault -> now >= 2 && differences(fault.meant(), printed) * 3 <= now);
    }

    private static Stream<KeyboardFault> turned(String text) {
        return PAIRS.stream().map(pair -> pair.turned(text));
    }

    private static Map<Character, Character> back(Layout scanner, Layout computer) {
        Map<Character, Character> back = new HashMap<>();
        for (int key = 0; key < computer.keys.length(); key++) {
            back.put(computer.keys.charAt(key), scanner.keys.charAt(key));
        }
        return back;
    }

    /** Characters that would have to be changed, put in or left out. */
    static int differences(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + same, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }

    @Override
    public String toString() {
        return "KeyboardFault[" + scanner + " on " + computer + "]";
    }
}
