package guitai.terminal.ui.kit;

import guitai.domain.text.LocalName;
import guitai.terminal.text.Words;
import java.util.List;

/** A sentence for the person at the counter, kept as its key so that a change of language says it again. */
public record Said(Tone tone, String key, List<String> args) {

    /** How a sentence is meant: it worked, worth knowing, somebody is needed, or "no". The last two stay. */
    public enum Tone { GOOD, INFO, CARE, REFUSED }

    public Said {
        args = List.copyOf(args);
    }

    public static Said of(Tone tone, String key, String... args) {
        return new Said(tone, key, List.of(args));
    }

    public String in(Words words) {
        return words.of(key, args.stream().map(arg -> LocalName.in(words.locale(), arg)).toArray());
    }
}
