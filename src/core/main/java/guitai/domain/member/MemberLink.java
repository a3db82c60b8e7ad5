package guitai.domain.member;

import java.time.Instant;

/** Two members that were found to be one: whoever is recognised as {@code from} is {@code into}. Nothing of either is rewritten. */
public record MemberLink(MemberId from, MemberId into, Instant since) {
}
