package guitai.terminal.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By what a name is found: its sounds and initials, with every reading of the surname, and its beginnings in characters. */
final class NameSounds {

    /** A surname has one or two characters; from the third on the two commonest readings are enough. */
    private static final int SURNAME = 2;
    private static final int MOST_COMBINATIONS = 48;
    private static final int MOST_CHARACTERS = 24;

    private NameSounds() {
    }

    /** Query and name in one form: lower case, no spaces, ü as v. */
    static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[\\s·.'’-]+", "");
    }

    static boolean inCharacters(String folded) {
        return folded.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whole sounds and initials, such as {@code shanwenbin}, {@code swb}, {@code danwenbin}, {@code dwb}. */
    static Set<String> sounds(String name) {
        int[] characters = fold(name).codePoints().limit(MOST_CHARACTERS).toArray();
        List<String[]> combinations = new ArrayList<>();
        combinations.add(new String[] {"", ""});
        for (int i = 0; i < characters.length; i++) {
            List<String> readings = Pinyin.readings(characters[i]);
            combinations = extend(combinations, i < SURNAME ? readings : readings.subList(0, Math.min(2, readings.size())));
        }
        Set<String> sounds = new LinkedHashSet<>();
        combinations.forEach(both -> sounds.addAll(List.of(both)));
        sounds.remove("");
        return sounds;
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

    private static List<String[]> extend(List<String[]> combinations, List<String> readings) {
        List<String[]> longer = new ArrayList<>();
        for (String[] both : combinations) {
            for (String reading : readings) {
                if (longer.size() < MOST_COMBINATIONS) {
                    longer.add(new String[] {both[0] + reading, both[1] + Pinyin.initial(reading)});
                }
            }
        }
        return longer;
    }
}
