package guitai.headquarters.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.TestDatabase;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of positions is the order of commits, however slow a writer is. */
class FeedOrderTest {

    private static final TerminalId TERMINAL = new TerminalId("S01-02");

    private Database database;
    private final Tables tables = Tables.all();

    @BeforeEach
    void open() {
        database = Database.open(TestDatabase.fresh());
        database.run(tx -> tables.journal().enrol(tx, TERMINAL, new StoreId("S01")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSlowTransactionNeverAppearsBehindACursorThatWasHandedOut() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = writers.submit(() -> database.run(tx -> {
                tables.feed().append(tx, FeedStore.CHAIN, List.of(row("slow")));
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            Future<?> quick = writers.submit(() -> database.run(tx -> tables.feed().append(tx, FeedStore.CHAIN, List.of(row("quick")))));
            ChangePage before = page(ChangePage.START);
            assertEquals(List.of(), before.changes());
            mayCommit.countDown();
            slow.get();
            quick.get();
            assertEquals(List.of("slow", "quick"), page(before.cursor()).changes().stream().map(Change::key).toList());
        }
    }

    @Test
    void manyWritersAndAReaderThatNeverStopsLoseNothing() throws Exception {
        int writers = 8;
        int each = 40;
        Set<String> seen = new HashSet<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int me = writer;
                running.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        String key = me + "-" + i;
                        database.run(tx -> {
                            tables.feed().append(tx, FeedStore.CHAIN, List.of(row(key)));
                            tables.feed().append(tx, FeedStore.storeScope("S01"), List.of(row(key), row("always")));
                        });
                    }
                }));
            }
            String cursor = ChangePage.START;
            boolean last = false;
            while (!last) {
                last = running.stream().allMatch(Future::isDone);
                ChangePage page = page(cursor);
                page.changes().forEach(change -> seen.add(change.scope() + change.key()));
                cursor = page.cursor();
                last = last && !page.more();
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        assertEquals(2 * writers * each + 1, seen.size());
        assertTrue(seen.contains("store:S01always"));
    }

    private ChangePage page(String cursor) {
        return ((Feed.Answer.Page) new Feed(database, tables, Clock.systemUTC()).page(TERMINAL, cursor, 7)).page();
    }

    private static FeedStore.Row row(String key) {
        return new FeedStore.Row(Change.Kind.CATEGORY, key, Optional.of("{}"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
