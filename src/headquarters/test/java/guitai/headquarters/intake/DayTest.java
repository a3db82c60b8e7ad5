package guitai.headquarters.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DayComparison;
import guitai.domain.day.DayTally;
import guitai.domain.journal.Fact;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.DayAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides add a day up, each from its own tables. */
class DayTest {

    @TempDir
    static Path directory;
    private static RunningHq hq;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory);
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    @Test
    void randomDaysAddUpToTheSameOnBothSidesAtEveryPoint() {
        for (String terminal : List.of("S01-02", "S01-03")) {
            Till till = new Till(terminal, terminal.hashCode());
            Random random = new Random(42);
            for (int i = 0; i < 150; i++) {
                if (random.nextInt(4) == 0) {
                    till.record(random.nextBoolean() ? new Fact.SignedIn() : new Fact.ClockMoved(random.nextInt()));
                } else {
                    till.sell();
                }
            }
            hq.client.accepted(till.all());
            hq.settle();
            for (long through : List.of(1L, 77L, 149L, 150L)) {
                DayAnswer answer = hq.client.day(till.terminal, through);
                assertEquals(till.totals(through), answer.totals());
                assertEquals(through, answer.entries().size());
                assertTrue(answer.entries().stream().allMatch(entry -> entry.reason().isEmpty()));
                assertEquals(till.entries().get((int) through - 1).hash(), answer.entries().getLast().hash());
            }
        }
    }

    @Test
    void aDayWithoutEntriesIsTheEmptyTally() {
        assertEquals(new DayTally(Till.DAY.minusDays(1)).totals(), guitai.headquarters.testing.HqClient.read(
                hq.client.get("/v1/terminals/S01-02/days/" + Till.DAY.minusDays(1) + "?through=9"), DayAnswer.class).totals());
    }

    @Test
    void anEntrySetAsideShowsAsADifference() {
        Till till = new Till("S02-01", 5).sell(5);
        till.payload("loyalty.surprise", 1, "{}");
        till.sell(5);
        hq.client.accepted(till.all());
        hq.settle();
        DayAnswer answer = hq.client.day(till.terminal, 11);
        DayTally ours = new DayTally(Till.DAY);
        till.entries().forEach(entry -> ours.entry(entry.seq(), entry.seq() == 6 ? "loyalty.surprise" : "sale.completed", entry.hash().hex()));
        till.sales().forEach(ours::sale);
        assertEquals(List.of(DayComparison.Field.ENTRIES),
                new DayComparison(ours.totals(), Optional.of(answer.totals())).differences());
        assertEquals("unknown-type", answer.entries().get(5).reason());
    }

    @Test
    void whatWaitsIsNamedButNotAddedUp() {
        Till till = new Till("S01-02", 6).sell(4);
        try (Database database = Database.open(TestDatabase.withDemo())) {
            Tables tables = Tables.all();
            database.run(tx -> tables.journal().append(tx, till.terminal, till.entries(), Till.NOON));
            DayAnswer answer = new DayDesk(database, tables).day(till.terminal, Till.DAY, 3).orElseThrow();
            assertEquals(new DayTally(Till.DAY).totals(), answer.totals());
            assertEquals(4, answer.acceptedThrough());
            assertEquals(List.of("waiting", "waiting", "waiting"), answer.entries().stream().map(DayAnswer.HeldEntry::reason).toList());
            assertFalse(new DayDesk(database, tables).day(new Till("S09-99", 1).terminal, Till.DAY, 3).isPresent());
        }
    }
}
