package guitai.domain.shop;

import guitai.domain.day.BusinessDay;
import guitai.domain.member.Benefit;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.SpendingRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What headquarters told about this store; empty until the first contact. */
public interface ShopFacts {

    Optional<Store> store();

    /** {@link StoreRules#FIRST} until headquarters has said otherwise. */
    StoreRules rules();

    /** When this store's trading days end. */
    default BusinessDay day() {
        return new BusinessDay(rules().dayEndsAt(), BusinessDay.CHINA.zone());
    }

    /** What points and vouchers may pay; empty where they pay nothing. */
    Optional<SpendingRule> spending();

    /** What purchases make members grow; empty where they do not. */
    Optional<GrowthRule> growth();

    List<TierLevel> tiers();

    List<Benefit> benefits();

    /** When the last page of the change feed was applied; empty before the first. */
    Optional<Instant> asOf();
}
