package guitai.headquarters.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.PublishedKey;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches as terminals send them: once, again, too early, too late, and from a journal that is not the one that is held. */
class BatchTest {

    @TempDir
    private Path directory;
    private RunningHq hq;
    private final Till till = new Till("S01-02", 7).sell(20);

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void theSameBatchThreeTimesIsTakenOnce() {
        BatchReceipt first = hq.client.accepted(till.all());
        hq.settle();
        assertEquals(first.acceptedThrough(), hq.client.accepted(till.all()).acceptedThrough());
        BatchReceipt third = hq.client.accepted(till.all());
        hq.settle();
        assertEquals(20, third.acceptedThrough());
        assertEquals(till.head(), third.headHash());
        assertEquals(20, third.appliedThrough());
        assertEquals(RunningHq.CLOCK.instant(), third.hqTime());
        assertEquals(till.totals(20), hq.client.day(till.terminal, 20).totals());
    }

    @Test
    void overlappingBatchesAreTakenToTheirEnd() {
        assertEquals(12, hq.client.accepted(till.batch(1, 12)).acceptedThrough());
        assertEquals(18, hq.client.accepted(till.batch(5, 18)).acceptedThrough());
        assertEquals(18, hq.client.accepted(till.batch(2, 9)).acceptedThrough());
        assertEquals(20, hq.client.accepted(till.batch(19, 20)).acceptedThrough());
        hq.settle();
        assertEquals(till.totals(20), hq.client.day(till.terminal, 20).totals());
    }

    @Test
    void aGapIsToldWhereToGoOn() {
        Problem early = hq.client.refused(till.batch(3, 9));
        assertEquals(Problem.GAP, early.type());
        assertEquals(409, early.status());
        assertEquals(Optional.of(1L), early.expectedSeq());
        hq.client.accepted(till.batch(1, 4));
        assertEquals(Optional.of(5L), hq.client.refused(till.batch(6, 9)).expectedSeq());
    }

    @Test
    void anUnknownTerminalIsRefusedAndNothingIsKept() {
        Problem unknown = hq.client.refused(new Till("S09-99", 1).sell(1).all());
        assertEquals(Problem.UNKNOWN_TERMINAL, unknown.type());
        assertEquals(403, unknown.status());
        assertEquals(403, hq.client.get(guitai.protocol.Paths.day(new Till("S09-99", 1).terminal, Till.DAY, 1)).statusCode());
    }

    @Test
    void aRestoredBackupIsAForkAndBothVersionsAreKept() {
        hq.client.accepted(till.all());
        Till restored = new Till("S01-02", 8);
        till.entries().subList(0, 15).forEach(entry -> restored.raw(entry.frozen()));
        restored.sell(8);
        Problem fork = hq.client.refused(restored.batch(10, 23));
        assertEquals(Problem.FORK, fork.type());
        assertEquals(409, fork.status());
        assertEquals(Optional.of(16L), fork.expectedSeq());
        assertEquals(List.of("8"), hq.query("select count(*) from journal_fork"));
        hq.settle();
        assertEquals(till.totals(20), hq.client.day(till.terminal, 23).totals(), "the held version stands");
    }

    @Test
    void aJournalThatGoesOnFromAnotherPastIsAForkToo() {
        hq.client.accepted(till.batch(1, 15));
        Till other = new Till("S01-02", 9).sell(20);
        Problem fork = hq.client.refused(other.batch(16, 20));
        assertEquals(Problem.FORK, fork.type());
        assertEquals(Optional.of(15L), fork.expectedSeq());
        assertEquals(15, hq.client.accepted(till.batch(1, 15)).acceptedThrough());
    }

    @Test
    void aChangedByteBreaksTheChainAtItsEntry() {
        hq.client.accepted(till.batch(1, 6));
        JournalBatch sound = till.batch(4, 20);
        List<byte[]> entries = new ArrayList<>(sound.entries());
        byte[] changed = entries.get(1).clone();
        changed[changed.length / 2] ^= 1;
        entries.set(1, changed);
        Problem broken = hq.client.refused(with(sound, entries, sound.headHash()));
        assertEquals(Problem.BROKEN, broken.type());
        assertEquals(422, broken.status());
        assertEquals(Optional.of(5L), broken.firstBadSeq());
        assertEquals(6, hq.client.accepted(till.batch(1, 6)).acceptedThrough());
    }

    @Test
    void aReceiptIsSignedWithAKeyThatTheFeedTells() {
        BatchReceipt receipt = hq.client.accepted(till.batch(1, 5));
        List<PublishedKey> keys = hq.client.page(till.terminal, ChangePage.START, 2000).changes().stream()
                .filter(change -> change.kind() == Change.Kind.KEY)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), PublishedKey.class)).toList();
        assertEquals(KeySignature.Seen.GENUINE, receipt.signature().seenBy(keys, KeySignature.Purpose.RECEIPT, receipt.signedText()));
        assertEquals(KeySignature.Seen.FORGED, receipt.signature().seenBy(keys, KeySignature.Purpose.RECEIPT,
                BatchReceipt.signedText(till.terminal, 6, receipt.headHash())));
        assertEquals(KeySignature.Seen.FORGED, receipt.signature().seenBy(keys, KeySignature.Purpose.DAY, receipt.signedText()));
    }

    @Test
    void aWrongHeadHashBreaksTheChainAtTheFirstNewEntry() {
        JournalBatch sound = till.batch(1, 5);
        assertEquals(Optional.of(1L), hq.client.refused(with(sound, sound.entries(), Hash.GENESIS)).firstBadSeq());
        hq.client.accepted(till.batch(1, 3));
        assertEquals(Optional.of(4L), hq.client.refused(with(sound, sound.entries(), Hash.GENESIS)).firstBadSeq());
    }

    @Test
    void aJournalBeginsAtTheBeginningOfItsChain() {
        JournalBatch sound = till.batch(1, 5);
        Hash elsewhere = till.entries().getLast().hash();
        Hash head = elsewhere;
        for (byte[] entry : sound.entries()) {
            head = head.then(entry);
        }
        Problem broken = hq.client.refused(new JournalBatch(till.terminal, 1, 5, elsewhere, head, sound.entries(), sound.totals(), KeySignature.NONE));
        assertEquals(Problem.BROKEN, broken.type());
        assertEquals(Optional.of(1L), broken.firstBadSeq());
    }

    @Test
    void aPoisonEntryNeverHoldsUpTheNextOne() {
        till.payload("sale.completed", 1, "{\"sale\":{\"lines\":7}}");
        till.payload("loyalty.surprise", 1, "{\"any\":\"thing\"}");
        till.payload("staff.signed-in", 9, "{}");
        till.raw("no entry at all".getBytes());
        till.sell(3);
        hq.client.accepted(till.all());
        hq.settle();
        BatchReceipt receipt = hq.client.accepted(till.all());
        assertEquals(27, receipt.appliedThrough());
        assertEquals(List.of("21 sale.completed unreadable", "22 loyalty.surprise unknown-type", "23 staff.signed-in unknown-type",
                        "24 unknown unreadable"),
                receipt.quarantined().stream().map(q -> q.seq() + " " + q.type() + " " + q.reason()).toList());
        assertEquals(23, hq.client.day(till.terminal, 27).totals().sales());
        assertFalse(hq.client.day(till.terminal, 27).entries().stream().filter(e -> e.seq() == 21).findFirst().orElseThrow().reason().isEmpty());
        assertTrue(hq.client.day(till.terminal, 27).entries().stream().anyMatch(e -> e.seq() == 24), "it stands on the day before it");
    }

    @Test
    void whatWasCarriedOverMeansWhatItMeantBeforeAndClosesNoDay() {
        Till before = new Till("S01-03", 5).sell(2);
        before.record(new Fact.DayClosed(before.totals(2)));
        before.payload("sale.completed", 1, "{\"sale\":{\"lines\":7}}");
        before.payload("loyalty.surprise", 1, "{}");
        long first = till.seq() + 1;
        before.entries().forEach(entry -> till.record(new Fact.Carried(new String(entry.frozen(), StandardCharsets.UTF_8))));
        till.record(new Fact.Carried("no entry at all"));
        till.payload("entry.carried", 1, "{}");
        hq.client.accepted(till.all());
        hq.settle();
        assertEquals(List.of(first + 3 + " entry.carried unreadable", first + 4 + " entry.carried unknown-type", first + 5 + " entry.carried unreadable",
                first + 6 + " entry.carried unreadable"), hq.client.accepted(till.all()).quarantined().stream()
                .map(q -> q.seq() + " " + q.type() + " " + q.reason()).toList());
        assertEquals(22, hq.client.day(till.terminal, till.seq()).totals().sales());
        assertEquals(List.of(), hq.query("select seq::text from day_closed where terminal_id = '" + till.terminal + "'"));
    }

    private static JournalBatch with(JournalBatch batch, List<byte[]> entries, Hash head) {
        return new JournalBatch(batch.terminal(), batch.firstSeq(), batch.lastSeq(), batch.previousHash(), head, entries, batch.totals(), KeySignature.NONE);
    }
}
