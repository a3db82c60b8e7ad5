package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.Entitlement;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * Members, their balances and ledger, and the scopes that are told about them. Members are changed in the order of their ids,
 * so that two writers seldom wait for each other crosswise; where they do, the database has one of them try again.
 */
public final class MemberStore {

    private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value);
    private static final TypeReference<List<Entitlement>> ENTITLEMENTS = new TypeReference<>() {
    };

    /** What of a balance an entry moves. Names are for ever. */
    public enum Account { CONSUMPTION, SPENT, GROWTH, INNOVATION, COIN }

    /** Points or growth that an entry gives to a member, or takes; {@code at} by headquarters' clock. */
    public record Posting(MemberId member, long seq, Account account, long points, int rulesVersion, Instant at) {
    }

    public Set<MemberId> known(Tx c, Collection<MemberId> asked) {
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "select member_id from member where member_id = any(?)", column(c, "uuid", asked, MemberId::value)));
    }

    public Optional<MemberId> byCard(Tx c, String card) {
        return list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "select /* everywhere */ member_id from member where card = ? limit 1", card).stream().findFirst();
    }

    public Optional<MemberId> byPhone(Tx c, String phone) {
        return list(c, row -> new MemberId(row.getObject(1, UUID.class)), "select /* everywhere */ member_id from member where phone = ? order by member_id limit 1",
                phone).stream().findFirst();
    }

    /**
     * Makes room for the points of a member of whom only the number is known. Such a stranger has no card and is told to nobody;
     * when the member is {@link #put} one day, the points are there.
     */
    public void putStranger(Tx c, MemberId id, StoreId store) {
        update(c, "insert into member values (?, '', '', '', ?, 'ORDINARY', 'BUYER', 0, 0, 0, 0, 0, 0, '[]', null) on conflict do nothing",
                id.value(), store.value());
    }

    /** Takes in somebody new, or names a stranger whose points came first; who is known stays as known. */
    public void join(Tx c, Member member) {
        update(c, "insert into member values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, '[]', ?) on conflict (member_id) do update set"
                        + " card = excluded.card, name = excluded.name, phone = excluded.phone, home_store = excluded.home_store,"
                        + " adviser = excluded.adviser where member.card = ''", member.id().value(), member.card(), member.name(), member.phone(),
                member.homeStore().value(), member.tier().name(), member.stage().name(), member.adviser().map(EmployeeId::value).orElse(null));
    }

    /** Another member with the same card or phone, if any. */
    public Optional<Member> like(Tx c, Member member) {
        return list(c, MemberStore::member, "select /* everywhere */ * from member where (card = ? or phone = ?) and member_id <> ? order by member_id limit 1",
                member.card(), member.phone(), member.id().value()).stream().findFirst();
    }

    /**
     * Inserts or replaces; the balance keeps what the ledger added since the opening balance was told first, and so does everything else that
     * moves here: what is told stands only where it differs from what was told before.
     */
    public void put(Tx c, Collection<Member> members) {
        update(c, "insert into member (member_id, card, name, phone, home_store, tier, stage, growth, categories, opening_consumption,"
                        + " opening_innovation, consumption, innovation, entitlements, adviser, opening_growth, opening_categories, opening_tier,"
                        + " opening_adviser, opening_stage, opening_entitlements)"
                        + " select id, card, name, phone, store, tier, stage, growth, categories, consumption, innovation, consumption,"
                        + " innovation, entitlements, adviser, growth, categories, tier, adviser, stage, entitlements"
                        + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as m (id, card, name, phone, store, tier, stage, growth, categories, consumption, innovation, entitlements, adviser)"
                        + " on conflict (member_id) do update set"
                        + " card = excluded.card, name = excluded.name, phone = excluded.phone, home_store = excluded.home_store,"
                        + " tier = case when excluded.tier is not distinct from member.opening_tier then member.tier else excluded.tier end,"
                        + " stage = case when excluded.stage is not distinct from member.opening_stage then member.stage else excluded.stage end,"
                        + " adviser = case when excluded.adviser is not distinct from member.opening_adviser then member.adviser else excluded.adviser end,"
                        + " entitlements = case when excluded.entitlements is not distinct from member.opening_entitlements then member.entitlements else excluded.entitlements end,"
                        + " opening_stage = excluded.opening_stage,"
                        + " opening_adviser = excluded.opening_adviser, opening_entitlements = excluded.opening_entitlements,"
                        + " growth = member.growth + excluded.opening_growth - member.opening_growth,"
                        + " opening_growth = excluded.opening_growth, opening_categories = excluded.opening_categories, opening_tier = excluded.opening_tier,"
                        + " consumption = member.consumption + excluded.opening_consumption - member.opening_consumption,"
                        + " innovation = member.innovation + excluded.opening_innovation - member.opening_innovation,"
                        + " opening_consumption = excluded.opening_consumption, opening_innovation = excluded.opening_innovation",
                column(c, "uuid", members, m -> m.id().value()), column(c, "text", members, Member::card),
                column(c, "text", members, Member::name), column(c, "text", members, Member::phone),
                column(c, "text", members, m -> m.homeStore().value()), column(c, "text", members, m -> m.tier().name()),
                column(c, "text", members, m -> m.stage().name()), column(c, "bigint", members, Member::growth),
                column(c, "integer", members, Member::categories), column(c, "bigint", members, m -> m.points().consumption()),
                column(c, "bigint", members, m -> m.points().innovation()),
                column(c, "text", members, m -> Json.MAPPER.writeValueAsString(m.entitlements())),
                column(c, "text", members, m -> m.adviser().map(EmployeeId::value).orElse(null)));
        StandingStore.recount(c, members.stream().map(Member::id).toList());
    }

    /** Those that are held, as they were last told to {@link #put}. */
    public Map<MemberId, Member> asOpened(Tx c, Collection<MemberId> asked) {
        Map<MemberId, Member> held = new HashMap<>();
        list(c, row -> {
            Member member = opened(row);
            return held.put(member.id(), member);
        }, "select * from member where member_id = any(?)", column(c, "uuid", asked, MemberId::value));
        return held;
    }

    private static Member opened(ResultSet row) throws SQLException {
        Member now = member(row);
        // Whoever joined at a counter was never told by a table: the columns are empty, and anything that is told is news.
        LifeStage stage = row.getString("opening_stage").isEmpty() ? now.stage() : LifeStage.valueOf(row.getString("opening_stage"));
        String entitlements = row.getString("opening_entitlements");
        return new Member(now.id(), now.card(), now.name(), now.phone(), now.homeStore(), Tier.valueOf(row.getString("opening_tier")), stage,
                row.getLong("opening_growth"), row.getInt("opening_categories"),
                new PointsBalance(row.getLong("opening_consumption"), row.getLong("opening_innovation")),
                entitlements.isEmpty() ? now.entitlements() : Json.MAPPER.readValue(entitlements, ENTITLEMENTS),
                Optional.ofNullable(row.getString("opening_adviser")).map(EmployeeId::new));
    }

    /** What of the ledger was not in it before, by member. */
    public record Moved(Map<MemberId, Long> points, Map<MemberId, Long> growth, Map<MemberId, Long> innovation,
                        Map<MemberId, Long> coins) {

        private void add(ResultSet row) throws SQLException {
            (switch (Account.valueOf(row.getString(3))) {
                case CONSUMPTION, SPENT -> points;
                case GROWTH -> growth;
                case INNOVATION -> innovation;
                case COIN -> coins;
            }).merge(new MemberId(row.getObject(1, UUID.class)), row.getLong(2), Math::addExact);
        }
    }

    /** Writes the ledger and moves the balances of points; what is in the ledger already moves nothing. */
    public Moved post(Tx c, TerminalId terminal, List<Posting> postings) {
        Moved moved = new Moved(new TreeMap<>(BY_ID), new TreeMap<>(BY_ID), new TreeMap<>(BY_ID), new TreeMap<>(BY_ID));
        Sql.each(c, moved::add, "insert into points_ledger select member_id, ?, seq, account, points, rules_version, at"
                        + " from unnest(?, ?, ?, ?, ?, ?) as e (member_id, seq, account, points, rules_version, at)"
                        + " on conflict do nothing returning member_id, points, account", terminal.value(),
                column(c, "uuid", postings, e -> e.member().value()), column(c, "bigint", postings, Posting::seq),
                column(c, "text", postings, p -> p.account().name()),
                column(c, "bigint", postings, Posting::points), column(c, "integer", postings, Posting::rulesVersion),
                column(c, "timestamptz", postings, e -> Sql.time(e.at())));
        update(c, "update member set consumption = consumption + e.points from unnest(?, ?) as e (id, points) where member_id = e.id",
                column(c, "uuid", moved.points().keySet(), MemberId::value), column(c, "bigint", moved.points().values(), points -> points));
        if (!moved.innovation().isEmpty()) {
            update(c, "update member set innovation = innovation + e.points from unnest(?, ?) as e (id, points) where member_id = e.id",
                    column(c, "uuid", moved.innovation().keySet(), MemberId::value), column(c, "bigint", moved.innovation().values(), points -> points));
        }
        if (!moved.coins().isEmpty()) {
            update(c, "update member set coins = coins + e.points from unnest(?, ?) as e (id, points) where member_id = e.id",
                    column(c, "uuid", moved.coins().keySet(), MemberId::value), column(c, "bigint", moved.coins().values(), points -> points));
        }
        return moved;
    }

    /** Prospects who have bought are buyers; returns those who were prospects. */
    public Set<MemberId> bought(Tx c, Collection<MemberId> buyers) {
        return buyers.isEmpty() ? Set.of() : new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "update member set stage = 'BUYER' where member_id = any(?) and stage = 'PROSPECT' returning member_id", sorted(c, buyers)));
    }

    /** Lets a scope know these members from now on, seen there on that day; returns those that it did not know before. */
    public Set<MemberId> attach(Tx c, String scope, Collection<MemberId> members, LocalDate day) {
        // First: one whom the scope is just forgetting is waited for, and attached anew.
        seen(c, scope, members, day);
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "insert into member_scope (member_id, scope, seen) select id, ?, ? from unnest(?) as m (id) on conflict do nothing returning member_id",
                scope, day, sorted(c, members)));
    }

    /** These members were at a store that knows them. */
    public void seen(Tx c, String scope, Collection<MemberId> members, LocalDate day) {
        update(c, "update member_scope set seen = ? where scope = ? and member_id = any(?) and seen < ?", day, scope, sorted(c, members), day);
    }

    /** Members whom a store that is not their home has not seen since that day, at most so many; it forgets them. */
    public Set<MemberId> detach(Tx c, String scope, String home, LocalDate before, int most) {
        List<MemberId> due = list(c, row -> new MemberId(row.getObject(1, UUID.class)), "select /* everywhere */ s.member_id from member_scope s"
                + " join member m on m.member_id = s.member_id where s.scope = ? and s.seen < ? and m.home_store <> ? order by s.member_id limit ?",
                scope, before, home, most);
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "delete from member_scope where scope = ? and seen < ? and member_id = any(?) returning member_id", scope, before, sorted(c, due)));
    }

    private static Array sorted(Tx c, Collection<MemberId> members) {
        Set<UUID> sorted = new TreeSet<>();
        members.forEach(member -> sorted.add(member.value()));
        return column(c, "uuid", sorted, id -> id);
    }

    public Optional<Member> byId(Tx c, MemberId id) {
        return list(c, MemberStore::member, "select * from member where member_id = ?", id.value()).stream().findFirst();
    }

    /** The scopes that are told about these members, and in each the members as they are now; strangers are told to nobody. */
    public Map<String, List<Member>> byScope(Tx c, Collection<MemberId> members) {
        Map<String, List<Member>> byScope = new TreeMap<>();
        list(c, row -> byScope.computeIfAbsent(row.getString("scope"), _ -> new java.util.ArrayList<>()).add(member(row)),
                "select m.*, s.scope from member m join member_scope s on s.member_id = m.member_id where m.member_id = any(?)"
                        + " and m.card <> '' order by s.scope, m.member_id", column(c, "uuid", members, MemberId::value));
        return byScope;
    }

    static Member member(ResultSet row) throws SQLException {
        return new Member(new MemberId(row.getObject("member_id", UUID.class)), row.getString("card"), row.getString("name"),
                row.getString("phone"), new StoreId(row.getString("home_store")), Tier.valueOf(row.getString("tier")),
                LifeStage.valueOf(row.getString("stage")), row.getLong("growth"), row.getInt("categories"),
                new PointsBalance(row.getLong("consumption"), row.getLong("innovation")),
                Json.MAPPER.readValue(row.getString("entitlements"), ENTITLEMENTS),
                Optional.ofNullable(row.getString("adviser")).map(EmployeeId::new));
    }
}
