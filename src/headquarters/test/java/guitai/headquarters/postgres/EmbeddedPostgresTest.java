package guitai.headquarters.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The database that comes along: durable, private, and found again whatever happened to headquarters. */
class EmbeddedPostgresTest {

    @TempDir
    static Path directory;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(directory.resolve("shared"), TestDatabase.binaries());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void nothingThatKeepsDataSafeIsSwitchedOff() throws SQLException {
        Map<String, String> safe = new LinkedHashMap<>();
        safe.put("fsync", "on");
        safe.put("synchronous_commit", "on");
        safe.put("full_page_writes", "on");
        safe.put("data_checksums", "on");
        safe.put("listen_addresses", "127.0.0.1");
        safe.put("unix_socket_directories", "");
        safe.put("password_encryption", "scram-sha-256");
        safe.put("max_connections", "100");
        safe.put("server_version", Binaries.VERSION);
        for (Map.Entry<String, String> setting : safe.entrySet()) {
            assertEquals(setting.getValue(), show(postgres.url(), setting.getKey()), setting.getKey());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyThisUserKnowsThePasswordAndItIsWanted() throws IOException {
        Path password = directory.resolve("shared").resolve("password");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("shared").resolve("data"))));
        assertFalse(Files.exists(directory.resolve("shared").resolve("password.initial")));
        String wrong = postgres.url().replaceFirst("password=.*", "password=wrong");
        SQLException refused = assertThrows(SQLException.class, () -> show(wrong, "fsync"));
        assertEquals("28P01", refused.getSQLState());
        assertTrue(Files.readAllLines(directory.resolve("shared").resolve("data").resolve("pg_hba.conf")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).allMatch(line -> line.endsWith("scram-sha-256")));
    }

    @Test
    void aServerLeftBehindIsTakenOverWithItsData() throws SQLException {
        execute(postgres.url(), "create table if not exists left_behind (n integer)");
        EmbeddedPostgres again = EmbeddedPostgres.start(directory.resolve("shared"), TestDatabase.binaries());
        assertEquals(postgres.pid(), again.pid());
        execute(again.url(), "insert into left_behind values (1)");
    }

    @Test
    void aServerThatWasKilledIsStartedAnew() throws SQLException {
        Path root = directory.resolve("again");
        EmbeddedPostgres first = EmbeddedPostgres.start(root, TestDatabase.binaries());
        execute(first.url(), "create table if not exists kept (n integer)");
        execute(first.url(), "insert into kept values (7)");
        ProcessHandle server = ProcessHandle.of(first.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(root, TestDatabase.binaries())) {
            execute(second.url(), "insert into kept select n from kept");
            assertFalse(server.isAlive());
        }
    }

    @Test
    void aProcessIdThatSomebodyElseGotMisleadsNobody() throws IOException, SQLException {
        Path root = directory.resolve("again");
        EmbeddedPostgres.start(root, TestDatabase.binaries()).close();
        Path data = root.resolve("data");
        Files.writeString(data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n1 2\nready   \n");
        try (EmbeddedPostgres started = EmbeddedPostgres.start(root, TestDatabase.binaries())) {
            assertEquals("on", show(started.url(), "fsync"));
        }
    }

    @Test
    void aHalfMadeDataDirectoryIsMadeAnew() throws IOException, SQLException {
        Path root = directory.resolve("half");
        Files.createDirectories(root.resolve("data.new").resolve("base"));
        Files.writeString(root.resolve("data.new").resolve("PG_VERSION"), "18");
        try (EmbeddedPostgres started = EmbeddedPostgres.start(root, TestDatabase.binaries())) {
            assertEquals("on", show(started.url(), "fsync"));
            assertFalse(Files.exists(root.resolve("data.new")));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void rootThatMayNotHaveNamespacesRunsItAsNobody() throws IOException, SQLException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        Path root = Files.createTempDirectory("guitai-nobody");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path mine = Files.createDirectory(root.resolve("mine"));
        try (EmbeddedPostgres started = EmbeddedPostgres.start(mine, root, Identity.NOBODY)) {
            assertEquals("on", show(started.url(), "fsync"));
            assertEquals("nobody", Files.getOwner(mine.resolve("data")).getName());
        }
        EmbeddedPostgres.start(mine, root, Identity.NOBODY).close();
        Programs.run(java.util.List.of("rm", "-rf", root.toString()), root.getParent());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDirectoryThatNobodyMayEnterIsToldInOneSentence() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        Path closed = Files.createDirectory(directory.resolve("closed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path mine = Files.createDirectory(closed.resolve("mine"));
        PostgresTrouble trouble = assertThrows(PostgresTrouble.class, () -> EmbeddedPostgres.start(mine, TestDatabase.binaries(), Identity.NOBODY));
        assertTrue(trouble.getMessage().contains("--data"), trouble.getMessage());
    }

    private static String show(String url, String setting) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
