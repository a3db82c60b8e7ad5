package guitai.headquarters.cases;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.Remedy;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<List<MemberId>> pairs = database.snapshot(c -> {
            Set<List<MemberId>> found = new LinkedHashSet<>();
            tables.links().sameCard(c).forEach(group -> found.addAll(pairs(group)));
            tables.links().samePhone(c).forEach(group -> found.addAll(pairs(group)));
            return found;
        });
        pairs.forEach(pair -> database.run(c -> open(c, pair)));
    }

    /** Each with the first: who is one with the first is one with the rest. */
    private static List<List<MemberId>> pairs(List<MemberId> group) {
        return group.stream().skip(1).map(other -> List.of(group.getFirst(), other)).toList();
    }

    private void open(Tx c, List<MemberId> pair) {
        List<Member> members = List.copyOf(tables.links().members(c, pair).values());
        if (members.size() == 2) {
            CaseFile file = asking(members.getFirst(), members.getLast(), clock.instant());
            book.tell(c, book.open(c, file.key().store(), List.of(file)));
        }
    }

    /** Asks both stores whether these two, who share a card or a phone, are one. */
    public static CaseFile asking(Member one, Member other, Instant now) {
        List<Member> pair = Stream.of(one, other).sorted(Comparator.comparing(member -> member.id().toString())).toList();
        Member first = pair.getFirst();
        Member second = pair.getLast();
        return CaseFile.opened(CaseKey.sameMember(first.homeStore(), first.id(), second.id()),
                Stream.of(first.homeStore(), second.homeStore()).distinct().toList(), now, Map.of(CaseFacts.MEMBER, first.id().toString(),
                        CaseFacts.OTHER, second.id().toString(), CaseFacts.COMMON, first.card().equals(second.card()) ? "card" : "phone"), REMEDIES);
    }
}
