package guitai.demo.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.fault.Cable;
import guitai.demo.fault.Child;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.ManyMembers;
import guitai.demo.story.SharedPostgres;
import guitai.headquarters.Main;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HqLine;
import guitai.terminal.uplink.MembersLoad;
import guitai.terminal.uplink.MembersLoad.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new terminal fetches all members of its store from headquarters over HTTP, in two processes, while it sells. Beside it the same
 * rows in plain SQLite: one statement each, in the order in which they lie, one transaction, the indexes made afterwards.
 */
@Tag("bench")
class SnapshotBenchTest {

    private static final int MEMBERS = Integer.getInteger("guitai.bench.members", 1_000_000);
    private static final int SALES_BEFORE = 1_000;
    private static final double GOAL_P99 = 100;
    /** Twenty customers a second: more than any counter has, and the disk is not kept busy by them alone. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final List<String> TABLES = List.of("member", "member_beginning", "name_sound", "member_sound", "vehicle", "vehicle_finding",
            "vehicle_owner");

    @TempDir
    Path folder;
    private volatile long firstPiece;
    private volatile long sorting;
    private double loaded;
    private double took;

    @Test
    void allMembersComeWhileTheTillSells() throws Exception {
        String database = SharedPostgres.demoStore();
        ManyMembers.append(database, "S01", MEMBERS);
        try (Child headquarters = Child.atFullSpeed(Main.class, "--data", folder.resolve("headquarters").toString(), "--port", "0",
                "--database", database)) {
            assertTrue(headquarters.says(line -> line.contains("http://"), 60), () -> headquarters.said().toString());
            Cable cable = new Cable(headquarters::address);
            Path data = folder.resolve("counter");
            try (cable; Counter counter = new Counter("S01-02", data, () -> Optional.of(cable.end()), Clock.systemUTC())) {
                counter.starts();
                stocked(counter, cable);
                List<Double> alone = new ArrayList<>();
                while (alone.size() < SALES_BEFORE) {
                    alone.add(sale(counter, alone.size()));
                    LockSupport.parkNanos(PAUSE / 10);
                }
                measure(counter, cable, alone);
            }
            plain(data);
        }
    }


    /** Goods and people only, so that there is something to sell: the members are asked for afterwards. */
    private static void stocked(Counter counter, Cable cable) {
        try (HqLine line = Counter.http("S01-02", Clock.systemUTC(), () -> Optional.of(cable.end()), Duration.ofSeconds(30))) {
            boolean more = true;
            while (more) {
                String cursor = counter.does(office -> office.store().syncBook().cursor(FeedName.SHOP));
                ChangePage page = ((HqAnswer.Told<ChangePage>) line.changes(FeedName.SHOP, cursor, 500)).value();
                counter.does(office -> {
                    office.store().syncBook().apply(FeedName.SHOP, page);
                    return true;
                });
                more = page.more();
            }
        }
        counter.isManned("E1001");
    }

    private void measure(Counter counter, Cable cable, List<Double> alone) throws InterruptedException {
        long before = cable.carried()[0] + cable.carried()[1];
        counter.uplink().onStatus(status -> told(status.news().load()));
        AtomicBoolean over = new AtomicBoolean();
        long start = System.nanoTime();
        Thread loading = Thread.ofPlatform().start(() -> {
            while (counter.does(office -> office.store().syncBook().cursor(FeedName.MEMBERS)).equals(ChangePage.START)) {
                counter.syncs();
            }
            over.set(true);
        });
        List<Double> during = new ArrayList<>();
        while (!over.get()) {
            during.add(sale(counter, during.size()));
            LockSupport.parkNanos(PAUSE);
        }
        loading.join();
        double seconds = (System.nanoTime() - firstPiece) / 1e9;
        long rows = counter.does(office -> office.store().database().read(session ->
                session.createNativeQuery("SELECT count(*) FROM member", Long.class).getSingleResult()));
        assertTrue(rows >= MEMBERS, () -> "only " + rows);
        loaded = rows / seconds;
        took = seconds;
        Measured.value("snapshot.making", (firstPiece - start) / 1e9, "s", 0, 0, true);
        Measured.value("snapshot.sorting", (System.nanoTime() - sorting) / 1e9, "s", seconds, 0, true);
        Measured.value("snapshot.bytes", (cable.carried()[0] + cable.carried()[1] - before) / 1e6, "MB", 0, 0, true);
        Measured.value("snapshot.sale_p50", percentile(during, 50), "ms", percentile(alone, 50), GOAL_P99, percentile(during, 50) <= GOAL_P99);
        Measured.value("snapshot.sale_p99", percentile(during, 99), "ms", percentile(alone, 99), GOAL_P99, percentile(during, 99) <= GOAL_P99);
        Measured.value("snapshot.sale_longest", Collections.max(during), "ms", Collections.max(alone), 0, true);
    }

    private void told(MembersLoad load) {
        if (load.stage() == Stage.LOADING && firstPiece == 0) {
            firstPiece = System.nanoTime();
        }
        if (load.stage() == Stage.SORTING) {
            sorting = System.nanoTime();
        }
    }

    /** Scanned, sometimes to a member, paid and on disk; in milliseconds. */
    private static double sale(Counter counter, int number) {
        long start = System.nanoTime();
        counter.sells(Goods.loose().get(number % 100), 1).booksForCash();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(List<Double> all, int percent) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(percent / 100.0 * (sorted.size() - 1))));
    }

    /** The same rows as they lie in the members' file, into another file of the same tables. */
    private void plain(Path data) throws Exception {
        Path file;
        try (var files = Files.list(data)) {
            file = files.filter(one -> one.getFileName().toString().matches("members-.*\\.db")).findFirst().orElseThrow();
        }
        try (Connection to = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
                Connection from = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            run(to, "PRAGMA journal_mode = WAL");
            run(to, "PRAGMA synchronous = NORMAL");
            run(to, "PRAGMA cache_size = -64000");
            for (String sql : texts(from, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name IN ('" + String.join("', '", TABLES) + "')")) {
                run(to, sql);
            }
            long start = System.nanoTime();
            to.setAutoCommit(false);
            long members = 0;
            for (String table : TABLES) {
                long rows = copy(from, to, table);
                members = table.equals("member") ? rows : members;
            }
            for (String sql : texts(from, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('"
                    + String.join("', '", TABLES) + "')")) {
                run(to, sql);
            }
            to.commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            Measured.value("snapshot.members", loaded, "1/s", members / seconds, 0, true);
            Measured.value("snapshot.seconds", took, "s", seconds, 0, true);
            Measured.value("snapshot.file", Files.size(file) / 1e6, "MB", Files.size(folder.resolve("plain.db")) / 1e6, 0, true);
        }
    }

    private static long copy(Connection from, Connection to, String table) throws SQLException {
        long rows = 0;
        try (ResultSet row = from.createStatement().executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)")) {
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        insert.setObject(i, row.getObject(i));
                    }
                    insert.executeUpdate();
                    rows++;
                }
            }
        }
        return rows;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
