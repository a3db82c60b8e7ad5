package guitai.terminal.checkout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The till after an action, and what it says about it.
 *
 * @param asks     whom headquarters is to be asked about now; its answer is handed to {@link Till#told}
 * @param wishes   what headquarters is to hold; likewise
 * @param releases what it is to let go
 */
public record TillAnswer(TillState state, Notice notice, Optional<Stranger> asks, Optional<Wish> wishes, List<UUID> releases) {
}
