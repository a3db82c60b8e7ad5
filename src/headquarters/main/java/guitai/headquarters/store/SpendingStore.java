package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.rewards.Overspending.Entry;
import guitai.domain.rewards.Overspending.Move;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What was spent of points, where, and which of it was not there any more. */
public final class SpendingStore {

    /** A sale that a voucher paid for; {@code at} by headquarters' clock. */
    public record Use(String voucher, Entry entry, StoreId store, Instant at, String receipt, Money amount) {

        /** The first of them counts. */
        public static final Comparator<Use> EARLIEST = Comparator.comparing(Use::at).thenComparing(Use::entry);

        private static Use of(ResultSet row) throws SQLException {
            return new Use(row.getString("voucher"), new Entry(new TerminalId(row.getString("terminal_id")), row.getLong("seq")),
                    new StoreId(row.getString("store")), row.getTimestamp("at").toInstant(), row.getString("receipt"),
                    Money.fen(row.getLong("amount_fen")));
        }
    }

    public void use(Tx c, Collection<Use> uses) {
        update(c, "insert into voucher_use select * from unnest(?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                column(c, "text", uses, Use::voucher), column(c, "text", uses, use -> use.entry().terminal().value()),
                column(c, "bigint", uses, use -> use.entry().seq()), column(c, "text", uses, use -> use.store().value()),
                column(c, "timestamptz", uses, use -> Sql.time(use.at())), column(c, "text", uses, Use::receipt),
                column(c, "bigint", uses, use -> use.amount().fen()));
    }

    /** All uses of these vouchers, by voucher, the one that counts first. */
    public Map<String, List<Use>> uses(Tx c, Collection<String> vouchers) {
        Map<String, List<Use>> uses = new TreeMap<>();
        list(c, Use::of, "select * from voucher_use where voucher = any(?)", column(c, "text", vouchers, number -> number))
                .forEach(use -> uses.computeIfAbsent(use.voucher(), _ -> new ArrayList<>()).add(use));
        uses.values().forEach(of -> of.sort(Use.EARLIEST));
        return uses;
    }

    /** Everything that moved the consumption points of these, by member. */
    public Map<MemberId, List<Move>> moves(Tx c, Collection<MemberId> members) {
        Map<MemberId, List<Move>> moves = new HashMap<>();
        list(c, row -> moves.computeIfAbsent(member(row), _ -> new ArrayList<>()).add(new Move(entry(row), row.getTimestamp("at").toInstant(),
                        row.getLong("points"), MemberStore.Account.SPENT.name().equals(row.getString("account")))),
                "select * from points_ledger where member_id = any(?) and account in ('CONSUMPTION', 'SPENT')", column(c, "uuid", members, MemberId::value));
        return moves;
    }

    /** With how many points each of these began. */
    public Map<MemberId, Long> openings(Tx c, Collection<MemberId> members) {
        Map<MemberId, Long> openings = new HashMap<>();
        list(c, row -> openings.put(member(row), row.getLong(2)), "select member_id, opening_consumption from member where member_id = any(?)",
                column(c, "uuid", members, MemberId::value));
        return openings;
    }

    /** What stands in dispute of these, by member. */
    public Map<MemberId, Map<Entry, Long>> disputed(Tx c, Collection<MemberId> members) {
        Map<MemberId, Map<Entry, Long>> disputed = new HashMap<>();
        list(c, row -> disputed.computeIfAbsent(member(row), _ -> new TreeMap<>()).merge(entry(row), row.getLong("points"), Long::sum),
                "select * from points_dispute where member_id = any(?)", column(c, "uuid", members, MemberId::value));
        return disputed;
    }

    private static MemberId member(ResultSet row) throws SQLException {
        return new MemberId(row.getObject("member_id", UUID.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(new TerminalId(row.getString("terminal_id")), row.getLong("seq"));
    }

    /** Sets what stands in dispute of a member, and gives the balance what was not there. */
    public void dispute(Tx c, Collection<MemberId> one, MemberId owner, Map<Entry, Long> now) {
        for (MemberId member : one) {
            List<Long> before = list(c, row -> row.getLong(1), "delete from points_dispute where member_id = ? returning points", member.value());
            move(c, member, -before.stream().mapToLong(points -> points).sum());
        }
        now.forEach((entry, points) -> update(c, "insert into points_dispute values (?, ?, ?, ?)", owner.value(), entry.terminal().value(),
                entry.seq(), points));
        move(c, owner, now.values().stream().mapToLong(points -> points).sum());
    }

    private static void move(Tx c, MemberId member, long points) {
        if (points != 0) {
            update(c, "update member set consumption = consumption + ? where member_id = ?", points, member.value());
        }
    }
}
