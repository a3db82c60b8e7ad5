package guitai.terminal.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is typed to find somebody by name: characters, letters behind them, and the last four digits of the phone.
 *
 * @param ways how the letters can be read; empty without letters
 */
record NameTyped(String characters, String letters, String tail, List<NameParts> ways) {

    private static final Pattern TAIL = Pattern.compile("(.*[^0-9])([0-9]{4})");

    static NameTyped of(String query) {
        String folded = NameSounds.fold(query);
        Matcher ends = TAIL.matcher(folded);
        String name = ends.matches() ? ends.group(1) : folded;
        int split = name.offsetByCodePoints(0, (int) name.codePoints().takeWhile(Character::isIdeographic).count());
        String letters = name.substring(split);
        return new NameTyped(name.substring(0, split), letters, ends.matches() ? ends.group(2) : "",
                letters.isEmpty() ? List.of() : NameParts.of(letters));
    }

    boolean isEmpty() {
        return characters.isEmpty() && letters.isEmpty();
    }

    /** Whether somebody of this name and phone can be meant. */
    boolean matches(String name, String phone) {
        String folded = NameSounds.fold(name);
        return phone.endsWith(tail) && folded.startsWith(characters)
                && (letters.isEmpty() || sounds(NameSounds.sounds(folded.substring(characters.length()))));
    }

    boolean sounds(List<Sound> sounds) {
        return sounds.stream().anyMatch(sound -> ways.stream().anyMatch(way -> way.matches(sound)));
    }
}
