package guitai.headquarters.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.CpuTime;
import guitai.headquarters.testing.Goods;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.SalesStream;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand terminals close within an hour, played in one minute, on two processes of headquarters and one database. Each sends the
 * rest of its day, asks what headquarters makes of it, and begins at a moment of its own.
 */
@Tag("bench")
class ClosingHourBench {

    private static final int TERMINALS = 1_000;
    private static final int SALES = 20 * Integer.getInteger("guitai.scale", 1);
    private static final double HOUR_PLAYED_MILLIS = 60_000;

    @Test
    void aThousandTerminalsCloseInAnHour(@TempDir Path folder) throws Exception {
        String url = TestDatabase.withDemo();
        try (Database database = Database.open(url)) {
            terminals().forEach(id -> {
                database.run(c -> new JournalStore().enrol(c, id, new StoreId("S01")));
                TestKeys.known(database, id);
            });
        }
        String keys = folder.resolve("keys").toString();
        ChildHq first = ChildHq.start(folder.resolve("one"), "--database", url, "--keys", keys);
        List<HqClient> doors = new ArrayList<>(List.of(new HqClient(first.port())));
        ChildHq second = ChildHq.start(folder.resolve("two"), "--database", url, "--keys", keys);
        doors.add(new HqClient(second.port()));
        try {
            play(url, doors);
        } finally {
            first.kill();
            second.kill();
        }
    }

    private static List<TerminalId> terminals() {
        List<TerminalId> all = new ArrayList<>();
        for (int i = 1; i <= TERMINALS; i++) {
            all.add(new TerminalId("C%04d-01".formatted(i)));
        }
        return all;
    }

    private static void play(String url, List<HqClient> doors) throws InterruptedException {
        List<JournalBatch> days = new ArrayList<>();
        Random random = new Random(8);
        for (TerminalId terminal : terminals()) {
            days.add(new SalesStream(terminal.value(), random.nextLong(), () -> Goods.MEMBERS.get(random.nextInt(Goods.MEMBERS.size()))).next(SALES));
        }
        List<Double> waits = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger door = new AtomicInteger();
        double server = CpuTime.ofServer(TestDatabase.pid());
        long start = System.nanoTime();
        try (ExecutorService stores = Executors.newVirtualThreadPerTaskExecutor()) {
            for (JournalBatch day : days) {
                long begin = (long) (random.nextDouble() * HOUR_PLAYED_MILLIS);
                stores.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(begin);
                    close(doors, door, day, waits);
                    return true;
                });
            }
        }
        awaitApplied(url);
        double seconds = (System.nanoTime() - start) / 1e9;
        waits.sort(null);
        assertEquals(2 * TERMINALS, waits.size());
        Report.atMost("hq.closing-hour.answer-p99", waits.get((int) (waits.size() * 0.99)), "ms", waits.get(waits.size() / 2), 2_000);
        Report.atMost("hq.closing-hour.all-applied", seconds, "s of the minute played", HOUR_PLAYED_MILLIS / 1_000, HOUR_PLAYED_MILLIS / 1_000 + 5);
        Report.atMost("hq.closing-hour.cpu.postgres", CpuTime.ofServer(TestDatabase.pid()) - server, "CPU s", seconds, seconds);
    }

    private static void awaitApplied(String url) throws InterruptedException {
        try (var connection = DriverManager.getConnection(url); var count = connection.prepareStatement("select count(*) from sale")) {
            long applied = 0;
            while (applied < TERMINALS * SALES) {
                TimeUnit.MILLISECONDS.sleep(200);
                var row = count.executeQuery();
                row.next();
                applied = row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void close(List<HqClient> doors, AtomicInteger door, JournalBatch day, List<Double> waits) {
        long start = System.nanoTime();
        assertEquals(200, doors.get(door.getAndIncrement() % doors.size()).put(day).statusCode());
        waits.add((System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        assertEquals(200, doors.get(door.getAndIncrement() % doors.size()).get(Paths.day(day.terminal(), Till.DAY, day.lastSeq())).statusCode());
        waits.add((System.nanoTime() - start) / 1e6);
    }
}
