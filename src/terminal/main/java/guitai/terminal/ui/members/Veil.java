package guitai.terminal.ui.members;

import guitai.terminal.identify.Unmask;
import guitai.terminal.ui.kit.Said;
import java.util.Optional;

/**
 * Before the open profile's personal data.
 *
 * @param offered whether whoever is signed in may lift it
 * @param asking  whether a purpose is asked for
 * @param shown   what stands in the clear
 * @param seconds until it is masked again
 * @param said    why it was not lifted
 */
record Veil(boolean offered, boolean asking, Optional<Unmask.Answer.Shown> shown, int seconds, Optional<Said> said) {

    static Veil down(boolean offered) {
        return new Veil(offered, false, Optional.empty(), 0, Optional.empty());
    }

    Veil ask() {
        return new Veil(offered, true, Optional.empty(), 0, Optional.empty());
    }

    Veil answered(Unmask.Answer answer) {
        return switch (answer) {
            case Unmask.Answer.Shown clear -> new Veil(offered, false, Optional.of(clear), Unmask.SECONDS, Optional.empty());
            case Unmask.Answer.Refused no -> new Veil(offered, false, Optional.empty(), 0,
                    Optional.of(Said.of(Said.Tone.REFUSED, "members.unmask.no." + no.why(), Integer.toString(Unmask.MOST_A_DAY))));
        };
    }

    /** A second later. */
    Veil tick() {
        return seconds > 1 ? new Veil(offered, asking, shown, seconds - 1, said) : down(offered);
    }
}
