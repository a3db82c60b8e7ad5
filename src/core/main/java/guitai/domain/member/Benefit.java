package guitai.domain.member;

import guitai.domain.text.LocalName;
import java.util.Set;

/**
 * A right that comes with a tier.
 *
 * @param quantityPerYear how often a countable benefit may be used a year; 0 where it is not counted
 */
public record Benefit(String code, Kind kind, LocalName name, Set<Tier> tiers, int quantityPerYear) {

    /** The two classes of benefits. */
    public enum Kind { SERVICE, ECOSYSTEM }

    public boolean countable() {
        return quantityPerYear > 0;
    }
}
