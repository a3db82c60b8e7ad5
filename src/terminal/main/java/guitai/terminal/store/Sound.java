package guitai.terminal.store;

import java.util.List;
import java.util.stream.Collectors;

/** One way to say a name: its syllables in order. */
record Sound(List<String> syllables) {

    Sound {
        syllables = List.copyOf(syllables);
    }

    /** As it lies in the index: {@code lu yi ming}. */
    String text() {
        return String.join(" ", syllables);
    }

    /** {@code lym} */
    String initials() {
        return syllables.stream().map(Pinyin::initial).collect(Collectors.joining());
    }
}
