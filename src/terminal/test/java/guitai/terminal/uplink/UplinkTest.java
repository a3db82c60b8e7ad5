package guitai.terminal.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.signed.Ed25519;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.JournalBatch;
import guitai.protocol.Problem;
import guitai.protocol.TerminalNote;
import guitai.terminal.storage.ShopData;
import guitai.terminal.store.Samples;
import guitai.terminal.store.SetClock;
import guitai.terminal.store.ShopStore;
import guitai.terminal.uplink.SyncStatus.State;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UplinkTest {

    private static final Pace QUICK = new Pace(Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofMillis(10),
            Duration.ofMillis(100), new Random(1));

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private final ShopData data = new ShopData();
    private ScriptedHeadquarters hq;
    private ShopStore store;
    private Uplink uplink;
    private long sold;

    @BeforeEach
    void open() throws Exception {
        hq = new ScriptedHeadquarters();
        store = data.ask(() -> ShopStore.open(folder, Samples.TERMINAL, clock)).join();
        data.execute(() -> store.syncBook().apply(FeedName.SHOP, ScriptedHeadquarters.page(1, ScriptedHeadquarters.KEY)));
        HttpHeadquarters line = new HttpHeadquarters(ScriptedHeadquarters.credentials(clock), () -> hq.uri(), Duration.ofSeconds(5));
        uplink = new Uplink(new Uplink.Shop(Samples.TERMINAL, data, store.journal(), store.syncBook(), store.codes(), SealInbox.NONE, store.memberShelf()),
                line, clock, QUICK);
    }

    @AfterEach
    void close() {
        uplink.close();
        data.execute(store::close);
        data.close();
        hq.close();
    }

    private void sell(int sales) {
        data.ask(() -> {
            for (int i = 0; i < sales; i++) {
                Samples.book(store.sales(), Samples.basket(++sold, Optional.empty(), 1), clock.instant());
            }
            return null;
        }).join();
    }

    private SyncStatus await(State state) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        uplink.onStatus(status -> {
            if (status.state() == state) {
                there.countDown();
            }
        });
        if (uplink.status().state() != state) {
            assertTrue(there.await(20, TimeUnit.SECONDS), () -> "still " + uplink.status());
        }
        return uplink.status();
    }

    private long accepted() {
        return data.ask(store.syncBook()::acceptedThrough).join();
    }

    @Test
    void salesGoUpInBoundedBatchesAndEveryReceiptIsKept() {
        sell(1203);
        SyncStatus status = uplink.tryOnce();
        assertEquals(State.SYNCED, status.state());
        assertEquals(0, status.waiting());
        assertEquals(List.of(500L, 1000L, 1203L), hq.batches.stream().map(JournalBatch::lastSeq).toList());
        assertEquals(1203, accepted());
        assertEquals(500, hq.batches.getFirst().totals().sales());
    }

    @Test
    void aSaleLeavesByItselfAfterANudge() throws Exception {
        uplink.start();
        await(State.SYNCED);
        sell(1);
        uplink.nudge();
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); accepted() < 1 && System.nanoTime() < end; ) {
            Thread.sleep(5);        // headquarters has it before its answer is here, and the last status may be the one before the sale
        }
        assertEquals(1, accepted());
    }

    @Test
    void eachRequestSaysHowTheTerminalFares() {
        List<String> notes = new ArrayList<>();
        sell(3);
        hq.always(exchange -> {
            notes.add(exchange.getRequestHeaders().getFirst(TerminalNote.HEADER));
            exchange.close();
        });
        uplink.tryOnce();
        uplink.tryOnce();
        TerminalNote note = TerminalNote.read(notes.getLast()).orElseThrow();
        assertEquals(3, note.waiting());
        assertEquals(clock.instant(), note.clock());
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainWithTheSameBatch() {
        sell(3);
        hq.next(exchange -> exchange.close());
        assertEquals(State.UNREACHABLE, uplink.tryOnce().state());
        assertEquals(0, accepted());
        assertEquals(State.SYNCED, uplink.tryOnce().state());
        assertEquals(3, accepted());
    }

    @Test
    void aHeadquartersThatForgotIsSentEverythingFromWhereItStands() {
        sell(4);
        uplink.tryOnce();
        hq.forgetAfter(1, data.ask(() -> store.journal().hashAt(1)).join());
        sell(1);
        assertEquals(State.SYNCED, uplink.tryOnce().state());
        assertEquals(2, hq.batches.getLast().firstSeq());
        assertEquals(5, hq.through());
    }

    @Test
    void aForkIsShownAndSellingGoesOn() {
        sell(1);
        hq.always(ScriptedHeadquarters.problem(new Problem(Problem.FORK, "fork", 409, Optional.empty(), Optional.of(1L), Optional.empty())
                .inRequest("0b9d6c1e-1111-4222-8333-abcdefabcdef")));
        assertEquals(State.REFUSED, uplink.tryOnce().state());
        assertEquals(Optional.of("0b9d6c1e-1111-4222-8333-abcdefabcdef"), uplink.status().request());
        assertEquals(Problem.FORK, uplink.problem().orElseThrow().type());
        sell(1);
        hq.always(null);
        assertEquals(State.SYNCED, uplink.tryOnce().state());
        assertTrue(uplink.problem().isEmpty());
        assertTrue(uplink.status().request().isEmpty());
    }

    @Test
    void aReceiptForAnotherChainIsNotBelieved() {
        sell(2);
        hq.forgetAfter(7, guitai.domain.journal.Hash.GENESIS);
        assertEquals(State.REFUSED, uplink.tryOnce().state());
        assertEquals(0, accepted());
    }

    @Test
    void aReceiptThatHeadquartersDidNotSignIsRefusedAndNotKept() {
        sell(2);
        hq.signsWith("1", Ed25519.newPair());
        assertEquals(State.REFUSED, uplink.tryOnce().state());
        assertEquals(Uplink.FORGED_RECEIPT, uplink.problem().orElseThrow().type());
        assertEquals(0, accepted());
        assertTrue(data.ask(store.syncBook()::lastReceipt).join().isEmpty());
    }

    @Test
    void aReceiptOfANewKeyIsBelievedAsSoonAsTheFeedTellsTheKey() {
        KeyPair second = Ed25519.newPair();
        hq.signsWith("2", second);
        sell(2);
        assertEquals(State.REFUSED, uplink.tryOnce().state());
        assertEquals(Uplink.UNKNOWN_HQ_KEY, uplink.problem().orElseThrow().type());
        hq.pages.add(ScriptedHeadquarters.page(2, second));
        assertEquals(State.SYNCED, uplink.tryOnce().state());
        assertEquals(2, accepted());
    }

    @Test
    void aHeadquartersThatWantsMoreThanThereIsHasSeenAnotherJournal() {
        sell(2);
        Problem gap = new Problem(Problem.GAP, "gap", 409, Optional.empty(), Optional.of(40L), Optional.empty());
        hq.always(ScriptedHeadquarters.problem(gap));
        assertEquals(State.REFUSED, uplink.tryOnce().state());
        assertEquals(Problem.GAP, uplink.problem().orElseThrow().type());
    }

    @Test
    void aHeadquartersThatKeepsWantingTheSameEntryIsNotAskedForEver() {
        sell(2);
        hq.always(ScriptedHeadquarters.problem(new Problem(Problem.GAP, "gap", 409, Optional.empty(), Optional.of(1L), Optional.empty())));
        assertEquals(State.REFUSED, uplink.tryOnce().state());
        assertEquals(3, hq.asked(), "two batches and one page");
    }

    @Test
    void pagesComeDownUntilThereAreNoMore() {
        hq.pages.add(new ChangePage(List.of(Samples.change(Change.Kind.PRODUCT, "A00001", Samples.product(1))), "a", true, 0, Samples.NOON));
        hq.pages.add(new ChangePage(List.of(Samples.change(Change.Kind.PRODUCT, "A00002", Samples.product(2))), "b", false, 0, Samples.NOON));
        uplink.tryOnce();
        assertEquals(Optional.of(Samples.product(2)), data.ask(() -> store.products().bySku(Samples.product(2).sku())).join());
        assertEquals("b", data.ask(() -> store.syncBook().cursor(FeedName.SHOP)).join());
    }

    @Test
    void aCursorThatIsGoneBeginsANewSnapshot() {
        hq.pages.add(new ChangePage(List.of(), "old", false, 0, Samples.NOON));
        uplink.tryOnce();
        hq.next(ScriptedHeadquarters.problem(Problem.of(Problem.CURSOR_GONE, 410, "gone")));
        hq.pages.add(new ChangePage(List.of(), "new", false, 0, Samples.NOON));
        assertEquals(State.SYNCED, uplink.tryOnce().state());
        assertEquals("new", data.ask(() -> store.syncBook().cursor(FeedName.SHOP)).join());
    }

    @Test
    void nothingLeavesWhileThePlugIsPulled() {
        sell(1);
        uplink.setPaused(true);
        assertEquals(State.UNREACHABLE, uplink.tryOnce().state());
        assertEquals(1, uplink.status().waiting());
        assertEquals(0, hq.asked());
        uplink.setPaused(false);
        assertEquals(State.SYNCED, uplink.tryOnce().state());
    }

    @Test
    void theUplinkComesBackByItselfWhenHeadquartersDoes() throws Exception {
        hq.always(ScriptedHeadquarters.text(503, "text/plain", "no"));
        sell(2);
        uplink.start();
        await(State.UNREACHABLE);
        hq.always(null);
        await(State.SYNCED);
        assertEquals(2, accepted());
    }
}
