package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;

import guitai.domain.money.Money;
import guitai.domain.staff.TerminalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
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
        Map<TerminalId, Sum> terminals = new TreeMap<>(Comparator.comparing(TerminalId::value));
        list(c, row -> terminals.put(new TerminalId(row.getString(1)), new Sum(row.getLong(2), Money.fen(row.getLong(3)))),
                "select /* everywhere */ terminal_id, count(*), sum(gross_fen) from sale where business_date = ? and at < ? group by terminal_id",
                day, Sql.time(end));
        return terminals;
    }

    /** A terminal's closings of a day: the last of them, and the newest seal. @param matched empty while that closing has no seal */
    public record Closing(long seq, Optional<Boolean> matched, int version) {
    }

    /** By terminal; those that did not close the day are not there. */
    public Map<TerminalId, Closing> closings(Tx c, LocalDate day) {
        Map<TerminalId, Closing> closings = new TreeMap<>(Comparator.comparing(TerminalId::value));
        list(c, row -> closings.put(new TerminalId(row.getString(1)), new Closing(row.getLong(2), Optional.empty(), 0)),
                "select /* everywhere */ terminal_id, max(seq) from day_closed where business_date = ? group by terminal_id", day);
        list(c, row -> closings.computeIfPresent(new TerminalId(row.getString(1)), (_, closing) -> sealed(closing, row)),
                "select /* everywhere */ terminal_id, closed_by, matched, version from day_seal where business_date = ? order by version", day);
        return closings;
    }

    private static Closing sealed(Closing closing, ResultSet row) {
        try {
            return row.getLong(2) < closing.seq() ? closing : new Closing(closing.seq(), Optional.of(row.getBoolean(3)), row.getInt(4));
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        }
    }
}
