package guitai.domain.interaction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A suggestion that headquarters has put before all stores, in words of its own: others may support it.
 *
 * @param title      without anything of the person who made it
 * @param supporters members who want it, the one who suggested it among them
 * @param since      when it came to this state
 */
public record Suggestion(InteractionId id, String title, Optional<String> category, SuggestionState state, int supporters, LocalDate since) {
}
