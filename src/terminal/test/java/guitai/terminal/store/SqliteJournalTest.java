package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DayTally;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalEntry;
import guitai.domain.sale.Sale;
import guitai.domain.signed.KeySignature;
import guitai.protocol.BatchReceipt;
import guitai.protocol.EntryForm;
import guitai.protocol.Quarantined;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            store.journal().record(new Fact.SignedIn(), Samples.CLERK);
        }
    }

    private List<JournalEntry> all() {
        return store.journal().after(0, 1_000, Long.MAX_VALUE);
    }

    private EntryHead head(int index) {
        return EntryForm.head(all().get(index).frozen());
    }

    private void tamper(String sql) {
        store.database().transact(session -> {
            session.createNativeMutationQuery("DROP TRIGGER IF EXISTS journal_no_update").executeUpdate();
            session.createNativeMutationQuery("DROP TRIGGER IF EXISTS journal_no_delete").executeUpdate();
            session.createNativeMutationQuery(sql).executeUpdate();
        });
        close();
        open();
    }

    @Test
    void anEmptyJournalStandsAtItsBeginning() {
        assertEquals(new Journal.Position(0, Hash.GENESIS), store.journal().head());
        assertEquals(Hash.GENESIS, store.journal().hashAt(0));
        assertTrue(store.journal().verifyChain(1).intact());
        assertEquals(0, store.syncBook().waiting());
    }

    @Test
    void entriesAreNumberedWithoutGapsAndLinked() {
        write(3);
        close();
        open();
        write(2);
        List<JournalEntry> entries = all();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), entries.stream().map(JournalEntry::seq).toList());
        assertTrue(entries.stream().allMatch(JournalEntry::intact));
        assertEquals(entries.get(3).hash(), entries.get(4).previousHash());
        assertEquals(new Journal.Position(5, entries.get(4).hash()), store.journal().head());
        assertEquals(7, head(4).id().version());
    }

    @Test
    void aRangeIsBoundedInEntriesAndBytesButNeverEmpty() {
        write(10);
        assertEquals(4, store.journal().after(2, 4, Long.MAX_VALUE).size());
        assertEquals(1, store.journal().after(2, 4, 1).size());
        assertTrue(store.journal().after(10, 4, 1).isEmpty());
    }

    @Test
    void theJournalCannotBeChangedOrCut() {
        write(2);
        for (String sql : List.of("UPDATE journal SET type = 'x'", "DELETE FROM journal WHERE seq = 2")) {
            assertThrows(RuntimeException.class,
                    () -> store.database().transact(session -> session.createNativeMutationQuery(sql).executeUpdate()), sql);
        }
        assertEquals(2, store.journal().head().seq());
    }

    @Test
    void aClockThatJumpsBackIsPutOnRecordFirst() {
        write(1);
        clock.move(Duration.ofHours(-3));
        write(2);
        assertEquals(List.of(Fact.SignedIn.TYPE, Fact.ClockMoved.TYPE, Fact.SignedIn.TYPE, Fact.SignedIn.TYPE),
                store.journal().lines(Samples.DAY, 9).stream().map(Journal.Line::type).toList());
        assertEquals(new Fact.ClockMoved(Duration.ofHours(3).toMillis()), EntryForm.thaw(all().get(1).frozen()).fact().orElseThrow());
        assertTrue(store.journal().verifyChain(1).intact());
    }

    @Test
    void aClockFarFromHeadquartersIsPutOnRecordOnce() {
        write(1);
        hear(Duration.ofMinutes(4));
        write(1);
        hear(Duration.ofMinutes(-9));
        write(2);
        close();
        open();
        write(1);
        assertEquals(List.of(Fact.SignedIn.TYPE, Fact.SignedIn.TYPE, Fact.ClockMoved.TYPE, Fact.SignedIn.TYPE, Fact.SignedIn.TYPE,
                Fact.SignedIn.TYPE), store.journal().lines(Samples.DAY, 9).stream().map(Journal.Line::type).toList());
        assertEquals(new Fact.ClockMoved(Duration.ofMinutes(-9).toMillis()), EntryForm.thaw(all().get(2).frozen()).fact().orElseThrow());
    }

    private void hear(Duration ahead) {
        long through = store.journal().head().seq();
        store.syncBook().receive(new BatchReceipt(Samples.TERMINAL, through, store.journal().head().hash(), through, List.of(),
                clock.instant().plus(ahead), KeySignature.NONE));
    }

    @Test
    void aClockThatIsPutRightByAMomentNeedsNoEntry() {
        write(1);
        clock.move(Duration.ofMillis(-800));
        write(1);
        assertEquals(2, store.journal().head().seq());
    }

    @Test
    void anEntryKnowsItsTradingDayAndTheOffsetToHeadquarters() {
        clock.move(Duration.ofHours(15));
        write(1);
        assertEquals(Samples.DAY, head(0).businessDate(), "03:00 in China still belongs to the day before");
        assertTrue(head(0).offsetMillis().isEmpty());
        store.syncBook().receive(new BatchReceipt(Samples.TERMINAL, 1, all().getFirst().hash(), 0, List.of(),
                clock.instant().plusMillis(1500), KeySignature.NONE));
        clock.move(Duration.ofHours(1));
        write(1);
        assertEquals(Samples.DAY.plusDays(1), head(1).businessDate());
        assertEquals(Optional.of(1500L), head(1).offsetMillis());
    }

    @Test
    void aReceiptIsKeptWithWhatIsQuarantined() {
        write(3);
        assertEquals(3, store.syncBook().waiting());
        assertEquals(Optional.of(Samples.NOON), store.syncBook().waitingSince());
        BatchReceipt receipt = new BatchReceipt(Samples.TERMINAL, 2, all().get(1).hash(), 1,
                List.of(new Quarantined(2, Fact.SignedIn.TYPE, "unreadable")), clock.instant(), KeySignature.NONE);
        store.syncBook().receive(receipt);
        close();
        open();
        assertEquals(2, store.syncBook().acceptedThrough());
        assertEquals(1, store.syncBook().waiting());
        assertEquals(Optional.of(receipt), store.syncBook().lastReceipt());
        assertEquals(receipt.quarantined(), store.syncBook().quarantined());
    }

    @Test
    void theDayIsAddedUpFromTheTablesAsTheSalesSay() {
        DayTally expected = new DayTally(Samples.DAY);
        for (int i = 1; i <= 7; i++) {
            Sale sale = Samples.book(store.sales(), Samples.basket(i, i % 2 == 0 ? Optional.empty() : Samples.silver(i), i), clock.instant());
            expected.entry(i, Fact.SaleCompleted.TYPE, store.journal().head().hash().hex());
            expected.sale(sale);
        }
        DayTotals totals = store.journal().totals(Samples.DAY, 7);
        assertEquals(expected.totals(), totals);
        assertEquals(7, store.syncBook().totals(all()).sales());
        assertEquals(totals.gross(), store.syncBook().totals(all()).gross());
        assertEquals(totals.pointsEarned(), store.syncBook().totals(all()).points());
        assertEquals(3, store.journal().totals(Samples.DAY, 3).sales());
        assertEquals(0, store.journal().totals(Samples.DAY.plusDays(1), 7).entryCount());
    }

    @Test
    void aDayIsOpenUntilItIsClosedAfterItsLastSale() {
        LocalDate tomorrow = Samples.DAY.plusDays(1);
        assertTrue(store.journal().openDays(tomorrow).isEmpty());
        Samples.book(store.sales(), Samples.basket(1, Optional.empty(), 1), clock.instant());
        assertEquals(List.of(Samples.DAY), store.journal().openDays(tomorrow));
        assertTrue(store.journal().openDays(Samples.DAY).isEmpty());
        clock.move(Duration.ofHours(20));
        store.journal().record(new Fact.DayClosed(store.journal().totals(Samples.DAY, 1)), Samples.CLERK);
        assertEquals(Samples.DAY, head(1).businessDate(), "closing belongs to the day that it closes");
        assertTrue(store.journal().openDays(tomorrow).isEmpty());
        Samples.book(store.sales(), Samples.basket(2, Optional.empty(), 1), clock.instant());
        assertEquals(List.of(Samples.DAY), store.journal().openDays(tomorrow));
    }

    @Test
    void theChainIsWalkedFromTheLastPlaceThatWasIntact() {
        write(1_200);
        assertEquals(1_200, store.journal().verifyChain().entries());
        write(5);
        ChainReport more = store.journal().verifyChain();
        assertEquals(5, more.entries());
        assertEquals(store.journal().head(), more.head());
        assertEquals(1_205, store.journal().verifyChain(1).entries());
    }

    @Test
    void aChangedByteAMissingEntryAndAChangedColumnAreFound() {
        write(20);
        assertTrue(store.journal().verifyChain(1).intact());
        tamper("UPDATE journal SET frozen = CAST(replace(CAST(frozen AS TEXT), 'CLERK', 'OWNER') AS BLOB) WHERE seq = 7");
        ChainReport report = store.journal().verifyChain(1);
        assertEquals(Optional.of(7L), report.firstBadSeq());
        assertEquals(6, report.head().seq());
        assertTrue(store.journal().verifyChain().intact(), "behind the checkpoint nothing changed");
        tamper("UPDATE journal SET business_date = '2020-01-01' WHERE seq = 3");
        assertEquals(Optional.of(3L), store.journal().verifyChain(1).firstBadSeq());
        tamper("DELETE FROM journal WHERE seq = 2");
        assertEquals(Optional.of(2L), store.journal().verifyChain(1).firstBadSeq());
    }

    @Test
    void aJournalShorterThanHeadquartersReceiptIsFound() {
        write(5);
        store.syncBook().receive(new BatchReceipt(Samples.TERMINAL, 5, all().get(4).hash(), 5, List.of(), clock.instant(), KeySignature.NONE));
        tamper("DELETE FROM journal WHERE seq = 5");
        assertEquals(Optional.of(5L), store.journal().verifyChain(1).firstBadSeq());
        assertFalse(store.journal().verifyChain().intact());
    }
}
