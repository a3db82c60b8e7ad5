package guitai.headquarters.intake;

import guitai.domain.member.MemberId;
import guitai.domain.member.MemberLink;
import guitai.domain.staff.StoreId;
import guitai.headquarters.feed.JoinedMembers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes two members one, and two again: a link is put in and taken out, nothing of either is rewritten. */
final class MemberJoin {

    private final Tables tables;
    private final MemberNews news;
    private final JoinedMembers joined;

    MemberJoin(Tables tables, MemberNews news) {
        this.tables = tables;
        this.news = news;
        this.joined = new JoinedMembers(tables);
    }

    /**
     * From now on whoever is recognised as {@code from} is {@code into}. Tells the stores of both, and {@code besides}.
     *
     * @return false when the two cannot be joined: unknown, the same, or one of them stands in another link that goes against it
     */
    boolean join(Tx c, MemberLink link, List<StoreId> stores, Map<String, List<FeedStore.Row>> besides) {
        if (!joinable(c, link)) {
            return false;
        }
        tables.links().link(c, link);
        Set<String> scopes = scopes(c, link, stores);
        Map<String, Set<MemberId>> attached = new HashMap<>();
        scopes.forEach(scope -> attached.put(scope, tables.members().attach(c, scope, Set.of(link.into()), LocalDate.ofInstant(link.since(), ZoneOffset.UTC))));
        news.tell(c, Set.of(link.into()), attached, together(joined.joined(link, scopes), besides));
        return true;
    }

    /** False when the two were not joined. */
    boolean part(Tx c, MemberLink link, List<StoreId> stores, Map<String, List<FeedStore.Row>> besides) {
        if (!tables.links().lock(c, link.from(), link.into()) || !tables.links().unlink(c, link.from(), link.into())) {
            return false;
        }
        news.tell(c, Set.of(link.from(), link.into()), Map.of(), together(joined.parted(link.from(), scopes(c, link, stores)), besides));
        return true;
    }

    /** One step only: who leads to another is led to by nobody. */
    private boolean joinable(Tx c, MemberLink link) {
        return !link.from().equals(link.into()) && tables.links().lock(c, link.from(), link.into())
                && tables.links().into(c, List.of(link.from(), link.into())).isEmpty()
                && tables.links().takenBy(c, List.of(link.from())).isEmpty()
                && tables.links().members(c, List.of(link.into())).values().stream().noneMatch(member -> member.card().isEmpty());
    }

    private Set<String> scopes(Tx c, MemberLink link, List<StoreId> stores) {
        Set<String> scopes = new TreeSet<>(tables.links().scopes(c, List.of(link.from(), link.into())));
        stores.forEach(store -> scopes.add(FeedStore.membersScope(store.value())));
        return scopes;
    }

    /** The rows of both, scope by scope. */
    static Map<String, List<FeedStore.Row>> together(Map<String, List<FeedStore.Row>> some, Map<String, List<FeedStore.Row>> more) {
        Map<String, List<FeedStore.Row>> all = new HashMap<>();
        some.forEach((scope, rows) -> all.put(scope, new ArrayList<>(rows)));
        more.forEach((scope, rows) -> all.computeIfAbsent(scope, _ -> new ArrayList<>()).addAll(rows));
        return all;
    }
}
