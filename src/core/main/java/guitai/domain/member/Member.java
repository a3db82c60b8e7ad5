package guitai.domain.member;

import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member as headquarters last told this terminal. Holds personal data in the clear: keep it off logs (its
 * {@code toString} shows the id only) and show it through {@link Masked}.
 *
 * @param card       16 digits beginning 9156 with a Luhn digit
 * @param phone      11 digits, mainland mobile
 * @param growth     growth score (成长值)
 * @param categories number of registered product categories
 * @param adviser    the employee who looks after the member
 */
public record Member(MemberId id, String card, String name, String phone, StoreId homeStore, Tier tier, LifeStage stage,
                     long growth, int categories, PointsBalance points, List<Entitlement> entitlements,
                     Optional<EmployeeId> adviser) {

    public Member {
        entitlements = List.copyOf(entitlements);
    }

    public Member withPoints(PointsBalance shown) {
        return new Member(id, card, name, phone, homeStore, tier, stage, growth, categories, shown, entitlements, adviser);
    }

    /** This member with another tier, growth and number of categories. */
    public Member standing(Tier reached, long grown, int registered) {
        return new Member(id, card, name, phone, homeStore, reached, stage, grown, registered, points, entitlements, adviser);
    }

    /** This member, found to be one with another: what both have together, under this one's name and numbers. */
    public Member joinedBy(Member other) {
        List<Entitlement> both = new ArrayList<>(entitlements);
        both.addAll(other.entitlements);
        return new Member(id, card, name, phone, homeStore, tier.compareTo(other.tier) < 0 ? other.tier : tier,
                stage.compareTo(other.stage) < 0 ? other.stage : stage, growth + other.growth, Math.max(categories, other.categories),
                new PointsBalance(points.consumption() + other.points.consumption(), points.innovation() + other.points.innovation()),
                both, adviser.or(other::adviser));
    }

    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
