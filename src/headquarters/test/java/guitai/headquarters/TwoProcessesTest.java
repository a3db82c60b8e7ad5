package guitai.headquarters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.sale.Sale;
import guitai.headquarters.HqSettings.Running;
import guitai.headquarters.http.Limits;
import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RoundRobin;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.store.Database;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two headquarters on one database, and a load balancer in front that never lets two requests of a terminal go the same way. */
class TwoProcessesTest {

    @TempDir
    private Path directory;

    private RunningHq hq(String name, String url) {
        return new RunningHq(directory.resolve(name), url, Optional.empty(), RunningHq.CLOCK,
                new Running(Limits.USUAL, Optional.of(directory.resolve("keys")), Optional.empty()));
    }

    @Test
    void theyAnswerAlikeAndApplyEachEntryOnce() throws Exception {
        String url = TestDatabase.withDemo();
        List<Till> tills = List.of(new Till("S01-02", 41), new Till("S01-03", 42));
        try (RunningHq one = hq("one", url); RunningHq two = hq("two", url);
                RoundRobin balancer = new RoundRobin(List.of(one.headquarters.port(), two.headquarters.port()));
                ExecutorService stores = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (Till till : tills) {
                sending.add(stores.submit(() -> sell(till, balancer.port())));
            }
            for (Future<?> store : sending) {
                store.get();
            }
            one.settle();
            assertTrue(balancer.passed() >= 60);
            for (Till till : tills) {
                assertEquals(till.totals(till.seq()), one.client.day(till.terminal, till.seq()).totals());
                assertEquals(one.client.day(till.terminal, till.seq()), two.client.day(till.terminal, till.seq()));
                assertEquals(news(one, till), news(two, till));
            }
            long points = tills.stream().flatMap(till -> till.sales().stream()).filter(sale -> sale.buyer().isPresent()).mapToLong(Sale::points).sum();
            assertEquals(List.of(Long.toString(points)), RunningHq.query(url, "select sum(consumption - opening_consumption) from member"));
            assertEquals(List.of("2"), RunningHq.query(url, "select count(*) from change_feed where kind = 'KEY'"), "one to sign with, one for parcels");
        }
    }

    /** Each batch overlaps the one before it, and each connection is a new one. */
    private static void sell(Till till, int port) {
        Random sizes = new Random(till.seq() + till.terminal.hashCode());
        for (int batch = 0; batch < 30; batch++) {
            long from = Math.max(1, till.seq() - 1);
            till.sell(1 + sizes.nextInt(6));
            BatchReceipt receipt = new HqClient(port, RunningHq.CLOCK).accepted(till.batch(from, till.seq()));
            assertEquals(till.head(), receipt.headHash());
        }
    }

    private static List<Change> news(RunningHq hq, Till till) {
        return hq.client.changes(till.terminal, new String[] {ChangePage.START}, 500);
    }

    @Test
    void aCursorOfOneIsGoodAtTheOther() {
        String url = TestDatabase.withDemo();
        try (RunningHq one = hq("one", url); RunningHq two = hq("two", url)) {
            Till till = new Till("S01-02", 43).sell(10);
            String[] cursor = {ChangePage.START};
            one.client.changes(till.terminal, cursor, 500);
            two.client.accepted(till.all());
            two.settle();
            one.settle();
            List<String> members = one.client.changes(till.terminal, cursor, 3).stream().map(Change::key).distinct().sorted().toList();
            assertEquals(till.sales().stream().flatMap(sale -> sale.buyer().stream()).map(Object::toString).distinct().sorted().toList(), members);
            assertEquals(List.of(), two.client.changes(till.terminal, cursor, 3));
        }
    }

    @Test
    void realProcessesStartTogetherOnANewDatabaseAndShareTheKeys() {
        String url = TestDatabase.fresh();
        String keys = directory.resolve("keys").toString();
        ChildHq one = ChildHq.start(directory.resolve("one"), "--database", url, "--keys", keys, "--demo");
        ChildHq two = ChildHq.start(directory.resolve("two"), "--database", url, "--keys", keys, "--demo");
        try {
            HqClient first = new HqClient(one.port());
            HqClient second = new HqClient(two.port());
            try (Database database = Database.open(url)) {
                TestKeys.known(database);
            }
            Till till = new Till("S01-02", 44).sell(8);
            assertEquals(4, first.accepted(till.batch(1, 4)).acceptedThrough());
            assertEquals(8, second.accepted(till.batch(3, 8)).acceptedThrough());
            assertEquals(till.head(), first.accepted(till.all()).headHash());
            assertEquals(List.of("2"), RunningHq.query(url, "select count(*) from change_feed where kind = 'KEY'"));
        } finally {
            one.kill();
            two.kill();
        }
    }
}
