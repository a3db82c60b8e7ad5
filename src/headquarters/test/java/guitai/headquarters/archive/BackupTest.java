package guitai.headquarters.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.Dump;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.ChangePage;
import guitai.protocol.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is taken while stores sell, and another headquarters goes on from it as if nothing had happened. */
class BackupTest {

    @TempDir
    private Path directory;
    private final Till till = new Till("S01-02", 61);
    private final Backup backup = new Backup(RunningHq.CLOCK);

    @Test
    void aBackupUnderLoadIsOneMomentAndWhatCameLaterIsSentAgain() throws Exception {
        Path folder = directory.resolve("backup");
        String[] cursor = {ChangePage.START};
        try (RunningHq hq = new RunningHq(directory.resolve("one")); ExecutorService store = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(3);
            AtomicBoolean enough = new AtomicBoolean();
            Future<?> selling = store.submit(() -> sell(hq.client, begun, enough));
            begun.await();
            try (Database database = Database.open(hq.jdbcUrl)) {
                assertTrue(backup.take(database, directory.resolve("one").resolve("codes"), folder) > 1000);
            }
            enough.set(true);
            selling.get();
            hq.settle();
            hq.client.changes(till.terminal, cursor, 500);
        }
        String url = restored(folder);
        long held = Long.parseLong(RunningHq.query(url, "select accepted_through from intake_progress where terminal_id = 'S01-02'").getFirst());
        assertTrue(held >= 2 && held <= till.seq());
        assertEquals(List.of(Long.toString(held)), RunningHq.query(url, "select count(*) from journal_entry"));
        try (RunningHq again = new RunningHq(directory.resolve("two"), url, Optional.empty())) {
            again.settle();
            assertEquals(till.totals(held), again.client.day(till.terminal, held).totals());
            assertEquals(till.head(), again.client.accepted(till.batch(Math.min(held + 1, till.seq()), till.seq())).headHash());
            again.settle();
            assertEquals(till.totals(till.seq()), again.client.day(till.terminal, till.seq()).totals());
            long points = till.sales().stream().filter(sale -> sale.buyer().isPresent()).mapToLong(sale -> sale.points()).sum();
            assertEquals(List.of(Long.toString(points)), again.query("select sum(consumption - opening_consumption) from member"));
            assertEquals(Problem.CURSOR_GONE, HqClient.problem(again.client.get("/v1/terminals/S01-02/changes?after=" + cursor[0])).type(),
                    "a cursor of what was lost is no longer good");
            assertEquals(List.of("2"), again.query("select count(*) from change_feed where kind = 'KEY'"), "it goes on with the same keys");
        }
    }

    private void sell(HqClient client, CountDownLatch begun, AtomicBoolean enough) {
        while (!enough.get()) {
            long from = till.seq() + 1;
            till.sell(2);
            client.accepted(till.batch(from, till.seq()));
            begun.countDown();
        }
    }

    private String restored(Path folder) {
        String url = TestDatabase.fresh();
        try (Database database = Dump.connect(url)) {
            backup.restore(folder, database, directory.resolve("two").resolve("codes"));
        }
        return url;
    }

    @Test
    void whatIsNotWholeIsNotRestoredAndNothingIsOverwritten() throws IOException {
        Path folder = directory.resolve("backup");
        String used = TestDatabase.withDemo();
        try (Database database = Database.open(used)) {
            backup.take(database, directory, folder);
            assertEquals("folder.full", assertThrows(Unfit.class, () -> backup.take(database, directory, folder)).word());
            assertEquals("database.used", assertThrows(Unfit.class, () -> backup.restore(folder, database, directory)).word());
        }
        try (Database empty = Dump.connect(TestDatabase.fresh())) {
            byte[] members = Files.readAllBytes(folder.resolve("member.csv.zst"));
            members[members.length / 2] ^= 1;
            Files.write(folder.resolve("member.csv.zst"), members);
            assertEquals("backup.damaged", assertThrows(Unfit.class, () -> backup.restore(folder, empty, directory)).word());
            Files.delete(folder.resolve(Manifest.NAME));
            assertEquals("backup.unfinished", assertThrows(Unfit.class, () -> backup.restore(folder, empty, directory)).word());
            assertTrue(empty.snapshot(new Dump()::isNew), "the database is as it was");
        }
    }
}
