package guitai.headquarters.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.domain.sale.Sale;
import guitai.domain.shop.Store;
import guitai.domain.shop.StoreRules;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal is told, from its first page on. */
class FeedTest {

    private static final TerminalId TERMINAL = new TerminalId("S01-02");

    @TempDir
    private Path directory;
    private RunningHq hq;
    private final String[] cursor = {ChangePage.START};

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void theFirstPagesTellEverythingOnceAndThenNothing() {
        List<Change> all = hq.client.changes(TERMINAL, cursor, 300);
        Map<Change.Kind, Long> count = all.stream().collect(Collectors.groupingBy(Change::kind, () -> new EnumMap<>(Change.Kind.class), Collectors.counting()));
        Set<Change.Kind> onAQuietDay = EnumSet.complementOf(EnumSet.of(Change.Kind.CASE, Change.Kind.MEMBER_LINK, Change.Kind.CONSENTS,
                Change.Kind.INTERACTIONS, Change.Kind.SUGGESTION, Change.Kind.CALL_BACK, Change.Kind.COINS, Change.Kind.UNKNOWN));
        assertEquals(onAQuietDay, count.keySet());
        assertEquals(all.size(), all.stream().map(change -> change.kind() + change.key()).distinct().count());
        assertTrue(all.stream().noneMatch(Change::deleted));
        assertEquals(List.of(), hq.client.changes(TERMINAL, cursor, 300));
        assertEquals(all, hq.client.changes(TERMINAL, new String[] {ChangePage.START}, 1 + all.size() / 7), "the page size changes nothing");
    }

    @Test
    void documentsAreTheDomainsRecordsOfThisStoreOnly() {
        Map<Change.Kind, List<Change>> all = hq.client.changes(TERMINAL, cursor, 500).stream().collect(Collectors.groupingBy(Change::kind));
        Store store = Json.MAPPER.treeToValue(all.get(Change.Kind.STORE).getFirst().doc().orElseThrow(), Store.class);
        assertTrue(store.demo());
        assertEquals("S01", store.id().value());
        assertEquals(1, all.get(Change.Kind.STORE).size());
        assertEquals(1, Json.MAPPER.treeToValue(all.get(Change.Kind.RULES).getFirst().doc().orElseThrow(), StoreRules.class).version());
        for (Change change : all.get(Change.Kind.MEMBER)) {
            Member member = Json.MAPPER.treeToValue(change.doc().orElseThrow(), Member.class);
            assertEquals("S01", member.homeStore().value());
            assertEquals(change.key(), member.id().toString());
        }
    }

    @Test
    void aSaleChangesTheBalanceInItsPageAndTellsHowFarItIsApplied() {
        hq.client.changes(TERMINAL, cursor, 500);
        Till till = new Till("S01-02", 3).sell(40);
        hq.client.accepted(till.all());
        hq.settle();
        ChangePage page = hq.client.page(TERMINAL, cursor[0], 500);
        assertEquals(40, page.journalAppliedThrough());
        assertFalse(page.more());
        Set<String> buyers = till.sales().stream().flatMap(sale -> sale.buyer().stream()).map(Object::toString).collect(Collectors.toSet());
        List<Change> members = page.changes().stream().filter(change -> change.kind() == Change.Kind.MEMBER).toList();
        assertEquals(buyers, members.stream().map(Change::key).collect(Collectors.toSet()));
        for (Change change : members) {
            Member member = Json.MAPPER.treeToValue(change.doc().orElseThrow(), Member.class);
            long earned = till.sales().stream().filter(sale -> sale.buyer().filter(member.id()::equals).isPresent()).mapToLong(Sale::points).sum();
            assertEquals(hq.query("select opening_consumption + " + earned + " from member where member_id = '" + member.id() + "'").getFirst(),
                    Long.toString(member.points().consumption()));
        }
    }

    @Test
    void aMemberOfAnotherStoreIsAttachedByASaleAndThenTold() {
        TerminalId elsewhere = new TerminalId("S02-01");
        String[] there = {ChangePage.START};
        Set<String> known = keys(hq.client.changes(elsewhere, there, 500));
        Till till = new Till("S02-01", 4).sell(30);
        Set<String> visitors = new HashSet<>();
        till.sales().forEach(sale -> sale.buyer().map(Object::toString).filter(id -> !known.contains(id)).ifPresent(visitors::add));
        assertFalse(visitors.isEmpty());
        hq.client.accepted(till.all());
        hq.settle();
        assertTrue(keys(hq.client.changes(elsewhere, there, 500)).containsAll(visitors));
        hq.client.changes(TERMINAL, cursor, 500);
        assertTrue(keys(hq.client.changes(TERMINAL, new String[] {ChangePage.START}, 500)).containsAll(visitors), "the home store is told too");
    }

    @Test
    void aTombstoneIsToldUntilItIsForgottenAndThenTheCursorIsGone() {
        hq.client.changes(TERMINAL, cursor, 500);
        String old = cursor[0];
        try (Database database = Database.open(hq.jdbcUrl)) {
            FeedStore feed = Tables.all().feed();
            database.run(tx -> feed.append(tx, FeedStore.CHAIN, List.of(new FeedStore.Row(Change.Kind.BENEFIT, "CAR_WASH", Optional.empty()))));
            List<Change> changes = hq.client.changes(TERMINAL, cursor, 500);
            assertEquals(List.of("CAR_WASH"), changes.stream().map(Change::key).toList());
            assertTrue(changes.getFirst().deleted());
            database.run(tx -> feed.compact(tx, FeedStore.CHAIN, feed.head(tx, FeedStore.CHAIN).position()));
        }
        assertEquals(List.of(), hq.client.changes(TERMINAL, cursor, 500), "who has read it may go on");
        Problem gone = HqClient.problem(hq.client.get(Paths.changes(TERMINAL, old, 10)));
        assertEquals(Problem.CURSOR_GONE, gone.type());
        assertEquals(410, gone.status());
        assertFalse(keys(hq.client.changes(TERMINAL, new String[] {ChangePage.START}, 500)).contains("CAR_WASH"));
    }

    @Test
    void aCursorOfAnotherDatabaseOrStoreOrOfNobodyIsGone() {
        hq.client.changes(TERMINAL, cursor, 500);
        assertEquals(410, hq.client.get(Paths.changes(new TerminalId("S02-01"), cursor[0], 10)).statusCode());
        assertEquals(410, hq.client.get(Paths.changes(TERMINAL, "bm90aGluZw", 10)).statusCode());
        assertEquals(410, hq.client.get(Paths.changes(TERMINAL, "*!", 10)).statusCode());
        assertEquals(403, hq.client.get(Paths.changes(new TerminalId("S09-99"), cursor[0], 10)).statusCode());
        try (RunningHq other = new RunningHq(directory.resolve("other"), guitai.headquarters.testing.TestDatabase.fresh(), Optional.of(guitai.headquarters.testing.Goods.DEMO))) {
            assertEquals(410, other.client.get(Paths.changes(TERMINAL, cursor[0], 10)).statusCode());
        }
    }

    private static Set<String> keys(List<Change> changes) {
        return changes.stream().map(Change::key).collect(Collectors.toSet());
    }
}
