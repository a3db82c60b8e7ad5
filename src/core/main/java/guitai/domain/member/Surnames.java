package guitai.domain.member;

import java.util.List;
import java.util.Map;

/** Readings that a character has as a surname only and that lists of readings leave out. */
public final class Surnames {

    private static final Map<Integer, List<String>> FURTHER = Map.of((int) '黑', List.of("he"), (int) '谌', List.of("shen"),
            (int) '能', List.of("nai"), (int) '郄', List.of("xi"));

    private Surnames() {
    }

    public static List<String> furtherReadings(int character) {
        return FURTHER.getOrDefault(character, List.of());
    }
}
