package guitai.domain.rewards;

import guitai.domain.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How members grow. The same class on both sides: the terminal adds what it has sold since it heard of a member, headquarters keeps
 * the ledger.
 *
 * @param version      grows with every change
 * @param fenPerGrowth fen of a line that give one point of growth, counted line by line, whole points only
 * @param mostADay     by source, what counts of one day; a source that is missing has no bound
 */
public record GrowthRule(int version, long fenPerGrowth, Map<GrowthSource, Long> mostADay) {

    public GrowthRule {
        mostADay = new TreeMap<>(mostADay);
        if (fenPerGrowth <= 0) {
            throw new IllegalArgumentException("fenPerGrowth must be positive");
        }
    }

    /** Growth that was given for something else than a purchase. */
    public record Grant(GrowthSource source, LocalDate day, long growth) {
    }

    /** @param lines what was paid for each line */
    public long growth(Collection<Money> lines) {
        return lines.stream().filter(Money::isPositive).mapToLong(paid -> paid.fen() / fenPerGrowth).sum();
    }

    /** What counts of all grants of a member; the order in which they came changes nothing. */
    public long counted(Collection<Grant> grants) {
        record Day(GrowthSource source, LocalDate day) {
        }
        Map<Day, Long> byDay = new HashMap<>();
        grants.forEach(grant -> byDay.merge(new Day(grant.source(), grant.day()), grant.growth(), Long::sum));
        return byDay.entrySet().stream().mapToLong(day -> Math.min(day.getValue(), mostADay.getOrDefault(day.getKey().source(), Long.MAX_VALUE))).sum();
    }
}
