package guitai.headquarters.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.Paths;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking in and applying 10,000 sales of five lines over HTTP, beside a COPY of the very rows that come of it. */
@Tag("bench")
class IntakeBench {

    private static final int SALES = 10_000;
    /** Headquarters runs for months; what it costs while the virtual machine still compiles it says little. */
    private static final int WARM_UP = 60_000;
    static final int PER_BATCH = 500;
    private static final double GOAL_CPU_SECONDS = 1.5;

    @Test
    void tenThousandSalesAreTakenInAndApplied(@TempDir Path directory) {
        Till warm = tillWith("S01-03", 1, WARM_UP);
        Till till = tillWith("S01-02", 2, SALES);
        try (RunningHq hq = new RunningHq(directory)) {
            push(hq, warm);
            SameRows.of(hq.jdbcUrl, "S01-03", WARM_UP, PER_BATCH).into(TestDatabase.fresh());
            clear(hq.jdbcUrl);
            Cost ours = push(hq, till);
            Cost copy = SameRows.of(hq.jdbcUrl, "S01-02", SALES, PER_BATCH).into(TestDatabase.fresh());
            assertEquals(till.totals(SALES), hq.client.day(till.terminal, SALES).totals());
            double rate = SALES / ours.seconds();
            Report.atLeast("hq.intake.sales", rate, "sales/s", SALES / copy.seconds(), 0.5 * SALES / copy.seconds());
            Report.atMost("hq.intake.cpu", ours.cpu(), "CPU s per 10,000 sales", copy.cpu(), GOAL_CPU_SECONDS);
            Report.atMost("hq.intake.cpu.postgres", ours.server(), "CPU s per 10,000 sales", copy.server(), GOAL_CPU_SECONDS);
            CommitRate.of(TestDatabase.fresh()).ifPresent(tps -> Report.atLeast("hq.intake.sales-and-commits", rate, "sales/s", tps, tps));
        }
    }

    /** What the warm-up leaves to the server to clear away belongs to the warm-up. */
    private static void clear(String url) {
        try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Till tillWith(String terminal, long seed, int sales) {
        Till till = new Till(terminal, seed);
        for (int i = 0; i < sales; i++) {
            till.sell(5, i);
        }
        return till;
    }

    /** What a terminal makes of its journal is the terminal's cost: it is done before. */
    private static Cost push(RunningHq hq, Till till) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (long first = 1; first <= till.seq(); first += PER_BATCH) {
            long last = Math.min(till.seq(), first + PER_BATCH - 1);
            bodies.put(Paths.batch(till.terminal, first, last), Compression.compress(BatchForm.write(till.batch(first, last))));
        }
        return Cost.of(() -> {
            bodies.forEach((path, body) -> assertEquals(200, hq.client.put(path, body).statusCode()));
            hq.settle();
        });
    }
}
