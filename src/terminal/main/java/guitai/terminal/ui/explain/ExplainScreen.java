package guitai.terminal.ui.explain;

import guitai.terminal.explain.Explanation;
import java.util.Optional;

/**
 * What the page shows.
 *
 * @param typed in the line; emptied as soon as it turns out to be something that must be refused
 */
record ExplainScreen(String typed, boolean busy, Optional<Explanation> found) {

    static final ExplainScreen FIRST = new ExplainScreen("", false, Optional.empty());
}
