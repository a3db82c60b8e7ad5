package guitai.headquarters.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Whole tables, and a day's part of them, as a stream of CSV with a line of names, in the order of their keys. */
public final class Dump {

    private static final String VERSIONS = "schema_version";
    /** The tables that have days, with the columns whose sums tell whether everything is there. */
    private static final Map<String, List<String>> DAILY = daily();

    private static Map<String, List<String>> daily() {
        Map<String, List<String>> daily = new LinkedHashMap<>();
        daily.put("sale", List.of("gross_fen", "off_fen", "points"));
        daily.put("sale_line", List.of("quantity", "amount_fen", "tax_fen"));
        daily.put("sale_tender", List.of("amount_fen"));
        daily.put("entry_outcome", List.of());
        return daily;
    }

    /** What a table holds: columns with their types in order, number of rows, and sums by column. */
    public record Held(Map<String, String> columns, long rows, Map<String, Long> sums) {
    }

    public List<String> dailyTables() {
        return List.copyOf(DAILY.keySet());
    }

    /** Every table but the parts of tables and the version, which comes first when they are made again. */
    public List<String> tables(Tx c) {
        return Sql.list(c, row -> row.getString(1), "select relname from pg_class where relkind in ('r', 'p') and not relispartition"
                + " and relnamespace = 'public'::regnamespace and relname <> ? order by relname", VERSIONS);
    }

    public int version(Tx c) {
        return Sql.one(c, row -> row.getInt(1), "select max(version) from " + VERSIONS);
    }

    public Held held(Tx c, String table, Optional<LocalDate> day) {
        List<String> summed = day.isPresent() ? DAILY.get(table) : List.of();
        StringBuilder columns = new StringBuilder("select count(*)");
        summed.forEach(column -> columns.append(", coalesce(sum(").append(column).append("), 0)"));
        Map<String, Long> sums = new LinkedHashMap<>();
        long rows = Sql.one(c, row -> {
            for (int i = 0; i < summed.size(); i++) {
                sums.put(summed.get(i), row.getLong(i + 2));
            }
            return row.getLong(1);
        }, columns + " from " + table + where(day));
        Map<String, String> types = new LinkedHashMap<>();
        Sql.list(c, row -> types.put(row.getString(1), row.getString(2)), "select column_name, data_type from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? order by ordinal_position", table);
        return new Held(types, rows, sums);
    }

    /** Writes the rows; returns how many. */
    public long out(Tx c, String table, Optional<LocalDate> day, OutputStream to) {
        try {
            return copies(c).copyOut("copy (select * from " + table + where(day) + order(day) + ") to stdout (format csv, header)", to);
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads rows into a table that has these columns; returns how many. */
    public long in(Tx c, String table, Iterable<String> columns, InputStream from) {
        try {
            return copies(c).copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format csv, header)", from);
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void empty(Tx c, String table) {
        Sql.update(c, "delete from " + table);
    }

    /** True for a database in which no headquarters ever worked. */
    public boolean isNew(Tx c) {
        return Sql.one(c, row -> row.getBoolean(1), "select to_regclass('" + VERSIONS + "') is null");
    }

    /** Makes the tables as a version had them. */
    public static void make(Database database, int version) {
        Schema.migrate(database, version);
    }

    /** Cursors of terminals are not to be good any more: what they read may never have been. */
    public void newEpoch(Tx c) {
        Sql.update(c, "update feed_epoch set epoch = substr(md5(random()::text || clock_timestamp()::text), 1, 12)");
    }

    /** Connects to a database and leaves its tables as they are. */
    public static Database connect(String jdbcUrl) {
        return Database.connect(jdbcUrl);
    }

    private static String where(Optional<LocalDate> day) {
        return day.map(date -> " where business_date = '" + date + "'").orElse("");
    }

    private static String order(Optional<LocalDate> day) {
        return day.isPresent() ? " order by terminal_id, seq" : "";
    }

    private static CopyManager copies(Tx c) throws SQLException {
        return c.connection().unwrap(PGConnection.class).getCopyAPI();
    }
}
