package guitai.headquarters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.journal.JournalEntry;
import guitai.domain.staff.StoreId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.SaleStore.Booked;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.CpuTime;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking in and applying 10,000 sales of five lines, against the same rows by bare batch inserts in the same run. */
@Tag("bench")
class IntakeBench {

    private static final int SALES = 10_000;
    /** Headquarters runs for months; what it costs while the virtual machine still compiles it says little. */
    private static final int WARM_UP = 30_000;
    private static final int PER_BATCH = 500;
    private static final double GOAL_PER_SECOND = 4_000;
    private static final double GOAL_CPU_SECONDS = 1.5;

    private record Cost(double seconds, double jvm, double server) {
        double cpu() {
            return jvm + server;
        }
    }

    @Test
    void tenThousandSalesAreTakenInAndApplied(@TempDir Path directory) throws IOException {
        Till warm = new Till("S01-03", 1);
        Till till = new Till("S01-02", 2);
        for (int i = 0; i < WARM_UP; i++) {
            warm.sell(5, i);
        }
        for (int i = 0; i < SALES; i++) {
            till.sell(5, i);
        }
        try (RunningHq hq = new RunningHq(directory); Database plain = Database.open(TestDatabase.fresh())) {
            push(hq, warm);
            insert(plain, warm);
            Cost baseline = insert(plain, till);
            Cost ours = push(hq, till);
            assertEquals(till.totals(SALES), hq.client.day(till.terminal, SALES).totals());
            double rate = SALES / ours.seconds();
            report("hq.intake.sales", rate, "sales/s", SALES / baseline.seconds(), GOAL_PER_SECOND, rate >= GOAL_PER_SECOND);
            report("hq.intake.cpu", ours.cpu(), "CPU s per 10,000 sales", baseline.cpu(), GOAL_CPU_SECONDS, ours.cpu() <= GOAL_CPU_SECONDS);
            report("hq.intake.cpu.jvm", ours.jvm(), "CPU s per 10,000 sales", baseline.jvm(), GOAL_CPU_SECONDS, true);
            report("hq.intake.cpu.postgres", ours.server(), "CPU s per 10,000 sales", baseline.server(), GOAL_CPU_SECONDS, true);
        }
    }

    private static Cost push(RunningHq hq, Till till) {
        List<JournalBatch> batches = new ArrayList<>();
        for (int first = 1; first <= till.seq(); first += PER_BATCH) {
            batches.add(till.batch(first, first + PER_BATCH - 1L));
        }
        List<byte[]> bodies = batches.stream().map(batch -> Compression.compress(BatchForm.write(batch))).toList();
        return measured(() -> {
            for (int i = 0; i < bodies.size(); i++) {
                JournalBatch batch = batches.get(i);
                assertEquals(200, hq.client.put(Paths.batch(batch.terminal(), batch.firstSeq(), batch.lastSeq()), bodies.get(i)).statusCode());
            }
            hq.settle();
        });
    }

    private static Cost insert(Database database, Till till) {
        Tables tables = Tables.all();
        database.run(tx -> tables.journal().enrol(tx, till.terminal, new StoreId("S01")));
        List<JournalEntry> entries = till.entries();
        return measured(() -> {
            for (int from = 0; from < till.seq(); from += PER_BATCH) {
                int at = from;
                List<Booked> booked = new ArrayList<>();
                for (int i = from; i < from + PER_BATCH; i++) {
                    booked.add(new Booked(i + 1L, Till.DAY, till.sales().get(i)));
                }
                database.run(tx -> {
                    tables.journal().append(tx, till.terminal, entries.subList(at, at + PER_BATCH), Till.NOON);
                    tables.sales().insert(tx, till.terminal, booked);
                });
            }
        });
    }

    private static Cost measured(Runnable work) {
        long pid = TestDatabase.pid();
        double jvm = CpuTime.ofThisProcess();
        double server = CpuTime.ofServer(pid);
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Cost(seconds, CpuTime.ofThisProcess() - jvm, CpuTime.ofServer(pid) - server);
    }

    private static void report(String name, double value, String unit, double baseline, double goal, boolean met) throws IOException {
        String line = "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f,\"goal\":%.3f,\"met\":%b}%n"
                .formatted(name, value, unit, baseline, value / baseline, goal, met);
        Path file = Path.of(System.getProperty("guitai.bench"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.print(line);
    }
}
