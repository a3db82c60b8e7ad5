package guitai.domain.rewards;

import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What points are worth at the till, and what may be spent of them, and of vouchers, with and without headquarters' word.
 *
 * @param version       grows with every change
 * @param pointsPerYuan points that pay one yuan
 * @param leastPoints   fewer are not spent at once
 * @param mostPercent   of a sale's total that points may pay
 * @param unproved      what points may pay at once for somebody who has shown no code that proves who it is
 * @param hoursFresh    how old what the terminal knows of balances may be where headquarters is not asked
 * @param points        without headquarters' word, by tier, for one member
 * @param vouchers      without headquarters' word, for everybody together
 */
public record SpendingRule(int version, long pointsPerYuan, long leastPoints, int mostPercent, Money unproved, int hoursFresh,
                           Map<Tier, Allowance> points, Allowance vouchers) {

    public SpendingRule {
        points = new TreeMap<>(points);
        if (pointsPerYuan <= 0 || leastPoints < 1 || mostPercent < 0 || mostPercent > 100) {
            throw new IllegalArgumentException("a spending rule out of range");
        }
    }

    /** What these points pay, to the fen, rounded down. */
    public Money worth(long balance) {
        return balance <= 0 ? Money.ZERO : Money.fen(Math.multiplyExact(balance, 100L) / pointsPerYuan);
    }

    /** What an amount costs in points, rounded up. */
    public long cost(Money amount) {
        return Math.ceilDiv(Math.multiplyExact(amount.fen(), pointsPerYuan), 100L);
    }

    public Allowance allowance(Tier tier) {
        return points.getOrDefault(tier, Allowance.NONE);
    }

    /** Whether what is known is new enough to be trusted without asking. */
    public boolean fresh(Duration age) {
        return age.compareTo(Duration.ofHours(hoursFresh)) <= 0;
    }
}
