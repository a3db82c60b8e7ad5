package guitai.terminal.checkout;

import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.LookupRequest.By;
import guitai.terminal.uplink.HqAnswer;
import java.util.Optional;

/**
 * Somebody whom this till does not know by what was shown, and headquarters may. Whoever asks keeps nothing of it.
 *
 * @param by      class of the identifier
 * @param text    the whole identifier; never in a log
 * @param met     what stands in the journal of how the profile was opened
 * @param nowhere what is said where headquarters does not know this one either
 * @param proved  who it is, where a code that headquarters signed says so
 */
public record Stranger(By by, String text, String met, Notice.Kind nowhere, Optional<MemberId> proved) {

    static Stranger showing(By by, String text, String met, Notice.Kind nowhere) {
        return new Stranger(by, text, met, nowhere, Optional.empty());
    }

    public LookupRequest asked(EmployeeId clerk) {
        return new LookupRequest(by, text, clerk);
    }

    /** What is said where headquarters did not name this one. */
    Notice.Kind unknown(HqAnswer<LookupAnswer> said) {
        return switch (said) {
            case HqAnswer.Refused<LookupAnswer> _ -> Notice.Kind.LOOKUP_REFUSED;
            case HqAnswer.Told<LookupAnswer> _ -> nowhere;
            default -> Notice.Kind.NOT_ASKED;
        };
    }

    @Override
    public String toString() {
        return "Stranger[" + by + "]";
    }
}
