package guitai.protocol;

import guitai.domain.member.Member;
import java.time.Instant;
import java.util.Optional;

/**
 * The member that was asked for, from now on told to the store by its feed.
 *
 * @param member                empty where nobody has that identifier
 * @param journalAppliedThrough the asking terminal's last entry that is in this balance
 */
public record LookupAnswer(Optional<Member> member, long journalAppliedThrough, Instant hqTime) {
}
