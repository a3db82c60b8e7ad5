package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.MemberLink;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Members that were found to be one. Each link is two rows, one with either member, so that both ends find it where they lie. */
public final class LinkStore {

    private static final String INTO = "into";
    private static final String TAKES = "takes";

    public void link(Tx c, MemberLink link) {
        insert(c, link.from(), INTO, link.into(), link);
        insert(c, link.into(), TAKES, link.from(), link);
    }

    private static void insert(Tx c, MemberId member, String direction, MemberId other, MemberLink link) {
        update(c, "insert into member_link values (?, ?, ?, ?) on conflict do nothing", member.value(), direction, other.value(),
                Sql.time(link.since()));
    }

    /** False when there was no such link. */
    public boolean unlink(Tx c, MemberId from, MemberId into) {
        remove(c, into, TAKES, from);
        return remove(c, from, INTO, into) > 0;
    }

    private static int remove(Tx c, MemberId member, String direction, MemberId other) {
        return update(c, "delete from member_link where member_id = ? and direction = ? and other = ?", member.value(), direction, other.value());
    }

    /** By each of these that leads to another: where it leads. */
    public Map<MemberId, MemberLink> into(Tx c, Collection<MemberId> members) {
        Map<MemberId, MemberLink> into = new HashMap<>();
        links(c, members, INTO).forEach(link -> into.put(link.from(), link));
        return into;
    }

    /** The links that lead to any of these. */
    public List<MemberLink> takenBy(Tx c, Collection<MemberId> members) {
        return links(c, members, TAKES).stream().map(row -> new MemberLink(row.into(), row.from(), row.since())).toList();
    }

    private static List<MemberLink> links(Tx c, Collection<MemberId> members, String direction) {
        return members.isEmpty() ? List.of() : list(c, row -> new MemberLink(new MemberId(row.getObject(1, UUID.class)),
                        new MemberId(row.getObject(2, UUID.class)), row.getTimestamp(3).toInstant()),
                "select member_id, other, since from member_link where member_id = any(?) and direction = ?",
                column(c, "uuid", members, MemberId::value), direction);
    }

    /** Both stay as they are until the transaction ends. False when one of them is not known at all. */
    public boolean lock(Tx c, MemberId one, MemberId other) {
        boolean all = true;
        for (MemberId member : one.toString().compareTo(other.toString()) < 0 ? List.of(one, other) : List.of(other, one)) {
            all &= !list(c, row -> row.getString(1), "select card from member where member_id = ? for update", member.value()).isEmpty();
        }
        return all;
    }

    /** These members with the balances of their own. */
    public Map<MemberId, Member> members(Tx c, Collection<MemberId> asked) {
        Map<MemberId, Member> members = new HashMap<>();
        list(c, row -> members.put(new MemberId(row.getObject("member_id", UUID.class)), MemberStore.member(row)),
                "select * from member where member_id = any(?)", column(c, "uuid", asked, MemberId::value));
        return members;
    }

    /** The scopes that are told about any of these. */
    public Set<String> scopes(Tx c, Collection<MemberId> members) {
        return new TreeSet<>(list(c, row -> row.getString(1), "select distinct scope from member_scope where member_id = any(?)",
                column(c, "uuid", members, MemberId::value)));
    }

    /** Lets a scope know where a member leads, for as long as it knows that member; false when it did already. */
    public boolean attachLike(Tx c, String scope, MemberLink link) {
        return list(c, row -> row.getObject(1, LocalDate.class), "select seen from member_scope where member_id = ? and scope = ?",
                link.from().value(), scope).stream().anyMatch(seen -> update(c, "insert into member_scope (member_id, scope, seen) values (?, ?, ?)"
                + " on conflict do nothing", link.into().value(), scope, seen) > 0);
    }

    /** Members with the same phone, each group in the order of their ids. Looks at all members. */
    public List<List<MemberId>> samePhone(Tx c) {
        return groups(c, "select /* everywhere */ string_agg(member_id::text, ',') from member where phone <> '' group by phone having count(*) > 1");
    }

    /** The same with cards. */
    public List<List<MemberId>> sameCard(Tx c) {
        return groups(c, "select /* everywhere */ string_agg(member_id::text, ',') from member where card <> '' group by card having count(*) > 1");
    }

    private static List<List<MemberId>> groups(Tx c, String sql) {
        return list(c, row -> Stream.of(row.getString(1).split(",")).sorted().map(MemberId::of).toList(), sql);
    }
}
