package guitai.terminal.uplink;

import guitai.protocol.Problem;
import java.util.Optional;

/** How the last round of one direction ended. */
record Outcome(Kind kind, Optional<Problem> problem) {

    /** IDLE: nothing was asked. NOWHERE: nobody knows yet where headquarters is. */
    enum Kind { IDLE, NOWHERE, WELL, SILENT, REFUSED }

    static final Outcome IDLE = new Outcome(Kind.IDLE, Optional.empty());
    static final Outcome NOWHERE = new Outcome(Kind.NOWHERE, Optional.empty());
    static final Outcome WELL = new Outcome(Kind.WELL, Optional.empty());
    static final Outcome SILENT = new Outcome(Kind.SILENT, Optional.empty());

    /** What an answer means. */
    static Outcome of(HqAnswer<?> answer) {
        return switch (answer) {
            case HqAnswer.Told<?> _ -> WELL;
            case HqAnswer.Refused<?> refused -> refused(refused.problem());
            case HqAnswer.NotHeadquarters<?> odd -> odd(odd.why());
            case HqAnswer.Unreachable<?> silent -> silent.why() == HqAnswer.Silence.ADDRESS_UNKNOWN ? NOWHERE : SILENT;
        };
    }

    static Outcome refused(Problem problem) {
        return new Outcome(Kind.REFUSED, Optional.of(problem));
    }

    static Outcome odd(HqAnswer.Oddity why) {
        return refused(Problem.of(Uplink.NOT_HEADQUARTERS, 0, why.name()));
    }

    /** True when there is no reason to rest longer than usual. */
    boolean well() {
        return kind == Kind.WELL || kind == Kind.IDLE;
    }
}
