package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DayTotals;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalEntry;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Sale;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Change;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import guitai.terminal.enrol.Identity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose journal is another one than headquarters' goes on as another terminal. */
class SuccessionTest {

    private static final TerminalId NEXT = new TerminalId("S01-09");

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private List<JournalEntry> before;
    private List<Sale> sales;

    /** Two sales that headquarters holds; then a sale, the end of the day, and a basket that nobody has paid yet. */
    @BeforeEach
    void aMachineHasSold() {
        try (Ground ground = Ground.open(folder)) {
            ground.identity().become(identity(Samples.TERMINAL), List.of());
            ShopStore store = ground.store(Samples.TERMINAL, clock);
            sales = List.of(1, 2, 3).stream().map(n -> Samples.book(store.sales(), Samples.basket(n, Optional.empty(), 2), Samples.NOON)).toList();
            store.journal().record(new Fact.DayClosed(store.journal().totals(Samples.DAY, 3)), Samples.CLERK);
            store.syncBook().apply(FeedName.SHOP, Samples.page("c", 0, Samples.change(Change.Kind.PRODUCT, Samples.product(1).sku().value(), Samples.product(1))));
            store.sales().keepDraft(Samples.basket(4, Optional.empty(), 1));
            before = store.journal().after(0, 100, Long.MAX_VALUE);
        }
    }

    @Test
    void whatHeadquartersDoesNotHoldComesFirstInTheNewJournalAndNothingElse() {
        become(NEXT, 2);
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
            assertEquals(identity(NEXT), ground.identity().current().orElseThrow());
            ShopStore store = ground.store(NEXT, clock);
            List<JournalEntry> now = store.journal().after(0, 100, Long.MAX_VALUE);
            assertEquals(before.subList(2, 4).stream().map(entry -> text(entry.frozen())).toList(), now.stream().map(SuccessionTest::carried).toList());
            EntryHead head = EntryForm.head(now.getFirst().frozen());
            EntryHead was = EntryForm.head(before.get(2).frozen());
            assertEquals(new EntryHead(NEXT, 1, was.id(), Fact.Carried.TYPE, 1, was.at(), was.businessDate(), was.offsetMillis(), was.actor(), was.approver()), head);
            assertTrue(store.journal().verifyChain(1).intact());
            assertEquals(List.of(sales.get(2)), store.sales().latest(9));
            assertEquals(0, store.syncBook().acceptedThrough());
        }
    }

    @Test
    void theStoreGoesOnSellingWithItsBasketItsOwnNumbersAndTheDayStillOpen() {
        become(NEXT, 2);
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
            ShopStore store = ground.store(NEXT, clock);
            Basket basket = store.sales().draft().orElseThrow();
            assertEquals(Samples.saleId(4), basket.id());
            Sale next = Samples.book(store.sales(), Samples.basket(5, Optional.empty(), 1), Samples.NOON);
            assertEquals(NEXT, next.number().terminal());
            assertEquals(1, next.number().counter());
            DayTotals day = store.journal().totals(Samples.DAY, 3);
            assertEquals(2, day.sales());
            assertEquals(List.of(Samples.DAY), store.journal().openDays(Samples.DAY.plusDays(1)));
            assertThrows(RuntimeException.class, () -> store.database().transact(session ->
                    session.createNativeMutationQuery("DELETE FROM journal").executeUpdate()), "the rules are back");
        }
    }

    @Test
    void theJournalThatWasIsKeptWhole() throws Exception {
        become(NEXT, 2);
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
        }
        Path old = folder.resolve("old");
        Files.createDirectories(old);
        Files.copy(folder.resolve("kept/" + Samples.TERMINAL + "-4.db"), old.resolve("guitai.db"));
        Files.copy(folder.resolve("personal.key"), old.resolve("personal.key"));
        try (Ground kept = Ground.open(old)) {
            ShopStore store = kept.store(Samples.TERMINAL, clock);
            assertEquals(before.stream().map(JournalEntry::hash).toList(),
                    store.journal().after(0, 100, Long.MAX_VALUE).stream().map(JournalEntry::hash).toList());
            assertEquals(3, store.sales().latest(9).size());
        }
    }

    @Test
    void aSecondForkCarriesOverWhatWasCarriedOverAsItWasFirst() {
        become(NEXT, 2);
        TerminalId third = new TerminalId("S01-10");
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
            ground.identity().begin();
            ground.identity().becomeAtNextStart(identity(third), 0);
            ground.identity().begin();
            assertEquals(before.subList(2, 4).stream().map(entry -> text(entry.frozen())).toList(),
                    ground.store(third, clock).journal().after(0, 100, Long.MAX_VALUE).stream().map(SuccessionTest::carried).toList());
        }
    }

    @Test
    void cutShortInTheMiddleItIsStillTheTerminalThatItWasAndTheNextStartDoesIt() {
        become(NEXT, 2);
        try (Ground ground = Ground.open(folder)) {
            alter(ground, "CREATE TRIGGER power_cut BEFORE INSERT ON journal WHEN NEW.seq = 2 BEGIN SELECT RAISE(ABORT, 'no power'); END");
            ground.identity().begin();
            assertEquals(identity(Samples.TERMINAL), ground.identity().current().orElseThrow());
            assertEquals(4, ground.journal(Long.MAX_VALUE).through());
            alter(ground, "DROP TRIGGER power_cut");
        }
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
            assertEquals(identity(NEXT), ground.identity().current().orElseThrow());
            assertEquals(2, ground.journal(Long.MAX_VALUE).through());
        }
    }

    /** Two sales are in the balance that headquarters told; the third, which is carried over, is not. */
    @Test
    void whatWasCarriedOverCountsInBalancesAlsoWhereItWasCutShort() {
        long told = Samples.member(1, "").points().consumption();
        long points;
        try (Ground ground = Ground.open(folder)) {
            ShopStore store = ground.store(Samples.TERMINAL, clock);
            points = Samples.book(store.sales(), Samples.basket(7, Samples.silver(1), 2), Samples.NOON).points();
            store.memberFeed().put(Samples.member(1, "单文彬"), 2, Samples.NOON);
            assertEquals(told + points, balance(store));
        }
        become(NEXT, 2);
        try (Ground ground = Ground.open(folder)) {
            alter(ground, "CREATE TRIGGER members.power_cut BEFORE UPDATE ON member BEGIN SELECT RAISE(ABORT, 'no power'); END");
            ground.identity().begin();
            assertEquals(identity(NEXT), ground.identity().current().orElseThrow());
            alter(ground, "DROP TRIGGER members.power_cut");
        }
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
            assertEquals(told + points, balance(ground.store(NEXT, clock)));
            assertEquals(3, ground.journal(Long.MAX_VALUE).through());
        }
    }

    private static long balance(ShopStore store) {
        return store.members().byId(Samples.memberId(1)).orElseThrow().member().points().consumption();
    }

    private static void alter(Ground ground, String sql) {
        ground.database().transact(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    @Test
    void whereNoCopyCanBeKeptNothingIsChanged() throws Exception {
        become(NEXT, 2);
        Files.createFile(folder.resolve("kept"));
        try (Ground ground = Ground.open(folder)) {
            ground.identity().begin();
            assertEquals(identity(Samples.TERMINAL), ground.identity().current().orElseThrow());
            assertEquals(4, ground.journal(Long.MAX_VALUE).through());
        }
    }

    private void become(TerminalId terminal, long common) {
        try (Ground ground = Ground.open(folder)) {
            ground.identity().becomeAtNextStart(identity(terminal), common);
            assertEquals(identity(Samples.TERMINAL), ground.identity().current().orElseThrow(), "not before the next start");
        }
    }

    private static Identity identity(TerminalId terminal) {
        return new Identity(terminal, "key of " + terminal, Samples.NOON.plusSeconds(86_400), URI.create("http://127.0.0.1:8787"), Optional.empty());
    }

    private static String carried(JournalEntry entry) {
        return ((Fact.Carried) EntryForm.thaw(entry.frozen()).fact().orElseThrow()).entry();
    }

    private static String text(byte[] frozen) {
        return new String(frozen, StandardCharsets.UTF_8);
    }
}
