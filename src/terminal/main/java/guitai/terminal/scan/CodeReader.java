package guitai.terminal.scan;

import guitai.domain.identity.Symbology;
import java.util.List;
import java.util.Set;

/** Finds codes in frames. One thread at a time; may remember earlier frames to spread its work over several. */
public interface CodeReader {

    /**
     * What one live frame shows, in a time that keeps the preview fluent. A text of a one-dimensional code is a claim only:
     * the caller believes it when a second frame says the same.
     *
     * @param wanted the kinds of code to look for; others are never answered
     */
    List<Reading> read(Frame frame, Set<Symbology> wanted);

    /** What a still picture shows, with all means and patience; one-dimensional texts are those that independent passes agree on. */
    List<Reading> readStill(Frame frame, Set<Symbology> wanted);
}
