package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.staff.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is held for sales in progress. A hold counts while it is HELD and not run out; nothing has to be done for it to end. */
public final class HoldStore {

    private static final String RELEASED = "RELEASED";

    /** A hold as it was made. */
    public record Hold(UUID id, long points, Instant until, boolean released) {

        public boolean counts(Instant now) {
            return !released && until.isAfter(now);
        }

        private static Hold of(ResultSet row) throws SQLException {
            return new Hold(row.getObject("reservation_id", UUID.class), row.getLong("points"), row.getTimestamp("until").toInstant(),
                    RELEASED.equals(row.getString("state")));
        }
    }

    /** Whose points or which voucher a reservation is about. */
    public record Subject(Optional<MemberId> member, Optional<String> voucher) {
    }

    /** Locks the balance of a member, and of those that lead to this one, until the transaction ends; empty for a member that nobody knows. */
    public Optional<Long> lockBalance(Tx c, MemberId member, Collection<MemberId> one) {
        List<Long> own = list(c, row -> row.getLong(1), "select consumption from member where member_id = ? for update", member.value());
        return own.isEmpty() ? Optional.empty() : list(c, row -> row.getLong(1), "select sum(consumption) from member where member_id = any(?)",
                column(c, "uuid", one, MemberId::value)).stream().findFirst();
    }

    public Optional<Hold> ofPoints(Tx c, MemberId member, UUID id) {
        return list(c, Hold::of, "select reservation_id, points, until, state from points_hold where member_id = ? and reservation_id = ?",
                member.value(), id).stream().findFirst();
    }

    /** Points of the member that sales in progress hold now. */
    public long held(Tx c, MemberId member, Instant now) {
        return list(c, row -> row.getLong(1),
                "select coalesce(sum(points), 0) from points_hold where member_id = ? and state = 'HELD' and until > ?", member.value(),
                Sql.time(now)).getFirst();
    }

    /** Holds the points, with the balance locked and looked at. */
    public void holdPoints(Tx c, TerminalId terminal, MemberId member, Hold hold) {
        update(c, "insert into points_hold values (?, ?, ?, ?, ?, 'HELD')", member.value(), hold.id(), terminal.value(), hold.points(),
                Sql.time(hold.until()));
    }

    public Optional<Hold> ofVoucher(Tx c, String voucher) {
        return list(c, Hold::of, "select reservation_id, 0 as points, until, state from voucher_hold where voucher = ?", voucher).stream().findFirst();
    }

    /** Holds a voucher that nobody holds; one whose hold ended is free again. */
    public boolean holdVoucher(Tx c, TerminalId terminal, String voucher, UUID id, Instant until, Instant now) {
        return update(c, "insert into voucher_hold values (?, ?, ?, ?, 'HELD') on conflict (voucher) do update set"
                        + " reservation_id = excluded.reservation_id, terminal_id = excluded.terminal_id, until = excluded.until, state = 'HELD'"
                        + " where voucher_hold.state = 'RELEASED' or voucher_hold.state = 'HELD' and voucher_hold.until <= ?",
                voucher, id, terminal.value(), Sql.time(until), Sql.time(now)) > 0;
    }

    /** Notes what a terminal's reservation is about, before it is held. */
    public void note(Tx c, TerminalId terminal, UUID id, Subject subject) {
        update(c, "insert into reservation values (?, ?, ?, ?) on conflict do nothing", terminal.value(), id,
                subject.member().map(MemberId::value).orElse(null), subject.voucher().orElse(null));
    }

    public Optional<Subject> subject(Tx c, TerminalId terminal, UUID id) {
        return list(c, row -> new Subject(Optional.ofNullable(row.getObject(1, UUID.class)).map(MemberId::new), Optional.ofNullable(row.getString(2))),
                "select member_id, voucher from reservation where terminal_id = ? and reservation_id = ?", terminal.value(), id).stream().findFirst();
    }

    /** What was held is spent; a hold that ended meanwhile was spent all the same. */
    public void spent(Tx c, TerminalId terminal, UUID id) {
        subject(c, terminal, id).ifPresent(subject -> {
            subject.member().ifPresent(member -> update(c, "update points_hold set state = 'SPENT' where member_id = ? and reservation_id = ?",
                    member.value(), id));
            subject.voucher().ifPresent(voucher -> update(c, "update voucher_hold set state = 'SPENT' where voucher = ? and reservation_id = ?",
                    voucher, id));
        });
    }

    /** Lets a hold go; what is not held stays as it is. */
    public void release(Tx c, Subject subject, UUID id) {
        subject.member().ifPresent(member -> update(c, "update points_hold set state = 'RELEASED' where member_id = ? and reservation_id = ?"
                + " and state = 'HELD'", member.value(), id));
        subject.voucher().ifPresent(voucher -> update(c, "update voucher_hold set state = 'RELEASED' where voucher = ? and reservation_id = ?"
                + " and state = 'HELD'", voucher, id));
    }

    /** Forgets holds that ended before then. */
    public int forget(Tx c, Instant before) {
        return update(c, "delete /* everywhere */ from points_hold where state <> 'SPENT' and until < ?", Sql.time(before))
                + update(c, "delete /* everywhere */ from voucher_hold where state <> 'SPENT' and until < ?", Sql.time(before));
    }
}
