package guitai.domain.rewards;

import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a purchase earns consumption points: whole points per line, floor(paid × percent / (100 × fenPerPoint)).
 * Evaluated by the same class on the terminal and at headquarters; the version stands in every sale.
 *
 * @param fenPerPoint fen that earn one point at 100 percent
 */
public record PointsRule(int version, long fenPerPoint, Map<Tier, Integer> percentByTier) {

    public PointsRule {
        percentByTier = Map.copyOf(percentByTier);
        if (fenPerPoint <= 0) {
            throw new IllegalArgumentException("fenPerPoint must be positive");
        }
    }

    public static PointsRule of(int version, long fenPerPoint, Collection<TierLevel> levels) {
        Map<Tier, Integer> percents = new EnumMap<>(Tier.class);
        levels.forEach(level -> percents.put(level.tier(), level.pointsPercent()));
        return new PointsRule(version, fenPerPoint, percents);
    }

    /** Points for one line that was paid {@code paid}; a line paid nothing or less earns nothing. */
    public long points(Money paid, Tier tier) {
        long percent = percentByTier.getOrDefault(tier, 100);
        return paid.isPositive() ? Math.multiplyExact(paid.fen(), percent) / Math.multiplyExact(100L, fenPerPoint) : 0;
    }
}
