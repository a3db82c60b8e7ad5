package guitai.headquarters.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.SaleDays;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.domain.day.DayTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales lie in parts by day, and a day becomes files that hold exactly what the database holds. */
class RollOutTest {

    @TempDir
    private Path directory;
    private RunningHq hq;
    private Database database;
    private Path files;
    private RollOut rollOut;
    private final Till till = new Till("S01-02", 71).sell(30);

    @BeforeEach
    void start() {
        hq = new RunningHq(directory.resolve("data"));
        database = Database.open(hq.jdbcUrl);
        files = directory.resolve("files");
        rollOut = new RollOut(database, RunningHq.CLOCK);
        hq.client.accepted(till.all());
        hq.settle();
    }

    @AfterEach
    void stop() {
        database.close();
        hq.close();
    }

    @Test
    void aDayBecomesFilesWithRowsAndSumsOfTheDay() {
        assertFalse(rollOut.holds(Till.DAY, files));
        assertEquals(30, rollOut.day(Till.DAY, files));
        assertTrue(rollOut.holds(Till.DAY, files));
        Manifest manifest = Manifest.in(files.resolve("day=2026-11-22")).orElseThrow();
        DayTotals totals = till.totals(30);
        Manifest.Part sales = manifest.tables().getFirst();
        assertEquals(totals.gross().fen(), sales.sums().get("gross_fen"));
        assertEquals("bigint", sales.columns().get("gross_fen"));
        assertEquals(till.sales().stream().mapToLong(sale -> sale.lines().size()).sum(), manifest.tables().get(1).rows());
        assertEquals(totals.gross().fen(), manifest.tables().get(1).sums().get("amount_fen"));
        assertEquals(0, rollOut.day(Till.DAY.minusDays(1), files), "a day without sales is empty files");
    }

    @Test
    void doneAgainItWritesOnlyWhatChanged() throws IOException {
        rollOut.day(Till.DAY, files);
        Path sales = files.resolve("day=2026-11-22").resolve("sale.csv.zst");
        Object before = Files.readAttributes(sales, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
        rollOut.day(Till.DAY, files);
        assertEquals(before, Files.readAttributes(sales, java.nio.file.attribute.BasicFileAttributes.class).fileKey(), "it was not written again");

        till.sell(2);
        hq.client.accepted(till.batch(31, 32));
        hq.settle();
        assertFalse(rollOut.holds(Till.DAY, files), "late sales are missing");
        assertEquals(32, rollOut.day(Till.DAY, files));
        assertTrue(rollOut.holds(Till.DAY, files));
        byte[] damaged = Files.readAllBytes(sales);
        damaged[20] ^= 1;
        Files.write(sales, damaged);
        assertFalse(rollOut.holds(Till.DAY, files));
        rollOut.day(Till.DAY, files);
        assertTrue(rollOut.holds(Till.DAY, files));
    }

    @Test
    void whatAKillLeftHalfIsWrittenAnew() throws IOException {
        rollOut.day(Till.DAY, files);
        Path folder = files.resolve("day=2026-11-22");
        Files.move(folder.resolve("sale_line.csv.zst"), folder.resolve("sale_line.csv.zst.part"));
        Files.delete(folder.resolve(Manifest.NAME));
        assertFalse(rollOut.holds(Till.DAY, files));
        assertEquals(30, rollOut.day(Till.DAY, files));
        assertTrue(rollOut.holds(Till.DAY, files));
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void eachDayHasItsPartsAndAMadClockFillsNothingSilently() {
        assertEquals(List.of("30"), hq.query("select count(*) from sale_20261122"));
        assertEquals(List.of("0"), hq.query("select count(*) from sale_other"));
        hq.query("insert into sale select terminal_id, seq + 1000, sale_id, receipt, date '2031-01-05', at, clerk, buyer, gross_fen, off_fen, points,"
                + " rules_version from sale where seq <= 3 returning seq");
        assertEquals(List.of("3"), hq.query("select count(*) from sale_other"));
        assertTrue(new String(hq.client.get("/metrics").body()).contains("guitai_sales_odd_days 3.0"), "it is told");

        Clock later = Clock.offset(RunningHq.CLOCK, Duration.between(RunningHq.CLOCK.instant(), LocalDate.of(2031, 1, 4).atStartOfDay(java.time.ZoneOffset.UTC)));
        new SaleDays(database, later).ahead();
        assertEquals(List.of("0"), hq.query("select count(*) from sale_other"));
        assertEquals(List.of("3"), hq.query("select count(*) from sale_20310105"));
        assertEquals(List.of("t"), hq.query("select to_regclass('sale_tender_20310111') is not null"), "days to come are made ahead");
        new SaleDays(database, later).ahead();
    }
}
