package guitai.terminal.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to read typed letters as the beginning of a name: each part is a whole syllable or an initial; the last one may be
 * any beginning of a syllable. {@code luym} is lu + y + m.
 */
record NameParts(List<String> parts) {

    private static final int MOST_READINGS = 12;
    private static final int MOST_TRIED = 400;

    NameParts {
        parts = List.copyOf(parts);
    }

    /** All ways to read the letters, those with the fewest parts first; always among them that each letter is an initial. */
    static List<NameParts> of(String letters) {
        Set<NameParts> found = new LinkedHashSet<>();
        split(letters, 0, new ArrayList<>(), found, new BitSet());
        List<NameParts> ways = new ArrayList<>(found.stream().sorted(Comparator.comparingInt(way -> way.parts().size())).limit(MOST_READINGS).toList());
        NameParts single = new NameParts(letters.codePoints().mapToObj(Character::toString).toList());
        if (!ways.contains(single)) {
            ways.add(single);
        }
        return ways;
    }

    /** @param dead places from which nothing can be read: walked again on every way there, forty letters would take hours */
    private static void split(String letters, int from, List<String> before, Set<NameParts> found, BitSet dead) {
        if (found.size() >= MOST_TRIED || dead.get(from)) {
            return;
        }
        int known = found.size();
        String rest = letters.substring(from);
        if (Syllables.beginning(rest)) {
            found.add(new NameParts(with(before, rest)));
        }
        for (int length = Math.min(Syllables.LONGEST, rest.length() - 1); length > 0; length--) {
            String part = rest.substring(0, length);
            if (Syllables.whole(part) || Syllables.initial(part)) {
                split(letters, from + length, with(before, part), found, dead);
            }
        }
        dead.set(from, found.size() == known);
    }

    private static List<String> with(List<String> before, String part) {
        List<String> longer = new ArrayList<>(before);
        longer.add(part);
        return longer;
    }

    boolean matches(Sound sound) {
        if (sound.syllables().size() < parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            String syllable = sound.syllables().get(i);
            if (whole(i) ? !syllable.equals(parts.get(i)) : !syllable.startsWith(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the part stands for a whole syllable: not the last one, not an initial. */
    private boolean whole(int part) {
        return part < parts.size() - 1 && !Syllables.initial(parts.get(part));
    }

    String initials() {
        return parts.stream().map(Pinyin::initial).collect(Collectors.joining());
    }

    /** The beginning that all sounds share which this can mean: whole syllables up to the first that is none, and its letters. */
    String sure() {
        StringBuilder sure = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            sure.append(parts.get(i));
            if (!whole(i)) {
                break;
            }
            sure.append(' ');
        }
        return sure.toString();
    }

    boolean beginsWhole() {
        return parts.size() == 1 || whole(0);
    }

    /** For SQLite's GLOB on the sound. */
    String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            pattern.append(i == 0 ? "" : " ").append(parts.get(i).replaceAll("([*?\\[])", "[$1]")).append(whole(i) ? "" : "*");
        }
        return pattern.toString();
    }
}
