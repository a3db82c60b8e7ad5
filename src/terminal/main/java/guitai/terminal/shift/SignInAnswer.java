package guitai.terminal.shift;

import java.time.Instant;

/** What became of an attempt to sign in. */
public sealed interface SignInAnswer {

    record Welcome(Session session) implements SignInAnswer {
    }

    /** @param triesLeft before the next lock-out; at least 1 */
    record WrongPin(int triesLeft) implements SignInAnswer {
    }

    /** No PIN is tried before {@code until}, not even the right one. */
    record Locked(Instant until) implements SignInAnswer {
    }

    /** No such employee at this store. */
    record Unknown() implements SignInAnswer {
    }
}
