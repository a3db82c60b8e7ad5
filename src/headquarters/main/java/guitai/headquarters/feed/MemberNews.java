package guitai.headquarters.feed;

import guitai.domain.member.Consents;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.voucher.MemberVouchers;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
            tables.consents().of(c, met).forEach(consents -> told.add(row(consents)));
            tables.vouchers().of(c, met).forEach(vouchers -> told.add(row(vouchers)));
            tables.vehicles().of(c, met).forEach((vin, doc) -> told.add(new FeedStore.Row(Change.Kind.VEHICLE, vin, Optional.of(doc))));
        }
        besides.forEach((scope, more) -> rows.computeIfAbsent(scope, _ -> new ArrayList<>()).addAll(more));
        rows.forEach((scope, told) -> tables.feed().append(c, scope, told));
    }

    /** What these members agree to now, for every scope that knows them; to be told besides. */
    public Map<String, List<FeedStore.Row>> consents(Tx c, Set<MemberId> members) {
        Map<MemberId, FeedStore.Row> told = new HashMap<>();
        tables.consents().of(c, members).forEach(consents -> told.put(consents.member(), row(consents)));
        return everywhere(c, told);
    }

    /** The vouchers that these members have now, likewise. */
    public Map<String, List<FeedStore.Row>> vouchers(Tx c, Set<MemberId> members) {
        Map<MemberId, FeedStore.Row> told = new HashMap<>();
        tables.vouchers().of(c, members).forEach(vouchers -> told.put(vouchers.member(), row(vouchers)));
        return everywhere(c, told);
    }

    /** A row about each member, for every scope that knows that one. */
    private Map<String, List<FeedStore.Row>> everywhere(Tx c, Map<MemberId, FeedStore.Row> told) {
        Map<String, List<FeedStore.Row>> rows = new TreeMap<>();
        if (!told.isEmpty()) {
            tables.members().byScope(c, told.keySet()).forEach((scope, known) -> known.stream().map(Member::id).filter(told::containsKey)
                    .forEach(member -> rows.computeIfAbsent(scope, _ -> new ArrayList<>()).add(told.get(member))));
        }
        return rows;
    }

    private static FeedStore.Row row(MemberVouchers vouchers) {
        return new FeedStore.Row(Change.Kind.VOUCHERS, vouchers.member().toString(), Optional.of(Json.MAPPER.writeValueAsString(vouchers)));
    }

    private static FeedStore.Row row(Consents consents) {
        return new FeedStore.Row(Change.Kind.CONSENTS, consents.member().toString(), Optional.of(Json.MAPPER.writeValueAsString(consents)));
    }

    private static FeedStore.Row row(Member member) {
        return new FeedStore.Row(Change.Kind.MEMBER, member.id().toString(), Optional.of(Json.MAPPER.writeValueAsString(member)));
    }
}
