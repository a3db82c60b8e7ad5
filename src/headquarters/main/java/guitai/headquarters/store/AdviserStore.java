package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Who looks after whom, and what was handed over. */
public final class AdviserStore {

    /** A member and the store at home. */
    public record Looked(MemberId member, StoreId home) {
    }

    /** A member goes from one adviser to another. */
    public record Move(MemberId member, EmployeeId from, EmployeeId to) {
    }

    /** What was handed over, and whether it was taken back. */
    public record Handover(UUID id, EmployeeId from, Instant at, long members, Optional<Instant> undone) {
    }

    /** How many members each adviser has. */
    public Map<String, Long> counts(Tx c) {
        Map<String, Long> counts = new TreeMap<>();
        list(c, row -> counts.put(row.getString(1), row.getLong(2)),
                "select /* everywhere */ adviser, count(*) from member where adviser is not null group by adviser");
        return counts;
    }

    public List<Looked> of(Tx c, EmployeeId adviser) {
        return list(c, row -> new Looked(new MemberId(row.getObject(1, UUID.class)), new StoreId(row.getString(2))),
                "select /* everywhere */ member_id, home_store from member where adviser = ? order by member_id", adviser.value());
    }

    /** Gives members to others, each only while the one before still has it; returns those that moved. */
    public Set<MemberId> move(Tx c, Collection<Move> moves) {
        return new HashSet<>(list(c, row -> new MemberId(row.getObject(1, UUID.class)),
                "update member set adviser = e.after from unnest(?, ?, ?) as e (id, before, after) where member_id = e.id and adviser = e.before"
                        + " returning member_id", column(c, "uuid", moves, move -> move.member().value()),
                column(c, "text", moves, move -> move.from().value()), column(c, "text", moves, move -> move.to().value())));
    }

    public void note(Tx c, Handover handover, Collection<Move> moves) {
        update(c, "insert into handover values (?, ?, ?, ?, null)", handover.id(), handover.from().value(), Sql.time(handover.at()), handover.members());
        update(c, "insert into handover_move select member, ?, before, after from unnest(?, ?, ?) as e (member, before, after)", handover.id(),
                column(c, "uuid", moves, move -> move.member().value()), column(c, "text", moves, move -> move.from().value()),
                column(c, "text", moves, move -> move.to().value()));
    }

    /** The newest first. */
    public List<Handover> handovers(Tx c, int most) {
        return list(c, row -> new Handover(row.getObject(1, UUID.class), new EmployeeId(row.getString(2)), row.getTimestamp(3).toInstant(), row.getLong(4),
                        Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant)),
                "select handover_id, employee, at, members, undone_at from handover order by at desc limit ?", most);
    }

    /** False where it was taken back before, or never was. */
    public boolean undo(Tx c, UUID handover, Instant now) {
        return update(c, "update handover set undone_at = ? where handover_id = ? and undone_at is null", Sql.time(now), handover) > 0;
    }

    public List<Move> moves(Tx c, UUID handover) {
        return list(c, row -> new Move(new MemberId(row.getObject(1, UUID.class)), new EmployeeId(row.getString(2)), new EmployeeId(row.getString(3))),
                "select /* everywhere */ member_id, from_employee, to_employee from handover_move where handover_id = ? order by member_id", handover);
    }
}
