package guitai.terminal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what a name is found: its sounds and initials, with every reading of the surname, and its beginnings in characters. */
final class NameSounds {

    /** A surname has one or two characters; from the third on the two commonest readings are enough. */
    private static final int SURNAME = 2;
    private static final int MOST_COMBINATIONS = 48;
    private static final int MOST_CHARACTERS = 24;
    private static final Pattern BETWEEN = Pattern.compile("[\\s·.'’-]+");

    private NameSounds() {
    }

    /** Query and name in one form: lower case, no spaces, ü as v. */
    static String fold(String text) {
        return BETWEEN.matcher(text.strip().toLowerCase(Locale.ROOT).replace('ü', 'v')).replaceAll("");
    }

    static boolean inCharacters(String folded) {
        return folded.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Every way to say it: {@code shan wen bin}, {@code dan wen bin}; a character without a known reading stands for itself. */
    static List<Sound> sounds(String name) {
        int[] characters = fold(name).codePoints().limit(MOST_CHARACTERS).toArray();
        List<List<String>> ways = List.of(List.of());
        for (int i = 0; i < characters.length; i++) {
            List<String> readings = Pinyin.readings(characters[i]);
            ways = extend(ways, i < SURNAME ? readings : readings.subList(0, Math.min(2, readings.size())));
        }
        return ways.stream().filter(way -> !way.isEmpty()).map(Sound::new).distinct().toList();
    }

    /** The first character, the first two, and so on to the whole name. */
    static List<String> beginnings(String name) {
        String folded = fold(name);
        List<String> beginnings = new ArrayList<>();
        int characters = Math.min(MOST_CHARACTERS, folded.codePointCount(0, folded.length()));
        for (int i = 1; i <= characters && inCharacters(folded); i++) {
            beginnings.add(folded.substring(0, folded.offsetByCodePoints(0, i)));
        }
        return beginnings;
    }

    private static List<List<String>> extend(List<List<String>> ways, List<String> readings) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> way : ways) {
            for (String reading : readings) {
                if (longer.size() < MOST_COMBINATIONS) {
                    List<String> next = new ArrayList<>(way);
                    next.add(reading);
                    longer.add(next);
                }
            }
        }
        return longer;
    }
}
