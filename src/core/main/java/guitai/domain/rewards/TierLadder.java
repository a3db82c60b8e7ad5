package guitai.domain.rewards;

import guitai.domain.member.Member;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tiers in order, and what a member still misses to the next one. Used by both sides. */
public record TierLadder(List<TierLevel> levels) {

    public TierLadder {
        levels = levels.stream().sorted(Comparator.comparing(TierLevel::tier)).toList();
    }

    /** What is missing to the next tier; both zero means that the conditions are met already. */
    public record Missing(TierLevel next, long growth, int categories) {
    }

    public Optional<TierLevel> level(Tier tier) {
        return levels.stream().filter(level -> level.tier() == tier).findFirst();
    }

    /** The highest tier of which both conditions are met; empty where no level is known. */
    public Optional<Tier> reached(long growth, int categories) {
        return levels.reversed().stream().filter(level -> growth >= level.growthFrom() && categories >= level.categoriesFrom()).map(TierLevel::tier).findFirst();
    }

    /** Empty for the highest tier. */
    public Optional<Missing> toNext(Member member) {
        return levels.stream().filter(level -> level.tier().compareTo(member.tier()) > 0).findFirst()
                .map(next -> new Missing(next, Math.max(0, next.growthFrom() - member.growth()),
                        Math.max(0, next.categoriesFrom() - member.categories())));
    }
}
