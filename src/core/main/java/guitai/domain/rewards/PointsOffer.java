package guitai.domain.rewards;

import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of a sale points may pay now. Explains itself: the limits that it was made from stand beside the result.
 *
 * @param most    with headquarters' word
 * @param onTrust without it; never more than {@code most}
 * @param bound   what bounds {@code most}
 * @param least   points that are wanted at least
 */
public record PointsOffer(Money most, Money onTrust, Bound bound, long least) {

    /** What bounds an offer: nothing left to pay, the share of the total, the balance, too few points, somebody unproved. */
    public enum Bound { REST, SHARE, BALANCE, TOO_FEW, UNPROVED }

    /**
     * What there is to judge by.
     *
     * @param rest   what is still to be paid
     * @param paid   what points pay of this sale already
     * @param used   what this member spent here on trust today, this sale included
     * @param age    of what the terminal knows; empty where headquarters has never told it anything
     * @param proved the member has shown a code that proves it
     */
    public record Facts(Tier tier, long balance, Money total, Money rest, Money paid, Money used, Optional<Duration> age, boolean proved) {
    }

    private record Limit(Bound bound, Money amount) {
    }

    public static PointsOffer of(SpendingRule rule, Facts facts) {
        Money share = Money.fen(Math.multiplyExact(facts.total().fen(), rule.mostPercent()) / 100).minus(facts.paid());
        Stream<Limit> limits = Stream.of(new Limit(Bound.REST, facts.rest()), new Limit(Bound.SHARE, share),
                new Limit(Bound.BALANCE, rule.worth(facts.balance())));
        Stream<Limit> unproved = facts.proved() ? Stream.of() : Stream.of(new Limit(Bound.UNPROVED, rule.unproved().minus(facts.paid())));
        Limit tightest = tightest(Stream.concat(limits, unproved).toList());
        if (facts.balance() < rule.leastPoints()) {
            return new PointsOffer(Money.ZERO, Money.ZERO, Bound.TOO_FEW, rule.leastPoints());
        }
        Money most = tightest.amount().isNegative() ? Money.ZERO : tightest.amount();
        Money trusted = facts.age().filter(rule::fresh).map(_ -> rule.allowance(facts.tier()).left(facts.used())).orElse(Money.ZERO);
        return new PointsOffer(most, trusted.compareTo(most) < 0 ? trusted : most, tightest.bound(), rule.leastPoints());
    }

    private static Limit tightest(List<Limit> limits) {
        return limits.stream().reduce((one, other) -> other.amount().compareTo(one.amount()) < 0 ? other : one).orElseThrow();
    }
}
