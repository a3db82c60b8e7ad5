package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.HqBooks;
import guitai.demo.story.SharedPostgres;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.terminal.storage.StorageFault;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the counter is a real file system of a few megabytes that runs full in the middle of the day; and two programs on one disk. */
class FullDiskTest {

    @TempDir
    Path folder;
    private Path disk;
    private Headquarters headquarters;
    private String database;
    private boolean mounted;

    @BeforeEach
    void headquartersIsOpen() {
        disk = folder.resolve("disk");
        database = SharedPostgres.demoStore();
        headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(database), HqSettings.LOOPBACK, 0,
                Optional.empty(), Clock.systemUTC()));
    }

    @AfterEach
    void close() throws IOException {
        headquarters.close();
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    private Optional<URI> address() {
        return Optional.of(URI.create("http://127.0.0.1:" + headquarters.port()));
    }

    @Test
    void aFullDiskRefusesTheSaleAndLosesNone() throws IOException, InterruptedException {
        Files.createDirectories(disk);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "only the system's administrator can mount a small disk; the test wants one");
        List<String> printed = new ArrayList<>();
        try (Counter counter = new Counter("S01-02", disk.resolve("data"), this::address, Clock.systemUTC())) {
            counter.starts();
            counter.syncs();
            counter.isManned("E1001");
            printed.add(sells(counter));
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            assertEquals(StorageFault.Kind.DISK_FULL, sellsUntilItIsFull(counter, printed));
            triesToSync(counter);
            Files.delete(ballast);
            for (int more = 0; more < 3; more++) {
                printed.add(sells(counter));
            }
            counter.syncs();
            headquarters.settle();
            assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
            Audit audit = new Audit(counter);
            assertEquals(0, audit.unprinted(printed));
            audit.numbersAreGapless();
            audit.chainIsIntact();
            audit.headquartersHoldsExactlyThis(HqBooks.of(database));
            audit.headquartersAgrees();
        }
    }

    /** What comes from headquarters finds no room either; nothing is believed that is not on disk. */
    private static void triesToSync(Counter counter) {
        try {
            counter.syncs();
        } catch (CompletionException refused) {
            assertEquals(StorageFault.Kind.DISK_FULL, ((StorageFault) refused.getCause()).kind());
        }
    }

    private static String sells(Counter counter) {
        return counter.sells(Goods.KETTLE, 1).booksForCash().number().text();
    }

    private static StorageFault.Kind sellsUntilItIsFull(Counter counter, List<String> printed) {
        for (int customer = 0; customer < 2_000; customer++) {
            try {
                printed.add(sells(counter));
            } catch (CompletionException refused) {
                return ((StorageFault) refused.getCause()).kind();
            }
        }
        throw new AssertionError("the disk never ran full");
    }

    /** Leaves no room at all. */
    private static void fill(Path ballast) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            for (byte[] page = new byte[4096]; ; ) {
                out.write(page);
            }
        } catch (FileSystemException full) {
            throw full;
        } catch (IOException full) {
            // That is what was wanted.
        }
    }

    @Test
    void aSecondProgramOnTheSameDiskIsTurnedAwayAndTheFirstSellsOn() {
        try (Counter counter = new Counter("S01-02", folder.resolve("terminal"), this::address, Clock.systemUTC())) {
            counter.starts();
            counter.syncs();
            counter.isManned("E1001");
            sells(counter);
            try (Child second = Child.of(SellingChild.class, "S01-02", folder.resolve("terminal").toString(), address().orElseThrow().toString(), "1")) {
                assertTrue(second.says(line -> line.contains("LOCKED_BY_ANOTHER"), 120), () -> second.said().toString());
                assertTrue(second.said().stream().noneMatch(line -> line.startsWith("receipt ")));
            }
            sells(counter);
            assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
            assertEquals(2, counter.sales().size());
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
