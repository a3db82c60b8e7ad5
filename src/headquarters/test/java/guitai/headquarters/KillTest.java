package guitai.headquarters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.sale.Sale;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.store.Database;
import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchReceipt;
import guitai.protocol.JournalBatch;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headquarters is killed again and again while batches arrive, and its database with it now and then. */
class KillTest {

    private static final int KILLS = Integer.getInteger("guitai.kills", 5);
    private static final int WITH_DATABASE = 4;

    @TempDir
    private Path directory;
    private final Random random = new Random(20261122);
    private final Till till = new Till("S01-02", 31);
    private final Till other = new Till("S01-03", 32);

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        EmbeddedPostgres database = EmbeddedPostgres.start(directory.resolve("postgresql"), TestDatabase.binaries());
        try (Database open = Database.open(database.url())) {
            TestKeys.known(open);
        }
        long[] acknowledged = {0, 0};
        for (int kill = 0; kill < KILLS; kill++) {
            ChildHq hq = ChildHq.start(directory, "--demo");
            int port = hq.port();
            assertTrue(port > 0, () -> "did not start: " + hq.said());
            killWhileSending(hq, port, acknowledged);
            if (kill % WITH_DATABASE == WITH_DATABASE - 1) {
                database = EmbeddedPostgres.start(directory.resolve("postgresql"), TestDatabase.binaries());
                ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
                server.destroyForcibly();
                server.onExit().join();
            }
        }
        finish(acknowledged);
    }

    private void killWhileSending(ChildHq hq, int port, long[] acknowledged) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = senders.submit(() -> send(till, new HqClient(port), acknowledged, 0, killed));
            Future<?> second = senders.submit(() -> send(other, new HqClient(port), acknowledged, 1, killed));
            LockSupport.parkNanos(5_000_000L + random.nextInt(120_000_000));
            hq.kill();
            killed.set(true);
            first.get();
            second.get();
        }
    }

    /** Sells and sends, now and then from too far back, until the line breaks. */
    private static void send(Till till, HqClient client, long[] acknowledged, int slot, AtomicBoolean killed) {
        Random sizes = new Random(till.seq());
        try {
            while (!killed.get()) {
                till.sell(1 + sizes.nextInt(8));
                long from = Math.max(1, acknowledged[slot] + 1 - sizes.nextInt(3));
                HttpResponse<byte[]> response = client.put(till.batch(from, till.seq()));
                BatchReceipt receipt = HqClient.read(response, BatchReceipt.class);
                assertTrue(receipt.acceptedThrough() >= acknowledged[slot], "an acknowledgement was taken back");
                assertEquals(till.head(), receipt.headHash());
                acknowledged[slot] = receipt.acceptedThrough();
            }
        } catch (UncheckedIOException lineBroke) {
            return;
        }
    }

    private void finish(long[] acknowledged) throws InterruptedException {
        long opened = 0;
        try (Headquarters headquarters = Headquarters.start(HqSettings.local(directory, java.util.Optional.empty(), RunningHq.CLOCK))) {
            HqClient client = new HqClient(headquarters.port(), RunningHq.CLOCK);
            for (Till one : List.of(till, other)) {
                JournalBatch rest = one.batch(Math.max(1, acknowledged[one == till ? 0 : 1]), one.seq());
                assertEquals(one.seq(), client.accepted(rest).acceptedThrough());
                headquarters.settle();
                assertEquals(List.of(), client.accepted(rest).quarantined());
                assertEquals(one.totals(one.seq()), client.day(one.terminal, one.seq()).totals());
                opened += one.sales().stream().mapToLong(Sale::points).sum();
            }
            String url = EmbeddedPostgres.start(directory.resolve("postgresql"), TestDatabase.binaries()).url();
            assertEquals(List.of(Long.toString(opened)), RunningHq.query(url, "select sum(consumption - opening_consumption) from member"));
            assertEquals(List.of("0"), RunningHq.query(url, "select count(*) from journal_fork"));
        }
    }
}
