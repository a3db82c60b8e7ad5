package guitai.headquarters.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.OutcomeStore.Claim;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes judge the same entries differently, because the world changed between them: what the later one says counts, whole. */
class OvertakenTest {

    private final String url = TestDatabase.withDemo();
    private final Tables tables = Tables.all();
    private final Till till = new Till("S01-02", 51).sell(3);
    private Database database;
    private Effects effects;
    private List<Judged> sound;
    private List<Judged> refused;

    @BeforeEach
    void hold() {
        database = Database.open(url);
        effects = new Means(database, tables, new MemberNews(tables),
                    _ -> Optional.empty(), RunningHq.CLOCK).effects(new RefusedCases(tables, RunningHq.CLOCK));
        database.run(c -> tables.journal().append(c, till.terminal, till.entries(), Till.NOON));
        sound = new Judge(till.terminal).all(database.snapshot(c -> tables.journal().after(c, till.terminal, 0, 10)), Till.DAY);
        refused = sound.stream().map(entry -> entry.setAside(Reasons.FAILED)).toList();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private boolean terminalPart(Claim claim, List<Judged> entries) {
        return database.call(c -> effects.terminalPart(c, claim, entries));
    }

    private boolean memberPart(Claim claim, List<Judged> entries) {
        return database.call(c -> effects.memberPart(c, claim, entries));
    }

    @Test
    void whatTheOvertakenOneBookedIsNotLeftBehind() {
        Claim slow = new Claim(till.terminal, 0);
        assertTrue(terminalPart(slow, sound));
        Claim quick = new Claim(till.terminal, 0);
        assertTrue(terminalPart(quick, refused));
        assertFalse(memberPart(slow, sound), "it was overtaken");
        assertTrue(memberPart(quick, refused));
        assertFalse(memberPart(slow, sound));
        assertEquals(List.of("0"), RunningHq.query(url, "select count(*) from sale"));
        assertEquals(List.of("0"), RunningHq.query(url, "select count(*) from points_ledger"));
        assertEquals(List.of("3"), RunningHq.query(url, "select count(*) from entry_outcome where reason = 'failed'"));
    }

    @Test
    void whatTheOvertakenOneSetAsideIsBookedOnce() {
        Claim slow = new Claim(till.terminal, 0);
        assertTrue(terminalPart(slow, refused));
        Claim quick = new Claim(till.terminal, 0);
        assertTrue(terminalPart(quick, sound));
        assertTrue(memberPart(quick, sound));
        assertFalse(memberPart(slow, refused));
        assertFalse(terminalPart(slow, refused), "what is applied stays");
        assertEquals(List.of("3"), RunningHq.query(url, "select count(*) from sale"));
        assertEquals(List.of("0"), RunningHq.query(url, "select count(*) from entry_outcome where reason <> ''"));
    }
}
