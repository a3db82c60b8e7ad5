package guitai.terminal.store;

import java.util.HashSet;
import java.util.Set;

/** The syllables of standard Chinese as they are typed, ü as v. */
final class Syllables {

    private static final String[] BY_INITIAL = {
        ":a ai an ang ao e ei en eng er o ou", "b:a ai an ang ao ei en eng i ian iao ie in ing o u",
        "c:a ai an ang ao e en eng i ong ou u uan ui un uo", "ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
        "d:a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo", "f:a an ang ei en eng o ou u",
        "g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo", "h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
        "j:i ia ian iang iao ie in ing iong iu u uan ue un", "k:a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
        "l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan ue un uo v ve",
        "m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u", "n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve",
        "p:a ai an ang ao ei en eng i ian iao ie in ing o ou u", "q:i ia ian iang iao ie in ing iong iu u uan ue un",
        "r:an ang ao e en eng i ong ou u uan ui un uo", "s:a ai an ang ao e en eng i ong ou u uan ui un uo",
        "sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo", "t:a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
        "w:a ai an ang ei en eng o u", "x:i ia ian iang iao ie in ing iong iu u uan ue un",
        "y:a an ang ao e i in ing o ong ou u uan ue un", "z:a ai an ang ao e ei en eng i ong ou u uan ui un uo",
        "zh:a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"};

    static final int LONGEST = 6;
    private static final Set<String> WHOLE = new HashSet<>();
    private static final Set<String> BEGINNINGS = new HashSet<>();

    static {
        for (String line : BY_INITIAL) {
            String initial = line.substring(0, line.indexOf(':'));
            for (String end : line.substring(line.indexOf(':') + 1).split(" ")) {
                WHOLE.add(initial + end);
                for (int length = 1; length <= initial.length() + end.length(); length++) {
                    BEGINNINGS.add((initial + end).substring(0, length));
                }
            }
        }
    }

    private Syllables() {
    }

    static boolean whole(String text) {
        return WHOLE.contains(text);
    }

    static boolean beginning(String text) {
        return BEGINNINGS.contains(text);
    }

    /** One letter that a syllable can begin with, or zh, ch, sh. */
    static boolean initial(String text) {
        return text.length() == 1 ? beginning(text) : "zh".equals(text) || "ch".equals(text) || "sh".equals(text);
    }
}
