package guitai.headquarters.feed;

import guitai.domain.advice.Recommendations;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.MemberInteractions;
import guitai.domain.member.Consents;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.prize.MemberCoins;
import guitai.domain.voucher.MemberVouchers;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SuggestionStore.Line;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Tells the stores that know a member that the member changed, inside the transaction of the change. A store that meets a
 * member for the first time is told the member's vehicles as well.
 */
public final class MemberNews {

    private final Tables tables;
    private final JoinedMembers joined;

    public MemberNews(Tables tables) {
        this.tables = tables;
        this.joined = new JoinedMembers(tables);
    }

    /**
     * Writes the members as they are now into the feeds of their scopes.
     *
     * @param changed  told to every scope that knows the member
     * @param attached by scope, told to that scope only
     */
    public void tell(Tx c, Set<MemberId> changed, Map<String, Set<MemberId>> attached) {
        tell(c, changed, attached, Map.of());
    }

    /** @param besides what else is to be told, by scope: all feeds of a transaction are written once and in the order of their names */
    public void tell(Tx c, Set<MemberId> changed, Map<String, Set<MemberId>> attached, Map<String, List<FeedStore.Row>> besides) {
        Map<String, List<FeedStore.Row>> rows = new TreeMap<>();
        Map<String, Set<MemberId>> fresh = new TreeMap<>();
        attached.forEach((scope, members) -> fresh.put(scope, new HashSet<>(members)));
        Set<MemberId> moved = joined.following(c, changed, fresh, rows);
        Set<MemberId> all = new HashSet<>(moved);
        fresh.values().forEach(all::addAll);
        for (Map.Entry<String, List<Member>> scope : joined.whole(c, tables.members().byScope(c, all)).entrySet()) {
            Set<MemberId> met = fresh.getOrDefault(scope.getKey(), Set.of());
            List<FeedStore.Row> told = rows.computeIfAbsent(scope.getKey(), _ -> new ArrayList<>());
            scope.getValue().stream().filter(member -> moved.contains(member.id()) || met.contains(member.id()))
                    .map(MemberNews::row).forEach(told::add);
            told.addAll(lists(c, met));
            tables.vehicles().of(c, met).forEach((vin, doc) -> told.add(new FeedStore.Row(Change.Kind.VEHICLE, vin, Optional.of(doc))));
        }
        besides.forEach((scope, more) -> rows.computeIfAbsent(scope, _ -> new ArrayList<>()).addAll(more));
        rows.forEach((scope, told) -> tables.feed().append(c, scope, newest(told)));
    }

    /** What changed about a member whom a scope meets in the same transaction is told once. */
    private static List<FeedStore.Row> newest(List<FeedStore.Row> told) {
        Map<String, FeedStore.Row> newest = new LinkedHashMap<>();
        told.forEach(row -> newest.put(row.kind() + " " + row.key(), row));
        return List.copyOf(newest.values());
    }

    /** What these members agree to now, for every scope that knows them; to be told besides. */
    public Map<String, List<FeedStore.Row>> consents(Tx c, Set<MemberId> members) {
        return everywhere(c, tables.consents().of(c, members), Change.Kind.CONSENTS, Consents::member);
    }

    /** The vouchers that these members have now, likewise. */
    public Map<String, List<FeedStore.Row>> vouchers(Tx c, Set<MemberId> members) {
        return everywhere(c, tables.vouchers().of(c, members), Change.Kind.VOUCHERS, MemberVouchers::member);
    }

    /** What to talk about with these members, likewise. */
    public Map<String, List<FeedStore.Row>> advice(Tx c, Set<MemberId> members) {
        return everywhere(c, tables.advice().of(c, members), Change.Kind.RECOMMENDATIONS, Recommendations::member);
    }

    /** What these members told the stores last, likewise. */
    public Map<String, List<FeedStore.Row>> interactions(Tx c, Set<MemberId> members) {
        return everywhere(c, tables.interactions().of(c, members), Change.Kind.INTERACTIONS, MemberInteractions::member);
    }

    /** The coins that these members have, likewise. */
    public Map<String, List<FeedStore.Row>> coins(Tx c, Set<MemberId> members) {
        return everywhere(c, tables.prizes().coins(c, members), Change.Kind.COINS, MemberCoins::member);
    }

    /** These suggestions as all stores are told them; those that only headquarters sees are gone. */
    public List<FeedStore.Row> suggestions(Tx c, Set<InteractionId> suggestions) {
        return suggestions.isEmpty() ? List.of() : tables.suggestions().of(c, suggestions).stream().map(one -> new FeedStore.Row(Change.Kind.SUGGESTION,
                one.id().toString(), Optional.of(one).filter(Line::shared).map(Line::suggestion).map(Json.MAPPER::writeValueAsString))).toList();
    }

    /** Everything of which there is one list for each member. */
    List<FeedStore.Row> lists(Tx c, Set<MemberId> members) {
        List<FeedStore.Row> rows = new ArrayList<>();
        tables.consents().of(c, members).forEach(one -> rows.add(row(Change.Kind.CONSENTS, one.member(), one)));
        tables.vouchers().of(c, members).forEach(one -> rows.add(row(Change.Kind.VOUCHERS, one.member(), one)));
        tables.advice().of(c, members).forEach(one -> rows.add(row(Change.Kind.RECOMMENDATIONS, one.member(), one)));
        tables.prizes().coins(c, members).stream().filter(one -> one.coins() != 0).forEach(one -> rows.add(row(Change.Kind.COINS, one.member(), one)));
        tables.interactions().of(c, members).forEach(one -> rows.add(row(Change.Kind.INTERACTIONS, one.member(), one)));
        return rows;
    }

    /** A row about each member, for every scope that knows that one. */
    private <T extends Record> Map<String, List<FeedStore.Row>> everywhere(Tx c, Collection<T> lists, Change.Kind kind, Function<T, MemberId> member) {
        Map<MemberId, FeedStore.Row> told = new HashMap<>();
        lists.forEach(one -> told.put(member.apply(one), row(kind, member.apply(one), one)));
        Map<String, List<FeedStore.Row>> rows = new TreeMap<>();
        if (!told.isEmpty()) {
            tables.members().byScope(c, told.keySet()).forEach((scope, known) -> known.stream().map(Member::id).filter(told::containsKey)
                    .forEach(id -> rows.computeIfAbsent(scope, _ -> new ArrayList<>()).add(told.get(id))));
        }
        return rows;
    }

    private static FeedStore.Row row(Change.Kind kind, MemberId member, Record list) {
        return new FeedStore.Row(kind, member.toString(), Optional.of(Json.MAPPER.writeValueAsString(list)));
    }

    private static FeedStore.Row row(Member member) {
        return new FeedStore.Row(Change.Kind.MEMBER, member.id().toString(), Optional.of(Json.MAPPER.writeValueAsString(member)));
    }
}
