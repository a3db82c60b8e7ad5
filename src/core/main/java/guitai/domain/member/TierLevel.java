package guitai.domain.member;

import guitai.domain.text.LocalName;

/**
 * One rung of the ladder as headquarters defines it.
 *
 * @param growthFrom     growth score that enters this tier
 * @param categoriesFrom registered product categories that enter this tier
 * @param pointsPercent  consumption points earned, in percent of the basic rule (100 = one for one)
 */
public record TierLevel(Tier tier, LocalName name, long growthFrom, int categoriesFrom, int pointsPercent) {
}
