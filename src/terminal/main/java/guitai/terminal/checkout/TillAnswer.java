package guitai.terminal.checkout;

import java.util.Optional;

/**
 * The till after an action, and what it says about it.
 *
 * @param asks whom headquarters is to be asked about now; its answer is handed to {@link Till#told}
 */
public record TillAnswer(TillState state, Notice notice, Optional<Stranger> asks) {

    TillAnswer(TillState state, Notice notice) {
        this(state, notice, Optional.empty());
    }
}
