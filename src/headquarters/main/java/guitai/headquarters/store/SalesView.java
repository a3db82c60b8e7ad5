package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;

import guitai.domain.money.Money;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sold on a trading day, summed up for a page. */
public final class SalesView {

    /** A number of sales and what they come to. */
    public record Sum(long sales, Money gross) {

        public static final Sum NONE = new Sum(0, Money.ZERO);

        public Sum plus(Sum other) {
            return new Sum(sales + other.sales, gross.plus(other.gross));
        }
    }

    /** By hour of the clock. @param store whose sales; empty for all */
    public Map<Integer, Sum> byHour(Tx c, LocalDate day, ZoneId zone, String store) {
        Map<Integer, Sum> hours = new TreeMap<>();
        list(c, row -> hours.put(row.getInt(1), new Sum(row.getLong(2), Money.fen(row.getLong(3)))),
                "select /* everywhere */ cast(extract(hour from at at time zone ?) as integer), count(*), sum(gross_fen) from sale"
                        + " where business_date = ? and (? = '' or starts_with(terminal_id, ?)) group by 1",
                zone.getId(), day, store, store + "-");
        return hours;
    }

    /** By terminal, of those sales that were made before an instant. */
    public Map<TerminalId, Sum> byTerminal(Tx c, LocalDate day, Instant end) {
        Map<TerminalId, Sum> terminals = new TreeMap<>(java.util.Comparator.comparing(TerminalId::value));
        list(c, row -> terminals.put(new TerminalId(row.getString(1)), new Sum(row.getLong(2), Money.fen(row.getLong(3)))),
                "select /* everywhere */ terminal_id, count(*), sum(gross_fen) from sale where business_date = ? and at < ? group by terminal_id",
                day, Sql.time(end));
        return terminals;
    }

    /** Terminals that closed the day, with the last entry that closed it. */
    public Map<TerminalId, Long> closed(Tx c, LocalDate day) {
        Map<TerminalId, Long> closed = new TreeMap<>(java.util.Comparator.comparing(TerminalId::value));
        List<TerminalId> found = list(c, row -> {
            TerminalId terminal = new TerminalId(row.getString(1));
            closed.put(terminal, row.getLong(2));
            return terminal;
        }, "select /* everywhere */ terminal_id, max(seq) from day_closed where business_date = ? group by terminal_id", day);
        return found.isEmpty() ? Map.of() : closed;
    }
}
