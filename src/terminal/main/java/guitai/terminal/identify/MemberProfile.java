package guitai.terminal.identify;

import guitai.domain.member.Benefit;
import guitai.domain.member.Entitlement;
import guitai.domain.member.Member;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.TierLadder;
import guitai.domain.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the panel shows of a member.
 *
 * @param benefits    of the member's tier, usable now
 * @param missing     to the next tier; empty at the top
 * @param asOf        when headquarters last told these data
 * @param vehicles   of the member once the profile is open, the one last asked for first; in a list, the one that led there
 * @param ownEntries  true when the balances include sales of this terminal that headquarters has not applied yet
 */
public record MemberProfile(Member member, TierLevel level, List<Usable> benefits, Optional<TierLadder.Missing> missing,
                            Instant asOf, boolean ownEntries, List<Vehicle> vehicles) {

    public MemberProfile {
        benefits = List.copyOf(benefits);
        vehicles = List.copyOf(vehicles);
    }

    MemberProfile with(List<Vehicle> some) {
        return new MemberProfile(member, level, benefits, missing, asOf, ownEntries, some);
    }

    /** A benefit of the tier; a counted one with what is left of it, soonest expiry first. */
    public record Usable(Benefit benefit, Optional<Entitlement> left) {
    }
}
