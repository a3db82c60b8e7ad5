package guitai.headquarters.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.Refusal;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.product.Sku;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.store.OutcomeStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.Goods;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What applied entries do, also after a crash between any two steps. */
class ApplyTest {

    @TempDir
    private Path directory;
    private RunningHq hq;
    private final Till till = new Till("S01-02", 11).sell(60);

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void pointsReachTheLedgerAndTheBalanceOnce() {
        Map<String, Long> before = balances();
        push();
        push();
        Map<MemberId, Long> earned = till.sales().stream().filter(sale -> sale.buyer().isPresent())
                .collect(Collectors.groupingBy(sale -> sale.buyer().get(), Collectors.summingLong(Sale::points)));
        Map<String, Long> after = balances();
        earned.forEach((member, points) -> assertEquals(before.get(member.toString()) + points, after.get(member.toString())));
        assertEquals(List.of(Long.toString(earned.values().stream().mapToLong(p -> p).sum())), hq.query("select sum(points) from points_ledger where account = 'CONSUMPTION'"));
    }

    @Test
    void aCrashBetweenAcceptingAndApplyingLosesNothing() {
        hq.close();
        onTheDatabase((database, tables) -> database.run(tx -> tables.journal().append(tx, till.terminal, till.entries(), Till.NOON)));
        restart();
        hq.settle();
        assertEquals(till.totals(60), hq.client.day(till.terminal, 60).totals());
    }

    @Test
    void aCrashBetweenTheTwoPartsOfApplyingDoublesNothing() {
        Map<String, Long> before = balances();
        hq.close();
        onTheDatabase((database, tables) -> {
            database.run(tx -> tables.journal().append(tx, till.terminal, till.entries(), Till.NOON));
            Effects effects = new Means(database, tables, new MemberNews(tables),
                    _ -> Optional.empty(), RunningHq.CLOCK).effects(new RefusedCases(tables, RunningHq.CLOCK));
            List<JournalStore.Held> held = database.call(tx -> tables.journal().after(tx, till.terminal, 0, 40));
            database.run(tx -> effects.terminalPart(tx, new OutcomeStore.Claim(till.terminal, 0), new Judge(till.terminal).all(held, Till.DAY)));
        });
        assertEquals(List.of("40"), query("select count(*) from sale"));
        restart();
        hq.settle();
        assertEquals(till.totals(60), hq.client.day(till.terminal, 60).totals());
        long points = till.sales().stream().mapToLong(Sale::points).sum();
        assertEquals(points, sum(balances()) - sum(before));
    }

    @Test
    void twoHeadquartersOnOneDatabaseApplyAnEntryOnce() {
        Map<String, Long> before = balances();
        try (RunningHq other = new RunningHq(directory.resolve("other"), hq.jdbcUrl, Optional.empty())) {
            for (int first = 1; first <= 60; first += 5) {
                (first % 2 == 0 ? hq : other).client.accepted(till.batch(first, first + 4));
            }
            hq.settle();
            other.settle();
        }
        assertEquals(till.totals(60), hq.client.day(till.terminal, 60).totals());
        assertEquals(till.sales().stream().mapToLong(Sale::points).sum(), sum(balances()) - sum(before));
    }

    @Test
    void whatTheDatabaseRefusesIsSetAsideAloneAfterThreeAttempts() {
        till.record(line(till.sell(), line -> new SaleLine(1, line.sku(), line.name(), 1, line.listPrice(), Optional.of("a\u0000b"),
                line.adjustments(), line.taxRate(), line.points())));
        till.sell(5);
        push();
        assertEquals(List.of("62 failed"), reasons());
        assertEquals(66, hq.client.day(till.terminal, 67).totals().sales());
    }

    @Test
    void aSaleThatDoesNotAddUpIsSetAside() {
        Sale sale = till.sell();
        till.record(new Sale(fresh(), sale.number(), sale.at(), sale.clerk(), sale.buyer(), sale.lines(),
                List.of(new Tender(TenderKind.CASH, sale.total().plus(Money.fen(1)), Optional.empty())), sale.cashGiven(), sale.change(), 1));
        till.record(line(sale, line -> new SaleLine(2, line.sku(), line.name(), 1, line.listPrice(), Optional.empty(), line.adjustments(),
                line.taxRate(), line.points())));
        till.record(line(sale, line -> new SaleLine(1, line.sku(), line.name(), 3, Money.fen(Long.MAX_VALUE), Optional.empty(),
                line.adjustments(), line.taxRate(), line.points())));
        push();
        assertEquals(List.of("62 does-not-add-up", "63 does-not-add-up", "64 does-not-add-up"), reasons());
    }

    @Test
    void unknownMembersAndProductsAndRepeatedSalesAreSetAside() {
        Sale sale = till.sell();
        till.record(new Sale(fresh(), sale.number(), sale.at(), sale.clerk(), Optional.of(new MemberId(UUID.randomUUID())), sale.lines(),
                sale.tenders(), sale.cashGiven(), sale.change(), 1));
        till.record(line(sale, line -> new SaleLine(1, new Sku("NEVER-SOLD"), line.name(), 1, line.listPrice(), Optional.empty(), List.of(),
                line.taxRate(), 0)));
        till.record(sale);
        push();
        assertEquals(List.of("62 unknown-member", "63 unknown-product", "64 repeated"), reasons());
        assertEquals(till.totals(61), hq.client.day(till.terminal, 61).totals());
    }

    @Test
    void eachEntryThatIsSetAsideIsOneCaseInTheFeedOfItsStoreAndOfNoOther() {
        till.record(line(till.sell(), line -> new SaleLine(1, new Sku("NEVER-SOLD"), line.name(), 1, line.listPrice(), Optional.empty(), List.of(),
                line.taxRate(), 0)));
        till.payload("loyalty.surprise", 1, "{}");
        push();
        push();
        List<CaseFile> cases = cases(till.terminal);
        assertEquals(List.of("S01/REFUSED_ENTRY/S01-02:62", "S01/REFUSED_ENTRY/S01-02:63"), cases.stream().map(file -> file.key().text()).toList());
        assertEquals("NEVER-SOLD", cases.getFirst().facts().get(CaseFacts.SKU));
        assertEquals(Refusal.UNKNOWN_PRODUCT.remedies(), cases.getFirst().remedies());
        assertEquals("unknown-type", cases.getLast().facts().get(CaseFacts.REASON));
        assertEquals(List.of(), cases(new TerminalId("S02-01")));
    }

    private List<CaseFile> cases(TerminalId terminal) {
        return hq.client.changes(terminal, new String[] {ChangePage.START}, 500).stream().filter(change -> change.kind() == Change.Kind.CASE)
                .map(change -> Json.MAPPER.treeToValue(change.doc().orElseThrow(), CaseFile.class)).toList();
    }

    @Test
    void otherFactsAreAppliedWithoutEffect() {
        till.record(new Fact.SignedIn());
        till.record(new Fact.ProfileOpened(Goods.MEMBERS.getFirst(), "card"));
        till.record(new Fact.ClockMoved(-4000));
        till.record(new Fact.DayClosed(till.totals(63)));
        till.record(new Fact.SignedOut());
        push();
        assertEquals(List.of(), reasons());
        assertEquals(till.totals(65), hq.client.day(till.terminal, 65).totals());
        assertEquals(List.of("64"), hq.query("select seq from day_closed"));
    }

    @Test
    void anEntryFromAnotherPlaceOrTimeIsUnreadable() {
        till.raw(till.entries().get(3).frozen());
        till.raw(new Till("S01-03", 1).record(new Fact.SignedIn()).frozen());
        till.raw(new String(till.record(new Fact.SignedIn()).frozen()).replace("\"seq\":63", "\"seq\":64")
                .replace(Till.DAY.toString(), LocalDate.of(9999, 1, 1).toString()).getBytes());
        push();
        assertEquals(List.of("61 unreadable", "62 unreadable", "64 unreadable"), reasons());
    }

    private static Sale line(Sale sale, UnaryOperator<SaleLine> change) {
        SaleLine changed = change.apply(sale.lines().getFirst());
        List<Tender> tenders = changed.listPrice().fen() == Long.MAX_VALUE ? sale.tenders()
                : List.of(new Tender(TenderKind.CASH, changed.amount(), Optional.empty()));
        return new Sale(fresh(), sale.number(), sale.at(), sale.clerk(), Optional.empty(), List.of(changed), tenders, Optional.empty(), Money.ZERO, 1);
    }

    private static guitai.domain.sale.SaleId fresh() {
        return new guitai.domain.sale.SaleId(UUID.randomUUID());
    }

    private void push() {
        hq.client.accepted(till.all());
        hq.settle();
    }

    private List<String> reasons() {
        return hq.client.accepted(till.all()).quarantined().stream().map(q -> q.seq() + " " + q.reason()).toList();
    }

    private Map<String, Long> balances() {
        return hq.query("select member_id || '=' || consumption from member").stream().map(row -> row.split("="))
                .collect(Collectors.toMap(row -> row[0], row -> Long.parseLong(row[1])));
    }

    private static long sum(Map<String, Long> balances) {
        return balances.values().stream().mapToLong(points -> points).sum();
    }

    private interface Step {
        void on(Database database, Tables tables);
    }

    private void onTheDatabase(Step step) {
        try (Database database = Database.open(hq.jdbcUrl)) {
            step.on(database, Tables.all());
        }
    }

    private List<String> query(String sql) {
        return RunningHq.query(hq.jdbcUrl, sql);
    }

    private void restart() {
        hq = new RunningHq(directory, hq.jdbcUrl, Optional.of(Goods.DEMO));
    }
}
