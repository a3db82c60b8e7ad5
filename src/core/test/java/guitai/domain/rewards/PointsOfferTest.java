package guitai.domain.rewards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.rewards.PointsOffer.Bound;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointsOfferTest {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final SpendingRule RULE = new SpendingRule(1, 100, 100, 50, Money.yuan(20), 72,
            Map.of(Tier.GOLD, new Allowance(Money.yuan(8), Money.yuan(10))), Allowance.NONE);

    private static PointsOffer offer(long balance, Money total, Money used, Duration age, boolean proved) {
        return PointsOffer.of(RULE, new PointsOffer.Facts(Tier.GOLD, balance, total, total, Money.ZERO, used, Optional.of(age), proved));
    }

    @Test
    void theTightestBoundIsNamed() {
        assertEquals(new PointsOffer(Money.yuan(15), Money.yuan(8), Bound.SHARE, 100), offer(9_000, Money.yuan(30), Money.ZERO, FRESH, true));
        assertEquals(Bound.BALANCE, offer(900, Money.yuan(30), Money.ZERO, FRESH, true).bound());
        assertEquals(Bound.UNPROVED, offer(9_000, Money.yuan(300), Money.ZERO, FRESH, false).bound());
        assertEquals(Bound.TOO_FEW, offer(99, Money.yuan(300), Money.ZERO, FRESH, true).bound());
        assertEquals(Money.ZERO, offer(-40, Money.yuan(300), Money.ZERO, FRESH, true).most());
    }

    @Test
    void onTrustThereIsWhatTheDayHasLeftAndNothingOnOldNews() {
        assertEquals(Money.yuan(8), offer(9_000, Money.yuan(300), Money.ZERO, FRESH, true).onTrust());
        assertEquals(Money.yuan(3), offer(9_000, Money.yuan(300), Money.yuan(7), FRESH, true).onTrust());
        assertEquals(Money.ZERO, offer(9_000, Money.yuan(300), Money.yuan(12), FRESH, true).onTrust());
        assertEquals(Money.ZERO, offer(9_000, Money.yuan(300), Money.ZERO, Duration.ofHours(73), true).onTrust());
        assertEquals(Money.yuan(5), offer(9_000, Money.yuan(10), Money.ZERO, FRESH, true).onTrust(), "never more than the whole");
    }

    @Test
    void whatAnAmountCostsIsNeverWorthLess() {
        SpendingRule odd = new SpendingRule(1, 30, 1, 100, Money.ZERO, 1, Map.of(), Allowance.NONE);
        for (long fen = 1; fen < 2_000; fen++) {
            long cost = odd.cost(Money.fen(fen));
            assertEquals(true, odd.worth(cost).fen() >= fen && odd.worth(cost - 1).fen() < fen, fen + " fen");
        }
    }
}
