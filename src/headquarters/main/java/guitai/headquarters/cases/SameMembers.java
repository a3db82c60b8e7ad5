package guitai.headquarters.cases;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.Remedy;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.staff.StoreId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds members who share a phone or a card and asks their stores whether they are one. Asks once: what was decided stays decided. */
public final class SameMembers {

    /** What can be chosen about two members who may be one. */
    public static final List<Remedy> REMEDIES = List.of(Remedy.JOIN, Remedy.KEEP_APART, Remedy.ASK, Remedy.TOMORROW);

    private final Database database;
    private final Tables tables;
    private final CaseBook book;
    private final Clock clock;

    public SameMembers(Database database, Tables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.book = new CaseBook(tables);
        this.clock = clock;
    }

    /** Looks at all members: for after an import. */
    public void look() {
        Map<List<MemberId>, String> pairs = database.snapshot(c -> {
            Map<List<MemberId>, String> found = new LinkedHashMap<>();
            tables.links().sameCard(c).forEach(group -> pairs(group).forEach(pair -> found.put(pair, "card")));
            tables.links().samePhone(c).forEach(group -> pairs(group).forEach(pair -> found.putIfAbsent(pair, "phone")));
            return found;
        });
        pairs.forEach((pair, common) -> database.run(c -> open(c, pair, common)));
    }

    /** Each with the first: who is one with the first is one with the rest. */
    private static List<List<MemberId>> pairs(List<MemberId> group) {
        return group.stream().skip(1).map(other -> List.of(group.getFirst(), other)).toList();
    }

    private void open(Tx c, List<MemberId> pair, String common) {
        List<Member> members = new ArrayList<>(tables.links().members(c, pair).values());
        if (members.size() == 2) {
            members.sort(java.util.Comparator.comparing(member -> member.id().toString()));
            StoreId owner = members.getFirst().homeStore();
            CaseFile file = CaseFile.opened(CaseKey.sameMember(owner, pair.getFirst(), pair.getLast()),
                    Stream.of(owner, members.getLast().homeStore()).distinct().toList(), clock.instant(),
                    Map.of(CaseFacts.MEMBER, pair.getFirst().toString(), CaseFacts.OTHER, pair.getLast().toString(), CaseFacts.COMMON, common), REMEDIES);
            book.tell(c, book.open(c, owner, List.of(file)));
        }
    }
}
