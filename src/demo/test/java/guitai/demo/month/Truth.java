package guitai.demo.month;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.month.MonthStore.Written;
import guitai.demo.story.HqBooks;
import guitai.domain.day.DayComparison;
import guitai.domain.journal.Hash;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.TierLadder;
import guitai.domain.sale.Sale;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.JournalStore;
import guitai.protocol.Change;
import guitai.protocol.DayAnswer;
import guitai.protocol.Json;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must hold at every moment of the {@link Month}, and what must hold at its end. */
final class Truth {

    private static final GrowthRule GROWTH = new GrowthRule(1, 100, Map.of());
    /** The gold tier's allowance in the demo store's rules, in fen. */
    private static final long MOST_AT_ONCE = 20_000;
    private static final long MOST_A_DAY = 50_000;

    private final MonthHq hq;
    private final HqBooks books;
    private final Map<String, Long> held = new HashMap<>();

    Truth(MonthHq hq, HqBooks books) {
        this.hq = hq;
        this.books = books;
    }

    /** Headquarters has nothing that this terminal did not write, and never less than before; the terminal believes no more than is so. */
    void holdsOnlyWhatWasWritten(MonthStore store) {
        TerminalId terminal = new TerminalId(store.id());
        JournalStore.Head head = hq.shows(c -> hq.tables().journal().head(c, terminal)).orElseThrow();
        assertTrue(head.acceptedThrough() == 0 || store.everWrote(head.acceptedThrough(), head.hash()),
                () -> store.id() + ": headquarters holds an entry that nobody wrote, " + head.acceptedThrough());
        assertTrue(head.acceptedThrough() >= held.getOrDefault(store.id(), 0L), () -> store.id() + ": headquarters forgot entries");
        held.put(store.id(), head.acceptedThrough());
        long believed = store.counter().does(office -> office.store().syncBook().acceptedThrough());
        assertTrue(believed <= head.acceptedThrough(), () -> store.id() + " believes that " + believed + " are held, but only "
                + head.acceptedThrough() + " are");
    }

    /** What the till said is booked is on its disk, once. */
    void nothingAcknowledgedIsLost(MonthStore store) {
        List<String> onDisk = sales(store).map(sale -> sale.id().toString()).toList();
        assertEquals(onDisk.size(), new HashSet<>(onDisk).size(), () -> store.id() + ": a sale is on disk twice");
        Set<String> lost = new TreeSet<>(store.acknowledged());
        onDisk.forEach(lost::remove);
        assertEquals(Set.of(), lost, () -> store.id() + ": acknowledged and lost");
    }

    /** A terminal that has just read its feed to the end shows what headquarters knows, and its own sales that are not counted there yet. */
    void showsWhatIsTrue(MonthStore store, List<Map<String, String>> members, List<String> goods) {
        TerminalId terminal = new TerminalId(store.id());
        String scope = FeedStore.membersScope(store.id().substring(0, 3));
        Set<MemberId> ids = members.stream().map(row -> MemberId.of(row.get("id"))).collect(Collectors.toSet());
        Map<String, List<Member>> told = hq.shows(c -> hq.tables().members().byScope(c, ids));
        long applied = hq.shows(c -> hq.tables().journal().appliedThrough(c, terminal));
        for (Member member : told.get(scope)) {
            List<Sale> uncounted = store.journal().stream().filter(entry -> entry.seq() > applied).flatMap(entry -> entry.sale().stream())
                    .filter(sale -> sale.buyer().equals(Optional.of(member.id()))).toList();
            long own = uncounted.stream().mapToLong(sale -> sale.points() - sale.pointsSpent()).sum();
            Member shown = store.counter().knows(member.card()).orElseThrow(() -> new AssertionError(store.id() + " does not know " + member));
            assertEquals(member.points().consumption() + own, shown.points().consumption(), () -> store.id() + ": balance of " + member);
            long grown = uncounted.stream().mapToLong(sale -> sale.growth(GROWTH)).sum();
            assertEquals(member.growth() + grown, shown.growth(), () -> store.id() + ": growth of " + member);
            assertEquals(member.tier(), shown.tier(), () -> store.id() + ": tier of " + member);
        }
        Map<String, String> catalogue = hq.shows(c -> hq.tables().feed().documents(c, FeedStore.CHAIN, Change.Kind.PRODUCT));
        for (String sku : goods) {
            Optional<Product> known = store.counter().does(office -> office.store().products().bySku(new Sku(sku)));
            Optional<Product> right = Optional.ofNullable(catalogue.get(sku)).map(doc -> Json.MAPPER.readValue(doc, Product.class));
            assertEquals(right.map(Product::listPrice), known.map(Product::listPrice), () -> store.id() + ": price of " + sku);
        }
    }

    /** Balances are what the ledger says, and the ledger what the sales say, at headquarters itself. */
    void theBooksBalance() {
        assertEquals(0, books.wrongBalances(), "balances and ledger differ");
        assertEquals(List.of(), books.terminalsWhosePointsDiffer(), "points in ledger and in sales");
    }

    /** Nobody spent more on trust at a terminal, in a sale or on a day, than the allowance of any tier. */
    void nobodySpentMoreThanTrusted(MonthStore store) {
        Map<String, Long> byDay = new HashMap<>();
        sales(store).filter(sale -> sale.pointsSpent() > 0).forEach(sale -> {
            long fen = sale.tenders().stream().filter(tender -> tender.kind() == TenderKind.POINTS).mapToLong(tender -> tender.amount().fen()).sum();
            assertTrue(sale.tenders().stream().filter(tender -> tender.kind().house()).allMatch(Tender::onTrust), store.id());
            assertTrue(fen <= MOST_AT_ONCE, () -> store.id() + ": " + fen + " at once");
            assertTrue(byDay.merge(sale.buyer().orElseThrow() + " " + sale.number().businessDate(), fen, Long::sum) <= MOST_A_DAY, store.id());
        });
    }

    /** Every member of both stores has the tier that growth and categories reach, or began with a higher one. */
    void tiersAreRight(List<Map<String, String>> members) {
        TierLadder ladder = new TierLadder(hq.shows(c -> hq.tables().feed().documents(c, FeedStore.CHAIN, Change.Kind.TIER)).values().stream()
                .map(doc -> Json.MAPPER.readValue(doc, TierLevel.class)).toList());
        for (Map<String, String> row : members) {
            Member member = hq.shows(c -> hq.tables().members().byId(c, MemberId.of(row.get("id")))).orElseThrow();
            Tier began = Tier.valueOf(row.get("tier"));
            Tier reached = ladder.reached(member.growth(), member.categories()).orElse(began);
            assertEquals(reached.compareTo(began) > 0 ? reached : began, member.tier(), () -> "tier of " + member);
        }
    }

    /** Whatever was accepted has been applied or set aside; nothing holds anything up. */
    void nothingIsHeldUp() {
        assertEquals(List.of(), hq.shows(c -> hq.tables().journal().behind(c)), "entries are held up");
    }

    /** At the end, when all lines are whole: entry by entry the same, and every day adds up to the same. */
    void bothSidesAgree(MonthStore store) {
        TerminalId terminal = new TerminalId(store.id());
        List<JournalStore.Held> above = hq.shows(c -> hq.tables().journal().after(c, terminal, 0, Integer.MAX_VALUE));
        above.forEach(entry -> assertTrue(store.everWrote(entry.seq(), entry.hash()), () -> store.id() + ": nobody wrote " + entry.seq()));
        if (store.forked()) {
            bothVersionsAreKept(store, terminal, above);
            return;
        }
        if (!store.restored()) {
            assertEquals(store.journal().stream().map(Written::hash).toList(), above.stream().map(JournalStore.Held::hash).toList(), store.id());
        }
        Set<LocalDate> days = sales(store).map(sale -> sale.number().businessDate()).collect(Collectors.toCollection(TreeSet::new));
        long through = store.journal().size();
        for (LocalDate day : days) {
            DayAnswer answer = hq.day(terminal, day, through);
            DayComparison both = store.counter().does(office -> new DayComparison(office.store().journal().totals(day, through),
                    Optional.of(answer.totals())));
            boolean poisoned = answer.entries().stream().anyMatch(entry -> !entry.reason().isEmpty());
            assertTrue(poisoned || both.matched(), () -> store.id() + " " + day + ": " + both.differences());
            assertEquals(both.ours().gross(), answer.totals().gross(), () -> store.id() + " " + day);
            assertEquals(both.ours().sales(), answer.totals().sales(), () -> store.id() + " " + day);
        }
    }

    private void bothVersionsAreKept(MonthStore store, TerminalId terminal, List<JournalStore.Held> above) {
        Map<Long, Hash> first = above.stream().collect(Collectors.toMap(JournalStore.Held::seq, JournalStore.Held::hash));
        Set<String> second = new HashSet<>(books.otherVersions(store.id()));
        for (Written entry : store.journal()) {
            assertTrue(entry.hash().equals(first.get(entry.seq())) || second.contains(entry.hash().hex()),
                    () -> store.id() + ": neither version has entry " + entry.seq());
        }
    }

    private static java.util.stream.Stream<Sale> sales(MonthStore store) {
        return store.journal().stream().flatMap(entry -> entry.sale().stream());
    }
}
