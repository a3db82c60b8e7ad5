package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.voucher.MemberVouchers;
import guitai.domain.voucher.Voucher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The vouchers that members have. */
public final class VoucherStore {

    /** Gives members vouchers; one that is there already stays as it is. Returns the members who have one more. */
    public Set<MemberId> give(Tx c, Collection<Given> given) {
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "insert into member_voucher select member, voucher, campaign, value, good_from, good_until, false from unnest(?, ?, ?, ?, ?, ?)"
                        + " as g (member, voucher, campaign, value, good_from, good_until) on conflict do nothing returning member_id",
                column(c, "uuid", given, one -> one.member().value()), column(c, "text", given, one -> Long.toString(one.voucher().number())),
                column(c, "text", given, one -> one.voucher().campaign()), column(c, "bigint", given, one -> one.voucher().value().fen()),
                column(c, "timestamptz", given, one -> Sql.time(one.voucher().from())),
                column(c, "timestamptz", given, one -> Sql.time(one.voucher().until()))));
    }

    /** A voucher and whose it is. */
    public record Given(MemberId member, Voucher voucher) {
    }

    /** Those of these that are given already. */
    public Set<Given> held(Tx c, Collection<Given> asked) {
        return new HashSet<>(list(c, row -> new Given(new MemberId(row.getObject("member_id", UUID.class)), voucher(row)),
                "select * from member_voucher where member_id = any(?)", column(c, "uuid", asked, one -> one.member().value())));
    }

    /** @param one a member, and those that lead to this one */
    public Optional<Voucher> of(Tx c, Collection<MemberId> one, String number) {
        return list(c, VoucherStore::voucher, "select * from member_voucher where member_id = any(?) and voucher = ?",
                column(c, "uuid", one, MemberId::value), number).stream().findFirst();
    }

    /** Of those who ever had any: what nobody has used, in the order of their ids. */
    public Collection<MemberVouchers> of(Tx c, Collection<MemberId> members) {
        Map<String, List<Voucher>> vouchers = new TreeMap<>();
        if (!members.isEmpty()) {
            list(c, row -> {
                List<Voucher> of = vouchers.computeIfAbsent(row.getObject("member_id", UUID.class).toString(), _ -> new ArrayList<>());
                return !row.getBoolean("used") && of.add(voucher(row));
            }, "select * from member_voucher where member_id = any(?) order by good_until, voucher", column(c, "uuid", members, MemberId::value));
        }
        return vouchers.entrySet().stream().map(of -> new MemberVouchers(MemberId.of(of.getKey()), of.getValue())).toList();
    }

    /** Somebody paid with these; returns those whose they were. */
    public Set<MemberId> used(Tx c, Collection<String> numbers) {
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "update /* everywhere */ member_voucher set used = true where voucher = any(?) and not used returning member_id",
                column(c, "text", numbers, number -> number)));
    }

    private static Voucher voucher(ResultSet row) throws SQLException {
        return new Voucher(Long.parseLong(row.getString("voucher")), Money.fen(row.getLong("value_fen")), row.getString("campaign"),
                row.getTimestamp("good_from").toInstant(), row.getTimestamp("good_until").toInstant());
    }
}
