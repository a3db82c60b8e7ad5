package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.Entitlement;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.GrowthRule.Grant;
import guitai.domain.rewards.GrowthSource;
import guitai.protocol.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How members stand: what made them grow, of which categories they have something, and the tier that follows. */
public final class StandingStore {

    /** A member has bought something of a category. */
    public record Bought(MemberId member, String category) {
    }

    /** Growth that was given, under an id of its own. */
    public record Given(MemberId member, String id, Grant grant) {
    }

    /** Category of each of these products, as the chain's catalogue has it; products that are gone have none. */
    public Map<String, String> categories(Tx c, Collection<String> skus) {
        Map<String, String> categories = new HashMap<>();
        if (skus.isEmpty()) {
            return categories;
        }
        list(c, row -> categories.put(row.getString(1), row.getString(2)), "select key, doc::json ->> 'category' from change_feed"
                + " where scope = ? and kind = 'PRODUCT' and doc is not null and key = any(?)", FeedStore.CHAIN, column(c, "text", skus, sku -> sku));
        return categories;
    }

    /** Returns who has something of a category for the first time. */
    public Set<MemberId> bought(Tx c, Collection<Bought> bought) {
        if (bought.isEmpty()) {
            return Set.of();
        }
        Set<MemberId> fresh = new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "insert into member_category select * from unnest(?, ?) on conflict do nothing returning member_id",
                column(c, "uuid", bought, one -> one.member().value()), column(c, "text", bought, Bought::category)));
        if (!fresh.isEmpty()) {
            recount(c, fresh);
        }
        return fresh;
    }

    /** How many categories count: what was told first, or what was bought since, whichever is more. */
    static void recount(Tx c, Collection<MemberId> members) {
        update(c, "update member set categories = greatest(opening_categories, (select count(*) from member_category k"
                + " where k.member_id = member.member_id)) where member_id = any(?)", column(c, "uuid", members, MemberId::value));
    }

    /** Adds to the growth of these. */
    public void grow(Tx c, Map<MemberId, Long> growth) {
        List<MemberId> members = new ArrayList<>(growth.keySet());
        members.sort(Comparator.comparing(MemberId::value));
        update(c, "update member set growth = member.growth + e.growth from unnest(?, ?) as e (id, growth) where member_id = e.id",
                column(c, "uuid", members, MemberId::value), column(c, "bigint", members, growth::get));
    }

    /** Takes grants in, each once. */
    public void grant(Tx c, Collection<Given> given) {
        update(c, "insert into growth_grant select * from unnest(?, ?, ?, ?, ?) on conflict do nothing",
                column(c, "uuid", given, one -> one.member().value()), column(c, "text", given, Given::id),
                column(c, "text", given, one -> one.grant().source().name()), column(c, "date", given, one -> one.grant().day()),
                column(c, "bigint", given, one -> one.grant().growth()));
    }

    /** Ids of the grants that these members have. */
    public Set<String> held(Tx c, Collection<MemberId> members) {
        return new HashSet<>(list(c, row -> row.getString(1), "select grant_id from growth_grant where member_id = any(?)",
                column(c, "uuid", members, MemberId::value)));
    }

    /** All grants of these members. */
    public Map<MemberId, List<Grant>> grants(Tx c, Collection<MemberId> members) {
        Map<MemberId, List<Grant>> grants = new HashMap<>();
        list(c, row -> grants.computeIfAbsent(new MemberId(row.getObject(1, UUID.class)), _ -> new ArrayList<>()).add(new Grant(
                        GrowthSource.valueOf(row.getString(2)), row.getObject(3, LocalDate.class), row.getLong(4))),
                "select member_id, source, day, growth from growth_grant where member_id = any(?)", column(c, "uuid", members, MemberId::value));
        return grants;
    }

    /** Those of these who have a card and meet both conditions of a tier above their own. */
    public List<Member> above(Tx c, Collection<MemberId> members, List<TierLevel> levels) {
        return list(c, MemberStore::member, "select m.* from member m where m.member_id = any(?) and m.card <> '' and exists (select 1 from unnest(?, ?, ?)"
                        + " as l (place, growth, categories) where l.place > array_position(?, m.tier) and m.growth >= l.growth"
                        + " and m.categories >= l.categories) order by m.member_id", column(c, "uuid", members, MemberId::value),
                column(c, "integer", levels, level -> level.tier().ordinal() + 1), column(c, "bigint", levels, TierLevel::growthFrom),
                column(c, "integer", levels, TierLevel::categoriesFrom), column(c, "text", List.of(Tier.values()), Tier::name));
    }

    public void enter(Tx c, MemberId member, Tier tier, List<Entitlement> entitlements) {
        update(c, "update member set tier = ?, entitlements = ? where member_id = ?", tier.name(), Json.MAPPER.writeValueAsString(entitlements),
                member.value());
    }

    /** So many members would leave one tier for another. */
    public record Move(Tier from, Tier to, long members) {
    }

    /** Whom these levels, lowest first, would move: each member to the highest whose thresholds are both reached. */
    public List<Move> moves(Tx c, List<TierLevel> levels) {
        return list(c, row -> new Move(Tier.valueOf(row.getString(1)), Tier.valueOf(row.getString(2)), row.getLong(3)),
                "select /* everywhere */ held, reached, count(*) from (select m.tier as held, (select l.tier from unnest(?, ?, ?)"
                        + " with ordinality as l (tier, growth, categories, place) where m.growth >= l.growth and m.categories >= l.categories"
                        + " order by l.place desc limit 1) as reached from member m) moved"
                        + " where reached is not null and reached <> held group by held, reached order by held, reached",
                column(c, "text", levels, level -> level.tier().name()), column(c, "bigint", levels, level -> (long) level.growthFrom()),
                column(c, "integer", levels, TierLevel::categoriesFrom));
    }
}
