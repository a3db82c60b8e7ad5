package guitai.headquarters.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DaySeal;
import guitai.domain.journal.Fact;
import guitai.domain.signed.CodeVerifier;
import guitai.domain.signed.KeySignature.Purpose;
import guitai.domain.signed.KeySignature.Seen;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.SealStore;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.SealedDay;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed day gets headquarters' signed word, over the same entries and from what was applied. */
class SealTest {

    @TempDir
    private static Path directory;
    private static RunningHq hq;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory);
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    private static void close(Till till) {
        till.record(new Fact.DayClosed(till.totals(till.seq())));
    }

    private static void arrive(Till till) {
        hq.client.accepted(till.all());
        hq.settle();
    }

    private static SealedDay sealed(Till till) {
        return HqClient.read(hq.client.get(Paths.seal(till.terminal, Till.DAY)), SealedDay.class);
    }

    private static DaySeal seal(Till till) {
        return sealed(till).seal().orElseThrow();
    }

    private static List<PublishedKey> keys(Till till) {
        return hq.client.changes(till.terminal, new String[] {"0"}, 2000).stream().filter(change -> change.kind() == Change.Kind.KEY)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), PublishedKey.class)).toList();
    }

    @Test
    void aClosedDayIsSealedOverExactlyWhatWasClosed() {
        Till till = new Till("S01-02", 1).sell(12);
        close(till);
        till.sell(3);
        arrive(till);
        SealedDay sealed = sealed(till);
        DaySeal seal = sealed.seal().orElseThrow();
        assertEquals(till.totals(12), seal.applied());
        assertEquals(seal.closed(), seal.applied());
        assertTrue(seal.matched());
        assertEquals(13, seal.closedBy());
        assertEquals(1, seal.version());
        assertEquals(Seen.GENUINE, sealed.signature().seenBy(keys(till), Purpose.DAY, sealed.frozen()));
        assertInstanceOf(CodeVerifier.Verdict.Genuine.class, CodeVerifier.verify(sealed.digits(), keys(till), seal.sealedAt()));
    }

    @Test
    void aDayClosedAgainAfterMoreSalesIsSealedAgainAndNamesTheSealBefore() {
        Till till = new Till("S01-03", 3).sell(2);
        arrive(till);
        assertEquals(404, hq.client.get(Paths.seal(till.terminal, Till.DAY)).statusCode(), "not closed yet");
        assertTrue(notClosed().contains(till.terminal));
        close(till);
        arrive(till);
        assertFalse(notClosed().contains(till.terminal));
        SealedDay first = sealed(till);
        till.sell(1);
        arrive(till);
        assertTrue(notClosed().contains(till.terminal), "sold after it was closed");
        close(till);
        arrive(till);
        DaySeal second = seal(till);
        assertEquals(2, second.version());
        assertEquals(first.digest(), second.replaces().orElseThrow());
        assertEquals(till.totals(4), second.applied());
        assertEquals(List.of("1", "2"), hq.query("select version from day_seal where terminal_id = 'S01-03' order by version"));
    }

    private static List<TerminalId> notClosed() {
        try (Database database = Database.open(hq.jdbcUrl)) {
            return database.snapshot(c -> new SealStore().notClosed(c, Till.DAY));
        }
    }

    @Test
    void aDifferenceIsSealedAsOneAndARepairSealsTheDayAgain() throws SQLException {
        Till till = new Till("S02-01", 4).sell(3);
        till.payload("loyalty.surprise", 1, "{}");
        till.sell(2);
        close(till);
        arrive(till);
        DaySeal first = seal(till);
        assertFalse(first.matched());
        assertEquals(List.of(new DaySeal.Missing(4, "loyalty.surprise", "unknown-type")), first.missing());
        assertEquals(first.closed().gross(), first.applied().gross());
        arrive(till);
        assertEquals(first, seal(till), "nothing changed, nothing is sealed anew");

        repaired("update entry_outcome set reason = '' where terminal_id = 'S02-01' and seq = 4");
        arrive(till);
        DaySeal second = seal(till);
        assertTrue(second.matched());
        assertEquals(2, second.version());
        assertEquals(SealedDay.digest(SealedDay.freeze(first)), second.replaces().orElseThrow());
        arrive(till);
        assertEquals(second, seal(till));
    }

    private static void repaired(String how) throws SQLException {
        try (var connection = DriverManager.getConnection(hq.jdbcUrl); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(how));
        }
    }
}
