package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;

import guitai.domain.shop.Store;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How all terminals stand, for a page: what is held of each, and what was heard of it. */
public final class TerminalView {

    /**
     * @param clockAhead milliseconds that headquarters' clock is ahead of the terminal's
     * @param waiting    entries that the terminal had no receipt for when it was heard last
     * @param setAside   entries of it that wait for a person
     */
    public record Row(TerminalId terminal, long accepted, long applied, Optional<Instant> heard, Optional<String> version,
                      Optional<Long> clockAhead, Optional<Long> waiting, long setAside) {

        /** Entries that are held but not in any figure yet. */
        public long behind() {
            return accepted - applied;
        }
    }

    public List<Row> all(Tx c) {
        return list(c, TerminalView::row, "select /* everywhere */ t.terminal_id, i.accepted_through, a.applied_through, h.at, h.version,"
                + " h.clock_ahead_ms, h.waiting, coalesce(q.n, 0) from terminal t join intake_progress i on i.terminal_id = t.terminal_id"
                + " join apply_progress a on a.terminal_id = t.terminal_id left join terminal_contact h on h.terminal_id = t.terminal_id"
                + " left join (select terminal_id, count(*) as n from entry_outcome where reason <> '' and reason <> 'left-out' group by terminal_id) q"
                + " on q.terminal_id = t.terminal_id order by t.terminal_id");
    }

    /** Stores by their ids. */
    public Map<String, Store> stores(Tx c) {
        Map<String, Store> stores = new TreeMap<>();
        list(c, row -> stores.put(row.getString(1), Json.MAPPER.readValue(row.getString(2), Store.class)),
                "select /* everywhere */ key, doc from change_feed where kind = 'STORE' and doc is not null");
        return stores;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new TerminalId(row.getString(1)), row.getLong(2), row.getLong(3),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant), Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getObject(6, Long.class)), Optional.ofNullable(row.getObject(7, Long.class)), row.getLong(8));
    }
}
