package guitai.headquarters.testing;

import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.store.Database;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headquarters on a database of its own, with the demo store. */
public final class RunningHq implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Till.NOON.plusSeconds(3600), ZoneOffset.UTC);

    public final String jdbcUrl;
    public final HqClient client;
    public final Headquarters headquarters;

    public RunningHq(Path dataDir) {
        this(dataDir, TestDatabase.withDemo(), Optional.empty());
    }

    public RunningHq(Path dataDir, String jdbcUrl, Optional<Path> demo) {
        this(dataDir, jdbcUrl, demo, CLOCK);
    }

    public RunningHq(Path dataDir, String jdbcUrl, Optional<Path> demo, Clock clock) {
        this(dataDir, jdbcUrl, demo, clock, HqSettings.Running.USUAL);
    }

    public RunningHq(Path dataDir, String jdbcUrl, Optional<Path> demo, Clock clock, HqSettings.Running running) {
        this.jdbcUrl = jdbcUrl;
        this.headquarters = Headquarters.start(new HqSettings(dataDir, Optional.of(jdbcUrl), "127.0.0.1", 0, demo, clock, running));
        if (demo.isPresent()) {
            try (Database database = Database.open(jdbcUrl)) {
                TestKeys.known(database);
            }
        }
        this.client = new HqClient(headquarters.port(), clock);
    }

    public void settle() {
        try {
            headquarters.settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The first column of what a statement answers. */
    public List<String> query(String sql) {
        return query(jdbcUrl, sql);
    }

    public static List<String> query(String jdbcUrl, String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A fingerprint of every row of every table but those. */
    public static List<String> contents(String jdbcUrl, String... except) {
        return query(jdbcUrl, "select relname || ' ' || (xpath('/row/c/text()', query_to_xml('select md5(coalesce(string_agg(t::text, '','' order by t::text), "
                + "'''')) as c from ' || quote_ident(relname) || ' t', false, true, '')))[1]::text from pg_class where relkind in ('r', 'p') and not relispartition"
                + " and relnamespace = 'public'::regnamespace and relname <> all(string_to_array('" + String.join(" ", except) + "', ' ')) order by relname");
    }

    @Override
    public void close() {
        headquarters.close();
    }
}
