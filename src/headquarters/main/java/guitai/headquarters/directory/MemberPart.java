package guitai.headquarters.directory;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans what a table of members changes; whoever stands in no row stays. */
final class MemberPart {

    private final Tables tables;
    private final MemberNews news;

    MemberPart(Tables tables, MemberNews news) {
        this.tables = tables;
        this.news = news;
    }

    void plan(Tx c, Plan plan, Map<MemberId, Member> members) {
        if (members.isEmpty()) {
            return;
        }
        Map<MemberId, Member> held = tables.members().asOpened(c, members.keySet());
        List<Member> different = members.values().stream().filter(member -> !member.equals(held.get(member.id()))).toList();
        int added = members.size() - held.size();
        plan.add(Subject.MEMBERS, new Tally(added, different.size() - added, members.size() - different.size(), 0), tx -> write(tx, different));
    }

    private void write(Tx c, List<Member> members) {
        tables.members().put(c, members);
        Map<String, Set<MemberId>> byScope = new TreeMap<>();
        members.forEach(member -> byScope.computeIfAbsent(FeedStore.membersScope(member.homeStore().value()), _ -> new HashSet<>()).add(member.id()));
        byScope.forEach((scope, ids) -> tables.members().attach(c, scope, ids, LocalDate.EPOCH));
        Set<MemberId> all = new HashSet<>();
        byScope.values().forEach(all::addAll);
        news.tell(c, all, Map.of());
    }
}
