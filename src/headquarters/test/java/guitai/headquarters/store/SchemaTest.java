package guitai.headquarters.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A database grows with headquarters: from whatever version it is of, with what lies in it, and never backwards. */
class SchemaTest {

    private static final String TABLES = "select relname from pg_class where relkind in ('r', 'p') and not relispartition"
            + " and relnamespace = 'public'::regnamespace and relname <> 'schema_version'";
    private static final Map<String, String> SAMPLES = Map.of("text", "'one'", "bigint", "7", "integer", "3", "bytea", "'\\x0a0b'",
            "uuid", "'01920000-0000-7000-8000-000000000001'", "date", "'2026-11-20'", "timestamp with time zone", "'2026-11-20T04:00:00Z'",
            "boolean", "true", "doc", "'{}'");

    @TestFactory
    Stream<DynamicTest> everyEarlierVersionGrowsToThisOneWithItsData() {
        return IntStream.range(1, Schema.newest()).mapToObj(version -> DynamicTest.dynamicTest("version " + version, () -> {
            String url = TestDatabase.fresh();
            try (Database database = Database.connect(url)) {
                Schema.migrate(database, version);
            }
            // One connection for all that is asked: signing in costs far more than any of the hundreds of questions.
            try (Connection connection = DriverManager.getConnection(url)) {
                Map<String, List<String>> before = filled(connection);
                Database.open(url).close();
                assertEquals(List.of(Integer.toString(Schema.newest())), ask(connection, "select max(version) from schema_version"));
                before.forEach((table, rows) -> assertEquals(List.of(), lost(connection, table, rows)));
            }
        }));
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws SQLException {
        String url = TestDatabase.fresh();
        Database.open(url).close();
        try (Connection connection = DriverManager.getConnection(url)) {
            execute(connection, "insert into schema_version values (" + (Schema.newest() + 1) + ")");
        }
        assertThrows(DatabaseTooNew.class, () -> Database.open(url));
        assertEquals(List.of(Integer.toString(Schema.newest() + 1)), RunningHq.query(url, "select max(version) from schema_version"));
    }

    @Test
    void manyThatStartOnOneNewDatabaseAtOnceMakeItOnce() throws Exception {
        String url = TestDatabase.fresh();
        try (ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(() -> {
                    Database.open(url).close();
                    return null;
                });
            }
            for (var one : starting.invokeAll(all)) {
                one.get();
            }
        }
        assertEquals(List.of(Integer.toString(Schema.newest())), RunningHq.query(url, "select count(*) from schema_version"));
        assertEquals(List.of("1"), RunningHq.query(url, "select count(*) from feed_epoch"));
    }

    /** Every table's rows, now that each has one. */
    private static Map<String, List<String>> filled(Connection connection) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : ask(connection, TABLES)) {
            fill(connection, table);
            rows.put(table, ask(connection, "select to_jsonb(t)::text from " + table + " t order by 1"));
            assertTrue(!rows.get(table).isEmpty(), table);
        }
        return rows;
    }

    /** A row of something in every column. */
    private static void fill(Connection connection, String table) {
        List<String> columns = ask(connection, "select column_name from information_schema.columns where table_name = '" + table
                + "' order by ordinal_position");
        List<String> values = ask(connection, "select case column_name when 'doc' then 'doc' else data_type end from information_schema.columns"
                + " where table_name = '" + table + "' order by ordinal_position").stream().map(SAMPLES::get).toList();
        execute(connection, "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                + ") on conflict do nothing");
    }

    /** Rows that are no longer there as they were; what a newer version adds to them is no matter. */
    private static List<String> lost(Connection connection, String table, List<String> rows) {
        return rows.stream().filter(row -> ask(connection, "select 1 from " + table + " t where to_jsonb(t) @> '"
                + row.replace("'", "''") + "'").isEmpty()).map(row -> table + " " + row).toList();
    }

    /** The first column of what a statement answers. */
    private static List<String> ask(Connection connection, String sql) {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }
}
