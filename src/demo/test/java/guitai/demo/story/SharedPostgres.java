package guitai.demo.story;

import guitai.demo.DemoCsv;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this run, and in it a database with the demo store for each who asks. */
public final class SharedPostgres {

    private static final String TEMPLATE = "demo_store";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private SharedPostgres() {
    }

    /** JDBC address of a database in which headquarters knows the demo store and nothing has happened yet. */
    public static synchronized String demoStore() {
        String name = "story_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + template());
        return server.url(name);
    }

    /** JDBC address of a database that nobody has used. */
    public static synchronized String empty() {
        template();
        String name = "empty_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return server.url(name);
    }

    /** Process id of the server, for measurements. */
    public static synchronized long pid() {
        template();
        return server.pid();
    }

    private static String template() {
        if (server == null) {
            Path root = temporary();
            server = EmbeddedPostgres.start(root, Path.of(System.getProperty("guitai.postgresql")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop(server.pid());
                delete(root);
            }));
            execute("create database " + TEMPLATE);
            Headquarters.start(new HqSettings(root.resolve("headquarters"), Optional.of(server.url(TEMPLATE)), HqSettings.LOOPBACK, 0,
                    Optional.of(DemoCsv.folder()), Clock.systemUTC())).close();
            try (Database database = Database.open(server.url(TEMPLATE))) {
                TestKeys.known(database);
            }
        }
        return TEMPLATE;
    }

    private static void execute(String statement) {
        try (var connection = DriverManager.getConnection(server.url()); var doing = connection.createStatement()) {
            doing.execute(statement);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** At once: nobody needs what is in it, and an orderly end would write dozens of databases to disk first. */
    private static void stop(long pid) {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
            ProcessHandle.of(pid).ifPresent(left -> left.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> left).join());
        } catch (IOException noSuchProgram) {
            server.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("guitai-story-postgresql");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A gigabyte of databases goes without anybody waiting for it; what is left where there is no such program the system clears. */
    private static void delete(Path root) {
        try {
            new ProcessBuilder("rm", "-rf", root.toString()).start();
        } catch (IOException noSuchProgram) {
            root.toFile().deleteOnExit();
        }
    }
}
