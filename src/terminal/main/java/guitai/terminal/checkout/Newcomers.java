package guitai.terminal.checkout;

import guitai.domain.member.Member;
import java.time.Instant;

/** Takes in a member whom headquarters has just told to this counter. */
@FunctionalInterface
public interface Newcomers {

    /** @param countedThrough this terminal's last journal entry that is in the member's balance */
    void put(Member member, long countedThrough, Instant told);
}
