package guitai.headquarters.intake;

import guitai.domain.day.BusinessDay;
import guitai.domain.member.Benefit;
import guitai.domain.member.Entitlement;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.TierLadder;
import guitai.domain.sale.Sale;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.StandingStore.Bought;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What purchases and grants do to a member's standing: growth, categories, and the tier that both reach together. */
public final class Standing {

    private final Tables tables;
    private final Clock clock;

    public Standing(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The rule by which members grow; empty where headquarters has none. */
    public Optional<GrowthRule> rule(Tx c) {
        return read(c, Change.Kind.GROWTH, GrowthRule.class).stream().findFirst();
    }

    /** Registers what these sales are of, and lifts whoever has reached a tier. Returns who changed. */
    Set<MemberId> purchased(Tx c, Collection<Sale> sales, Map<MemberId, Long> growth) {
        tables.standing().grow(c, growth);
        Set<MemberId> changed = new HashSet<>(growth.keySet());
        changed.addAll(tables.standing().bought(c, bought(c, sales)));
        lift(c, changed);
        return changed;
    }

    /** A unit that was sold with its serial number is registered to its buyer. */
    private Set<Bought> bought(Tx c, Collection<Sale> sales) {
        List<Unit> units = sales.stream().flatMap(sale -> sale.buyer().stream().flatMap(buyer -> sale.lines().stream()
                .filter(line -> line.serial().isPresent()).map(line -> new Unit(buyer, line.sku().value())))).toList();
        Map<String, String> categories = tables.standing().categories(c, units.stream().map(Unit::sku).collect(Collectors.toSet()));
        return units.stream().filter(unit -> categories.containsKey(unit.sku())).map(unit -> new Bought(unit.buyer(), categories.get(unit.sku())))
                .collect(Collectors.toSet());
    }

    private record Unit(MemberId buyer, String sku) {
    }

    /** A tier is entered at once, and left by nobody here: what keeps it is looked at once a year. */
    public void lift(Tx c, Collection<MemberId> members) {
        List<TierLevel> levels = read(c, Change.Kind.TIER, TierLevel.class);
        List<Member> rising = tables.standing().above(c, members, levels);
        if (!rising.isEmpty()) {
            TierLadder ladder = new TierLadder(levels);
            List<Benefit> benefits = read(c, Change.Kind.BENEFIT, Benefit.class);
            rising.forEach(member -> ladder.reached(member.growth(), member.categories())
                    .ifPresent(tier -> tables.standing().enter(c, member.id(), tier, entitled(member, tier, benefits))));
        }
    }

    /** Whoever enters a tier has its countable benefits for a year, besides what is still there. */
    private List<Entitlement> entitled(Member member, Tier tier, List<Benefit> benefits) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), BusinessDay.CHINA.zone()).plusYears(1);
        List<Entitlement> all = new ArrayList<>(member.entitlements());
        benefits.stream().filter(benefit -> benefit.countable() && benefit.tiers().contains(tier) && !benefit.tiers().contains(member.tier()))
                .forEach(benefit -> all.add(new Entitlement(benefit.code(), benefit.quantityPerYear(), until)));
        return all;
    }

    private <T> List<T> read(Tx c, Change.Kind kind, Class<T> type) {
        return tables.feed().documents(c, FeedStore.CHAIN, kind).values().stream().map(doc -> Json.MAPPER.readValue(doc, type)).toList();
    }
}
