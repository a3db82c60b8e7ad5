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

    /** Everything that moved the consumption points of these, who are one. */
    public List<Move> moves(Tx c, Collection<MemberId> one) {
        return list(c, row -> new Move(new Entry(new TerminalId(row.getString(1)), row.getLong(2)), row.getTimestamp(3).toInstant(), row.getLong(4),
                        MemberStore.Account.SPENT.name().equals(row.getString(5))),
                "select terminal_id, seq, at, points, account from points_ledger where member_id = any(?) and account <> 'GROWTH'", column(c, "uuid", one, MemberId::value));
    }

    public long opening(Tx c, Collection<MemberId> one) {
        return list(c, row -> row.getLong(1), "select coalesce(sum(opening_consumption), 0) from member where member_id = any(?)",
                column(c, "uuid", one, MemberId::value)).getFirst();
    }

    /** Those of these members of whom something stands in dispute. */
    public List<MemberId> disputing(Tx c, Collection<MemberId> members) {
        return list(c, row -> new MemberId(row.getObject(1, UUID.class)), "select distinct member_id from points_dispute where member_id = any(?)",
                column(c, "uuid", members, MemberId::value));
    }

    /** What stands in dispute of these, who are one. */
    public Map<Entry, Long> disputed(Tx c, Collection<MemberId> one) {
        Map<Entry, Long> disputed = new TreeMap<>();
        list(c, row -> disputed.merge(new Entry(new TerminalId(row.getString(1)), row.getLong(2)), row.getLong(3), Long::sum),
                "select terminal_id, seq, points from points_dispute where member_id = any(?)", column(c, "uuid", one, MemberId::value));
        return disputed;
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
