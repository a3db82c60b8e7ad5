package guitai.headquarters.testing;

import guitai.headquarters.directory.DirectoryImport;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One server for the whole test run, a fresh database for each who asks. {@code GUITAI_TEST_JDBC} names an outside server. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres embedded;
    private static String demo;

    private TestDatabase() {
    }

    /** The JDBC address of a database that nobody used yet. */
    public static synchronized String fresh() {
        return create("");
    }

    /** The same with the demo store in it: a copy of one that was imported once. */
    public static synchronized String withDemo() {
        if (demo == null) {
            String url = create("");
            try (Database database = Database.open(url)) {
                Tables tables = Tables.all();
                new DirectoryImport(database, tables, new MemberNews(tables), RunningHq.CLOCK).read(Goods.DEMO, true);
                TestKeys.known(database);
            }
            demo = url.replaceFirst(".*//[^/]+/([^?]*).*", "$1");
        }
        return create(" template " + demo);
    }

    private static String create(String from) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("create database " + name + from);
        return admin().replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    /** Says something to the server as its administrator. */
    public static void execute(String sql) {
        try (var connection = DriverManager.getConnection(admin()); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String admin() {
        return outside().orElseGet(() -> server().url());
    }

    /** A server that somebody else runs. */
    public static Optional<String> outside() {
        return Optional.ofNullable(System.getenv("GUITAI_TEST_JDBC"));
    }

    /** Process id of the shared server. */
    public static synchronized long pid() {
        return server().pid();
    }

    public static Path binaries() {
        return Path.of(System.getProperty("guitai.postgresql"));
    }

    private static EmbeddedPostgres server() {
        if (embedded == null) {
            Path root = temporary();
            embedded = EmbeddedPostgres.start(root, binaries());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                // Nobody needs these data any more, and an orderly end would first write all of them down.
                ProcessHandle.of(embedded.pid()).ifPresent(server -> {
                    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.children()).toList();
                    server.destroyForcibly();
                    all.forEach(process -> process.onExit().join());
                });
                delete(root);
            }));
        }
        return embedded;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("guitai-test-postgresql");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path root) {
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException stillInUse) {
            // The system clears its temporary directory.
            return;
        }
    }
}
