package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.TestKeys;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.store.Database;
import guitai.headquarters.Main;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headquarters as it comes, with PostgreSQL at its side: killed while it works, it leaves an orphan that the next start takes over. */
class HeadquartersWithItsOwnDatabaseTest {

    private static final int KILLS = 5;

    @TempDir
    Path folder;
    private volatile Optional<URI> address = Optional.empty();

    @Test
    void fiveKillsLaterEverySaleIsThereOnce() throws InterruptedException, IOException {
        Random random = new Random(20261122);
        keysAreKnown();
        Child headquarters = starts();
        try (Counter counter = new Counter("S01-02", folder.resolve("terminal"), () -> address, Clock.systemUTC(), Duration.ofSeconds(10))) {
            counter.starts();
            counter.syncs();
            counter.isManned("E1001");
            counter.goesOnline();
            for (int kill = 1; kill <= KILLS; kill++) {
                sells(counter, random.nextInt(3, 15));
                headquarters.isKilled();
                if (kill % 2 == 0) {
                    killTheDatabaseToo();
                }
                sells(counter, random.nextInt(1, 4));
                headquarters = starts();
            }
            headquarters.isAskedToStop();
            audit(counter);
        } finally {
            headquarters.close();
        }
    }

    private void keysAreKnown() {
        Path root = folder.resolve("headquarters/postgresql");
        EmbeddedPostgres postgres = EmbeddedPostgres.start(root, Path.of(System.getProperty("guitai.postgresql")));
        try (postgres; Database database = Database.open(postgres.url())) {
            TestKeys.known(database);
        }
    }

    private Child starts() {
        Child child = Child.of(Main.class, "--data", folder.resolve("headquarters").toString(), "--port", "0", "--demo",
                DemoCsv.folder().toString());
        assertTrue(child.says(line -> line.contains("http://"), 120), () -> "headquarters is not there: " + child.said());
        address = Optional.of(child.address());
        return child;
    }

    private static void sells(Counter counter, int sales) {
        for (int i = 0; i < sales; i++) {
            counter.sells(Goods.loose().get(i), 1).to(Goods.card("GOLD")).booksForCash();
        }
    }

    /** As a power cut does it: the server itself, of whose end its helpers notice. */
    private void killTheDatabaseToo() throws IOException, InterruptedException {
        Path file = folder.resolve("headquarters/postgresql/data/postmaster.pid");
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip())).orElseThrow();
        server.destroyForcibly();
        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void audit(Counter counter) throws InterruptedException {
        try (Headquarters headquarters = Headquarters.start(HqSettings.local(folder.resolve("headquarters"), Optional.empty(), Clock.systemUTC()))) {
            address = Optional.of(URI.create("http://127.0.0.1:" + headquarters.port()));
            counter.syncs();
            headquarters.settle();
            assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
            Audit audit = new Audit(counter);
            audit.numbersAreGapless();
            audit.chainIsIntact();
            audit.headquartersAgrees();
            long shown = counter.knows(Goods.card("GOLD")).orElseThrow().points().consumption();
            long earned = counter.sales().stream().mapToLong(sale -> sale.points()).sum();
            assertEquals(Goods.openingPoints(Goods.card("GOLD")) + earned, shown);
        }
    }
}
