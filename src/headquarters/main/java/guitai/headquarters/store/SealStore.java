package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import guitai.protocol.SealedDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Seals of closed days. A row is written once. */
public final class SealStore {

    /** A closing of a day that headquarters has applied. */
    public record Closing(long seq, LocalDate businessDate, DayTotals totals) {
    }

    /** Locks the terminal's applied progress until the transaction ends, and tells it: nothing is applied meanwhile. */
    public long lockApplied(Tx c, TerminalId terminal) {
        return list(c, row -> row.getLong(1), "select applied_through from apply_progress where terminal_id = ? for update", terminal.value())
                .stream().findFirst().orElse(0L);
    }

    /** Terminals with an applied closing that has no seal. */
    public List<TerminalId> due(Tx c) {
        return list(c, row -> new TerminalId(row.getString(1)), "select /* everywhere */ distinct d.terminal_id from day_closed d"
                + " join apply_progress a on a.terminal_id = d.terminal_id where not d.sealed and d.seq <= a.applied_through");
    }

    /** True where a closing of the terminal waits for its seal, or has one that says that the sides differ. */
    public boolean anythingAt(Tx c, TerminalId terminal) {
        return !list(c, row -> row.getInt(1), "(select 1 from day_closed where terminal_id = ? and not sealed limit 1)"
                + " union all (select 1 from day_seal where terminal_id = ? and not matched limit 1)", terminal.value(), terminal.value()).isEmpty();
    }

    /** The terminal's closings without a seal, up to what is applied. */
    public List<Closing> unsealed(Tx c, TerminalId terminal, long appliedThrough) {
        return list(c, SealStore::closing, "select seq, business_date, totals from day_closed where terminal_id = ? and not sealed and seq <= ?"
                + " order by seq", terminal.value(), appliedThrough);
    }

    /** Closings whose newest seal says that the two sides differ. */
    public List<Closing> differing(Tx c, TerminalId terminal) {
        return list(c, SealStore::closing, "select d.seq, d.business_date, d.totals from day_seal s"
                + " join day_closed d on d.terminal_id = s.terminal_id and d.seq = s.closed_by"
                + " where s.terminal_id = ? and not s.matched and s.version = (select max(version) from day_seal n"
                + " where n.terminal_id = s.terminal_id and n.business_date = s.business_date) order by d.seq", terminal.value());
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(row.getLong(1), row.getObject(2, LocalDate.class), Json.MAPPER.readValue(row.getString(3), DayTotals.class));
    }

    /** The newest seal of a day. */
    public Optional<SealedDay> newest(Tx c, TerminalId terminal, LocalDate day) {
        return list(c, row -> new SealedDay(row.getString(1), new KeySignature(row.getString(2), row.getString(3)), row.getString(4)),
                "select frozen, key_name, signature, digits from day_seal where terminal_id = ? and business_date = ? order by version desc limit 1",
                terminal.value(), day).stream().findFirst();
    }

    /** The newest seals of the days that were closed by entries of a range. */
    public List<SealedDay> closedBetween(Tx c, TerminalId terminal, long first, long last) {
        return list(c, row -> row.getObject(1, LocalDate.class), "select distinct business_date from day_closed where terminal_id = ? and seq between ? and ?"
                + " order by business_date", terminal.value(), first, last).stream().flatMap(day -> newest(c, terminal, day).stream()).toList();
    }

    /** Writes a seal and takes the closing off the list of those that wait. */
    public void insert(Tx c, DaySeal seal, SealedDay sealed) {
        update(c, "insert into day_seal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", seal.terminal().value(), seal.closed().businessDate(), seal.version(),
                seal.closedBy(), seal.matched(), sealed.frozen(), sealed.signature().key(), sealed.signature().value(), sealed.digits(),
                Sql.time(seal.sealedAt()));
        done(c, seal.terminal(), seal.closedBy());
    }

    /** A closing that cannot be sealed (its totals are of another day, say) is not tried again and again. */
    public void done(Tx c, TerminalId terminal, long closedBy) {
        update(c, "update day_closed set sealed = true where terminal_id = ? and seq = ?", terminal.value(), closedBy);
    }

    /** Terminals that have sold on a day and not closed it since, as far as headquarters has heard. */
    public List<TerminalId> notClosed(Tx c, LocalDate day) {
        return list(c, row -> new TerminalId(row.getString(1)), "select /* everywhere */ s.terminal_id from sale s where s.business_date = ? group by s.terminal_id"
                + " having max(s.seq) > coalesce((select max(d.seq) from day_closed d where d.terminal_id = s.terminal_id"
                + " and d.business_date = ?), 0) order by s.terminal_id", day, day);
    }
}
