package guitai.terminal.checkout;

/** The till after an action, and what it says about it. */
public record TillAnswer(TillState state, Notice notice) {
}
