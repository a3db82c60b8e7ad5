package guitai.headquarters.feed;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the stores that know a member that the member changed, inside the transaction of the change. A store that meets a
 * member for the first time is told the member's vehicles as well.
 */
public final class MemberNews {

    private final Tables tables;

    public MemberNews(Tables tables) {
        this.tables = tables;
    }

    /**
     * Writes the members as they are now into the feeds of their scopes.
     *
     * @param changed  told to every scope that knows the member
     * @param attached by scope, told to that scope only
     */
    public void tell(Tx c, Set<MemberId> changed, Map<String, Set<MemberId>> attached) {
        Set<MemberId> all = new HashSet<>(changed);
        attached.values().forEach(all::addAll);
        for (Map.Entry<String, List<Member>> scope : tables.members().byScope(c, all).entrySet()) {
            Set<MemberId> fresh = attached.getOrDefault(scope.getKey(), Set.of());
            List<FeedStore.Row> rows = new ArrayList<>(scope.getValue().stream()
                    .filter(member -> changed.contains(member.id()) || fresh.contains(member.id())).map(MemberNews::row).toList());
            tables.vehicles().of(c, fresh).forEach((vin, doc) -> rows.add(new FeedStore.Row(Change.Kind.VEHICLE, vin, Optional.of(doc))));
            tables.feed().append(c, scope.getKey(), rows);
        }
    }

    private static FeedStore.Row row(Member member) {
        return new FeedStore.Row(Change.Kind.MEMBER, member.id().toString(), Optional.of(Json.MAPPER.writeValueAsString(member)));
    }
}
