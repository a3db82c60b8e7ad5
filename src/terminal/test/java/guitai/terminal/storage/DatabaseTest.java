package guitai.terminal.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import guitai.terminal.storage.StorageFault.Kind;
import guitai.terminal.store.Samples;
import guitai.terminal.store.SetClock;
import guitai.terminal.store.ShopStore;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path temp;

    private ShopStore open(Path folder) {
        return ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
    }

    private static void sell(ShopStore store, int from, int to) {
        for (int i = from; i <= to; i++) {
            Samples.book(store.sales(), Samples.basket(i, Optional.empty(), 5), Samples.NOON);
        }
    }

    private StorageFault refused(Path folder) {
        return assertThrows(StorageFault.class, () -> open(folder).close());
    }

    private static long number(Database database, String sql) {
        return database.read(session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    @Test
    void aNewFolderIsMadeForItsUserOnly() throws Exception {
        Path folder = temp.resolve("a/b");
        open(folder).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("personal.key"))));
    }

    @Test
    void theDatabaseIsSetSoThatACommitIsOnDisk() {
        try (ShopStore store = open(temp)) {
            Database database = store.database();
            assertEquals("wal", database.read(session -> session.createNativeQuery("PRAGMA journal_mode", String.class).getSingleResult()));
            assertEquals(2, number(database, "PRAGMA synchronous"));
            assertEquals(1, number(database, "PRAGMA foreign_keys"));
            assertEquals(5000, number(database, "PRAGMA busy_timeout"));
        }
    }

    @Test
    void aSecondTerminalOnTheSameDataIsRefused() {
        try (ShopStore _ = open(temp)) {
            assertEquals(Kind.LOCKED_BY_ANOTHER, refused(temp).kind());
            assertEquals(Kind.LOCKED_BY_ANOTHER, refused(temp.resolve("../" + temp.getFileName())).kind());
        }
        open(temp).close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedWithItsName() {
        StorageFault fault = refused(Path.of("/proc/guitai"));
        assertEquals(Kind.READ_ONLY_FOLDER, fault.kind());
        assertEquals(List.of(Path.of("/proc/guitai")), fault.arguments());
    }

    @Test
    void anExistingFolderThatBecameReadOnlyLosesNothing() throws Exception {
        Path folder = temp.resolve("data");
        try (ShopStore store = open(folder)) {
            sell(store, 1, 3);
        }
        assumeTrue(readOnly(folder, true), "this user may write everywhere and the file system has no immutable folders");
        try {
            assertEquals(Kind.READ_ONLY_FOLDER, refused(folder).kind());
        } finally {
            readOnly(folder, false);
        }
        try (ShopStore store = open(folder)) {
            assertEquals(3, store.sales().latest(10).size());
        }
    }

    /** Rights do not bind root, an immutable folder does. */
    private static boolean readOnly(Path folder, boolean on) throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(on ? "r-x------" : "rwx------"));
            return true;
        }
        try {
            List<Path> all;
            try (var files = Files.list(folder)) {
                all = files.toList();
            }
            for (Path file : all) {
                run("chattr", on ? "+i" : "-i", file.toString());
            }
            run("chattr", on ? "+i" : "-i", folder.toString());
        } catch (java.io.IOException noSuchCommand) {
            return false;
        }
        return !on || !writable(folder);
    }

    private static boolean writable(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "probe", ""));
            return true;
        } catch (java.io.IOException refused) {
            return false;
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void aFullDiskRefusesTheSaleAndKeepsEverythingBefore() {
        try (ShopStore store = open(temp)) {
            sell(store, 1, 3);
            number(store.database(), "PRAGMA max_page_count = " + number(store.database(), "PRAGMA page_count"));
            StorageFault fault = assertThrows(StorageFault.class, () -> sell(store, 4, 200));
            assertEquals(Kind.DISK_FULL, fault.kind());
            long sold = store.journal().head().seq();
            assertEquals(sold, store.sales().latest(500).size());
            number(store.database(), "PRAGMA max_page_count = 1000000");
            sell(store, 201, 205);
            assertEquals(sold + 5, store.sales().latest(1).getFirst().number().counter());
            assertTrue(store.journal().verifyChain(1).intact());
        }
    }

    @Test
    void aDamagedDatabaseIsSetAsideAndNeverSoldOn() throws Exception {
        try (ShopStore store = open(temp)) {
            sell(store, 1, 200);
        }
        Path file = temp.resolve("guitai.db");
        damage(file, 12);
        byte[] damaged = Files.readAllBytes(file);
        StorageFault fault = refused(temp);
        assertEquals(Kind.DAMAGED, fault.kind());
        Path copy = (Path) fault.arguments().get(2);
        assertArrayEquals(damaged, Files.readAllBytes(copy));
        assertArrayEquals(damaged, Files.readAllBytes(file));
        assertEquals(fault.arguments(), refused(temp).arguments(), "the second start tells the same and copies nothing more");
    }

    /** Overwrites a page's header, as a failing disk does. */
    private static void damage(Path file, int page) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096L * (page - 1));
            bytes.write(new byte[] {0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55});
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAside() throws Exception {
        open(temp).close();
        Files.writeString(temp.resolve("guitai.db"), "this was a database once ".repeat(500));
        assertEquals(Kind.DAMAGED, refused(temp).kind());
    }

    @Test
    void dataOfANewerProgramAreLeftAlone() throws Exception {
        open(temp).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("guitai.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        StorageFault fault = refused(temp);
        assertEquals(Kind.TOO_NEW, fault.kind());
        assertEquals(99, fault.arguments().getFirst());
    }

    @Test
    void aLostOrForeignKeyIsTold() throws Exception {
        open(temp).close();
        Path key = temp.resolve("personal.key");
        byte[] right = Files.readAllBytes(key);
        Files.write(key, new byte[32]);
        assertEquals(Kind.KEY_LOST, refused(temp).kind());
        Files.delete(key);
        assertEquals(Kind.KEY_LOST, refused(temp).kind());
        Files.write(key, right);
        open(temp).close();
    }

    @Test
    void everyKindHasItsSentenceInBothLanguages() {
        for (String language : List.of("messages", "messages_zh_CN")) {
            var words = java.util.ResourceBundle.getBundle("assets.i18n." + language, java.util.Locale.ROOT);
            for (Kind kind : Kind.values()) {
                assertTrue(words.containsKey(new StorageFault(kind).key()), language + " " + kind);
            }
        }
    }
}
