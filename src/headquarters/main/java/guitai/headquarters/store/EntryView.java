package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.one;

import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Entries that were set aside, and what headquarters was told besides, for a page. */
public final class EntryView {

    public record SetAside(TerminalId terminal, long seq, LocalDate day, String type, String reason) {
    }

    /** An entry as it came. */
    public record Raw(Instant received, byte[] frozen) {
    }

    /** The newest days first. */
    public List<SetAside> setAside(Tx c, int most) {
        return list(c, row -> new SetAside(new TerminalId(row.getString(1)), row.getLong(2), row.getObject(3, LocalDate.class), row.getString(4),
                        row.getString(5)),
                "select /* everywhere */ terminal_id, seq, business_date, type, reason from entry_outcome where reason <> '' and reason <> 'left-out'"
                        + " order by business_date desc, terminal_id, seq desc limit ?", most);
    }

    public long countSetAside(Tx c) {
        return one(c, row -> row.getLong(1), "select /* everywhere */ count(*) from entry_outcome where reason <> '' and reason <> 'left-out'");
    }

    public Optional<SetAside> setAside(Tx c, TerminalId terminal, long seq) {
        return list(c, row -> new SetAside(terminal, seq, row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                "select business_date, type, reason from entry_outcome where terminal_id = ? and seq = ? and reason <> '' and reason <> 'left-out'",
                terminal.value(), seq).stream().findFirst();
    }

    public Optional<Raw> raw(Tx c, TerminalId terminal, long seq) {
        return list(c, row -> new Raw(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBytes(2)),
                "select received_at, frozen from journal_entry where terminal_id = ? and seq = ?", terminal.value(), seq).stream().findFirst();
    }

    /** How many things of each kind the feed holds for the stores. */
    public Map<String, Long> kinds(Tx c) {
        Map<String, Long> kinds = new TreeMap<>();
        list(c, row -> kinds.put(row.getString(1), row.getLong(2)),
                "select /* everywhere */ kind, count(distinct key) from change_feed where doc is not null group by kind");
        return kinds;
    }
}
