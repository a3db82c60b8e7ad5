package guitai.headquarters.feed;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.MemberLink;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Members that were found to be one, as the stores are told of them: the one that stays with what both have together, the other
 * as it is, and the link between them. Ledgers and balances are added up anew each time and never rewritten.
 */
public final class JoinedMembers {

    private final Tables tables;

    public JoinedMembers(Tables tables) {
        this.tables = tables;
    }

    /**
     * Who has changed when these have: the members to which they lead, too. A scope that meets a member who leads to another meets
     * that one as well, and is told the link.
     */
    Set<MemberId> following(Tx c, Set<MemberId> changed, Map<String, Set<MemberId>> fresh, Map<String, List<FeedStore.Row>> rows) {
        Set<MemberId> asked = new HashSet<>(changed);
        fresh.values().forEach(asked::addAll);
        Map<MemberId, MemberLink> links = tables.links().into(c, asked);
        if (links.isEmpty()) {
            return changed;
        }
        Set<MemberId> all = new HashSet<>(changed);
        changed.stream().filter(links::containsKey).forEach(member -> all.add(links.get(member).into()));
        fresh.forEach((scope, members) -> {
            List<MemberLink> met = members.stream().filter(links::containsKey).map(links::get).toList();
            met.stream().filter(link -> tables.links().attachLike(c, scope, link)).map(MemberLink::into).forEach(members::add);
            met.forEach(link -> rows.computeIfAbsent(scope, _ -> new ArrayList<>()).add(row(link)));
        });
        return all;
    }

    /** The same members, each with what it has together with those that lead to it. */
    Map<String, List<Member>> whole(Tx c, Map<String, List<Member>> byScope) {
        Set<MemberId> all = new HashSet<>();
        byScope.values().forEach(members -> members.forEach(member -> all.add(member.id())));
        List<MemberLink> links = tables.links().takenBy(c, all);
        if (links.isEmpty()) {
            return byScope;
        }
        Map<MemberId, Member> others = tables.links().members(c, links.stream().map(MemberLink::from).toList());
        Map<String, List<Member>> whole = new TreeMap<>();
        byScope.forEach((scope, members) -> whole.put(scope, members.stream().map(member -> whole(member, links, others)).toList()));
        return whole;
    }

    /** Whoever is found under this number: the member to which it leads, with what both have together. Strangers are nobody yet. */
    public Optional<Member> asOne(Tx c, MemberId found) {
        return tables.members().byId(c, root(c, found)).filter(member -> !member.card().isEmpty())
                .map(member -> whole(c, Map.of("", List.of(member))).get("").getFirst());
    }

    private static Member whole(Member member, List<MemberLink> links, Map<MemberId, Member> others) {
        Member whole = member;
        for (MemberLink link : links) {
            if (link.into().equals(member.id()) && others.containsKey(link.from())) {
                whole = whole.joinedBy(others.get(link.from()));
            }
        }
        return whole;
    }

    /** These members and everybody who is one with one of them, by the one to whom the others lead. */
    public Map<MemberId, Set<MemberId>> groups(Tx c, Collection<MemberId> members) {
        Map<MemberId, MemberLink> links = tables.links().into(c, members);
        Map<MemberId, Set<MemberId>> groups = new TreeMap<>(Comparator.comparing(MemberId::toString));
        for (MemberId member : members) {
            MemberId root = Optional.ofNullable(links.get(member)).map(MemberLink::into).orElse(member);
            groups.computeIfAbsent(root, _ -> new HashSet<>(Set.of(root))).add(member);
        }
        tables.links().takenBy(c, groups.keySet()).forEach(link -> groups.get(link.into()).add(link.from()));
        return groups;
    }

    /** The one to whom this member leads, or this member. */
    public MemberId root(Tx c, MemberId member) {
        return Optional.ofNullable(tables.links().into(c, List.of(member)).get(member)).map(MemberLink::into).orElse(member);
    }

    /** These members, and everybody who is one with one of them. */
    public Set<MemberId> together(Tx c, Collection<MemberId> members) {
        return groups(c, members).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    static FeedStore.Row row(MemberLink link) {
        return new FeedStore.Row(Change.Kind.MEMBER_LINK, link.from().toString(), Optional.of(Json.MAPPER.writeValueAsString(link)));
    }

    /** Tells the stores of both that the two are one from now on. Returns the rows, by scope. */
    public Map<String, List<FeedStore.Row>> joined(MemberLink link, Collection<String> scopes) {
        return rows(scopes, row(link));
    }

    /** Tells that the two are two again. */
    public Map<String, List<FeedStore.Row>> parted(MemberId from, Collection<String> scopes) {
        return rows(scopes, new FeedStore.Row(Change.Kind.MEMBER_LINK, from.toString(), Optional.empty()));
    }

    private static Map<String, List<FeedStore.Row>> rows(Collection<String> scopes, FeedStore.Row row) {
        Map<String, List<FeedStore.Row>> rows = new TreeMap<>();
        scopes.forEach(scope -> rows.put(scope, List.of(row)));
        return rows;
    }
}
