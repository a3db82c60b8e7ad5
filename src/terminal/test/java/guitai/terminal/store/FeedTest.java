package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Benefit;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.money.CashRounding;
import guitai.domain.product.Category;
import guitai.domain.product.Unit;
import guitai.domain.shop.Store;
import guitai.domain.shop.StoreRules;
import guitai.domain.staff.Staff;
import guitai.domain.staff.StoreId;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class FeedTest {

    private static final LocalName NAME = new LocalName("中山路店", "Zhongshan Road Store");

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

    private void tell(Change... changes) {
        store.syncBook().apply(FeedName.SHOP, Samples.page("c", 0, changes));
    }

    @Test
    void everyKindComesBackAsItWasTold() {
        Store here = new Store(Samples.STORE, NAME, NAME, "0000-80010001", "00000000DEMO000S01", true);
        StoreRules rules = new StoreRules(3, 200, CashRounding.YUAN, LocalTime.of(5, 30));
        TierLevel silver = new TierLevel(Tier.SILVER, NAME, 2000, 3, 120);
        TierLevel ordinary = new TierLevel(Tier.ORDINARY, NAME, 0, 0, 100);
        Benefit wash = new Benefit("CAR_WASH", Benefit.Kind.ECOSYSTEM, NAME, Set.of(Tier.SILVER, Tier.GOLD), 6);
        tell(Samples.change(Change.Kind.STORE, "S01", here), Samples.change(Change.Kind.RULES, "rules", rules),
                Samples.change(Change.Kind.TIER, "SILVER", silver), Samples.change(Change.Kind.TIER, "ORDINARY", ordinary),
                Samples.change(Change.Kind.BENEFIT, "CAR_WASH", wash),
                Samples.change(Change.Kind.CATEGORY, "FRIDGE", new Category("FRIDGE", Category.Trade.APPLIANCE, NAME)),
                Samples.change(Change.Kind.EMPLOYEE, "E1004", Samples.employee("E1004")),
                Samples.change(Change.Kind.PRODUCT, "A00002", Samples.product(2)),
                Samples.change(Change.Kind.UNIT, "A00002/SN7", new Unit(Samples.product(2).sku(), "SN7")));
        assertEquals(Optional.of(here), store.facts().store());
        assertEquals(rules, store.facts().rules());
        assertEquals(List.of(ordinary, silver), store.facts().tiers());
        assertEquals(List.of(wash), store.facts().benefits());
        assertEquals(List.of(Samples.employee("E1004")), store.staff().at(Samples.STORE));
        assertEquals(Optional.of(Samples.employee("E1004")), store.staff().byId(Samples.employee("E1004").id()));
        assertEquals(Optional.of(Samples.product(2)), store.products().bySku(Samples.product(2).sku()));
        assertEquals(Optional.of(Samples.product(2)), store.products().byGtin(Samples.product(2).gtin().orElseThrow()));
        assertEquals(Optional.of(Samples.product(2)), store.products().bySerial("SN7"));
        assertEquals(0, store.syncBook().refusedDocuments());
    }

    @Test
    void aLongPageComesInPiecesAndTheCursorMovesWithTheLast() {
        List<Change> many = IntStream.range(0, 120).mapToObj(n ->
                Samples.change(Change.Kind.MEMBER, Samples.memberId(n).toString(), Samples.member(n, "林思远"))).toList();
        ChangePage page = new ChangePage(many, "next", false, 0, Samples.NOON);
        List<ChangePage> pieces = store.syncBook().pieces(FeedName.SHOP, page);
        assertEquals(many, pieces.stream().flatMap(piece -> piece.changes().stream()).toList());
        for (ChangePage piece : pieces.subList(0, pieces.size() - 1)) {
            store.syncBook().apply(FeedName.SHOP, piece);
            assertEquals(ChangePage.START, store.syncBook().cursor(FeedName.SHOP), "what was cut short is asked for again");
            assertTrue(store.syncBook().news().shop().isEmpty(), "the end is not reached yet");
        }
        store.syncBook().apply(FeedName.SHOP, pieces.getLast());
        assertEquals("next", store.syncBook().cursor(FeedName.SHOP));
    }

    @Test
    void beforeTheFirstPageTheFirstRulesHold() {
        assertEquals(StoreRules.FIRST, store.facts().rules());
        assertTrue(store.facts().store().isEmpty());
        assertTrue(store.facts().asOf().isEmpty());
        assertEquals(ChangePage.START, store.syncBook().cursor(FeedName.SHOP));
    }

    @Test
    void aTombstoneRemovesAndARepeatedPageChangesNothing() {
        Change product = Samples.change(Change.Kind.PRODUCT, "A00002", Samples.product(2));
        Change unit = Samples.change(Change.Kind.UNIT, "A00002/SN7", new Unit(Samples.product(2).sku(), "SN7"));
        Change employee = Samples.change(Change.Kind.EMPLOYEE, "E1004", Samples.employee("E1004"));
        tell(product, unit, employee);
        tell(product, unit, employee);
        assertEquals(1, store.products().search("BCD", 10).size());
        tell(Samples.gone(Change.Kind.UNIT, "A00002/SN7"), Samples.gone(Change.Kind.EMPLOYEE, "E1004"));
        assertTrue(store.products().bySerial("SN7").isEmpty());
        assertTrue(store.staff().at(Samples.STORE).isEmpty());
        tell(Samples.gone(Change.Kind.PRODUCT, "A00002"), Samples.gone(Change.Kind.PRODUCT, "NEVER"));
        assertTrue(store.products().search("BCD", 10).isEmpty());
    }

    @Test
    void theLastChangeOfARowInAPageCounts() {
        tell(Samples.change(Change.Kind.MEMBER, Samples.memberId(1).toString(), Samples.member(1, "林思远")),
                Samples.gone(Change.Kind.MEMBER, Samples.memberId(1).toString()),
                Samples.change(Change.Kind.MEMBER, Samples.memberId(1).toString(), Samples.member(1, "何静怡")));
        assertEquals("何静怡", store.members().byId(Samples.memberId(1)).orElseThrow().member().name());
        assertTrue(store.members().byName("林", 5).isEmpty());
    }

    @Test
    void dataThatNoDealerNeedsAreRefusedCountedAndNeverStored() throws Exception {
        List<String> excess = List.of("address", "bloodPressure", "libraryLoan", "household", "mothersBypass", "cardDebt", "mortgage",
                "cashLimit", "gps", "plate", "homePhone", "note");
        for (String field : excess) {
            ObjectNode doc = Json.MAPPER.valueToTree(Samples.member(1, "鲁一鸣"));
            doc.put(field, "SECRET-" + field);
            tell(new Change("S01", 1, Change.Kind.MEMBER, Samples.memberId(1).toString(), Optional.of(doc)),
                    Samples.change(Change.Kind.PRODUCT, "A00001", Samples.product(1)));
        }
        assertEquals(excess.size(), store.syncBook().refusedDocuments());
        assertTrue(store.members().byId(Samples.memberId(1)).isEmpty());
        assertTrue(store.products().bySku(Samples.product(1).sku()).isPresent(), "the rest of the page is applied");
        assertEquals("c", store.syncBook().cursor(FeedName.SHOP));
        close();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("SECRET-"), file.toString());
            }
        }
        open();
    }

    @Test
    void documentsThatAreNotWhatTheyClaimAreRefused() {
        ObjectNode noTier = Json.MAPPER.valueToTree(Samples.member(1, "鲁一鸣"));
        noTier.remove("tier");
        ObjectNode addressAsPhone = Json.MAPPER.valueToTree(Samples.member(2, "鲁一鸣"));
        addressAsPhone.put("phone", "Zhongshan Road 7");
        ObjectNode novel = Json.MAPPER.valueToTree(Samples.product(1));
        novel.put("model", "x".repeat(5_000));
        ObjectNode cheaperThanFree = Json.MAPPER.valueToTree(Samples.product(3));
        cheaperThanFree.put("listPrice", -1);
        tell(change(Change.Kind.MEMBER, Samples.memberId(1).toString(), noTier),
                change(Change.Kind.MEMBER, Samples.memberId(2).toString(), addressAsPhone),
                change(Change.Kind.MEMBER, "no-uuid", Json.MAPPER.valueToTree(Samples.member(3, "王芳"))),
                change(Change.Kind.PRODUCT, "A00001", novel), change(Change.Kind.PRODUCT, "A00003", cheaperThanFree),
                change(Change.Kind.RULES, "rules", Json.MAPPER.createObjectNode()));
        assertEquals(6, store.syncBook().refusedDocuments());
        assertEquals(StoreRules.FIRST, store.facts().rules());
    }

    private static Change change(Change.Kind kind, String key, ObjectNode doc) {
        return new Change("S01", 1, kind, key, Optional.of(doc));
    }

    @Test
    void aPageAndItsCursorAreOneTransaction() {
        tell(Samples.change(Change.Kind.PRODUCT, "A00001", Samples.product(1)));
        store.database().transact(session -> session.createNativeMutationQuery("""
                CREATE TRIGGER planted BEFORE UPDATE ON sync_state BEGIN SELECT RAISE(ABORT, 'planted'); END
                """).executeUpdate());
        ChangePage page = Samples.page("next", 9, Samples.change(Change.Kind.PRODUCT, "A00002", Samples.product(2)));
        assertThrows(RuntimeException.class, () -> store.syncBook().apply(FeedName.SHOP, page));
        assertTrue(store.products().bySku(Samples.product(2).sku()).isEmpty());
        assertEquals("c", store.syncBook().cursor(FeedName.SHOP));
        store.database().transact(session -> session.createNativeMutationQuery("DROP TRIGGER planted").executeUpdate());
        store.syncBook().apply(FeedName.SHOP, page);
        assertEquals("next", store.syncBook().cursor(FeedName.SHOP));
        assertTrue(store.products().bySku(Samples.product(2).sku()).isPresent());
    }

    @Test
    void dataAreAsOfTheLastPage() {
        tell();
        Instant first = clock.instant();
        assertEquals(Optional.of(first), store.facts().asOf());
        clock.move(java.time.Duration.ofHours(1));
        tell();
        assertEquals(Optional.of(first.plusSeconds(3600)), store.facts().asOf());
    }

    @Test
    void vainAttemptsAreRememberedAcrossARestart() {
        Staff.Attempts attempts = new Staff.Attempts(5, Optional.of(Samples.NOON.plusSeconds(30)));
        store.staff().remember(Samples.CLERK.employee(), attempts);
        close();
        open();
        assertEquals(attempts, store.staff().attempts(Samples.CLERK.employee()));
        tell(Samples.change(Change.Kind.EMPLOYEE, "E1001", Samples.employee("E1001")));
        assertEquals(attempts, store.staff().attempts(Samples.CLERK.employee()), "a new hash is no new try");
        store.staff().remember(Samples.CLERK.employee(), Staff.Attempts.NONE);
        assertEquals(Staff.Attempts.NONE, store.staff().attempts(Samples.CLERK.employee()));
        assertTrue(store.staff().at(new StoreId("S02")).isEmpty());
    }
}
