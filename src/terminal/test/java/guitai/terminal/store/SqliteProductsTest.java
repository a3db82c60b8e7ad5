package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.product.Product;
import guitai.domain.product.Unit;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteProductsTest {

    private static final Product FRIDGE = Samples.product("A01001", "178升双门冰箱", "BCD-178D", true);
    private static final Product WASHER = Samples.product("A02001", "10公斤滚筒洗衣机", "XQG100-14", true);
    private static final Product OIL = Samples.product("C01001", "全合成机油 4升", "SP 5W-30", false);

    @TempDir
    Path folder;
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        tell(FRIDGE, WASHER, OIL);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void tell(Product... products) {
        List<Change> changes = new ArrayList<>();
        for (Product product : products) {
            changes.add(Samples.change(Change.Kind.PRODUCT, product.sku().value(), product));
        }
        store.syncBook().apply(FeedName.SHOP, new ChangePage(changes, "c", false, 0, Samples.NOON));
    }

    private Set<String> found(String query) {
        return store.products().search(query, 20).stream().map(product -> product.sku().value()).collect(Collectors.toSet());
    }

    @Test
    void aWordThatHundredsShareFindsThemInTheOrderOfTheCatalogueWithTheCodeFirst() {
        Product[] heaters = new Product[400];
        for (int i = 0; i < heaters.length; i++) {
            heaters[i] = Samples.product("Q%05d".formatted(i), "reshui tank", i == 350 ? "RESHUI" : "T" + i, false);
        }
        tell(heaters);
        List<String> skus = store.products().search("reshui", 4).stream().map(product -> product.sku().value()).toList();
        assertEquals(List.of("Q00350", "Q00000", "Q00001", "Q00002"), skus);
    }

    @Test
    void productsOfTheFirstVersionAreIndexedPieceByPieceAndOnce() throws Exception {
        Product[] heaters = new Product[250];
        for (int i = 0; i < heaters.length; i++) {
            heaters[i] = Samples.product("Q%05d".formatted(i), "热水器", "T" + i, false);
        }
        tell(heaters);
        store.close();
        FirstVersion.leftIn(folder);
        store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON));
        assertEquals(Set.of("A01001"), found("A01001"), "the exact number is found before the index is built");
        tell(Samples.product("A01001", "三门冰柜", "BCD-218WT", true));
        assertEquals(Set.of("A01001"), found("bing"));
        while (store.indexBuild().step()) {
            assertTrue(store.products().search("reshui", 400).size() % 100 <= 98, "a piece at a time");
        }
        assertEquals(250, store.products().search("rsq", 400).size());
        assertEquals(Set.of("A01001"), found("218wt"));
        assertTrue(found("178d").isEmpty(), "the words of before are gone");
        assertFalse(store.indexBuild().step(), "once is enough");
    }

    @Test
    void aProductIsFoundByAnyPartOfItsNameItsSoundsItsModelAndItsNumbers() {
        for (String query : List.of("冰箱", "双门", "178升", "bx", "smbx", "bingxiang", "BCD-178D", "bcd178", "bcd 178", "A01001", "a010", "178升双门",
                "冰箱 178", "澄屿冰箱")) {
            assertTrue(found(query).contains("A01001"), query);
        }
        assertEquals(Set.of("A02001"), found("洗衣机"));
        assertEquals(Set.of("A02001"), found("gt xyj"));
        assertEquals(Set.of("C01001"), found("5w-30"));
        assertEquals(Set.of("C01001"), found("机油"));
        assertEquals(3, found("chengyu").size());
        assertEquals(3, found("two-door").size());
    }

    @Test
    void whatIsNotThereAndWhatIsNoQuestionFindNothing() {
        for (String query : List.of("", "  ", "-", "\"", "zzz", "*", "' OR 1=1", "NOT", "冰箱 洗衣机", "()", "zz\0zz", "𠮷(", "a".repeat(500))) {
            assertTrue(found(query).isEmpty(), query);
        }
    }

    @Test
    void theExactNumberComesFirst() {
        tell(Samples.product("BCD", "冰箱配件", "X1", false));
        assertEquals("BCD", store.products().search("BCD", 5).getFirst().sku().value());
        assertEquals(1, store.products().search("BCD", 1).size());
    }

    @Test
    void aChangedProductIsFoundByItsNewWordsOnly() {
        tell(Samples.product("A01001", "三门风冷冰柜", "BCD-218WT", true));
        assertTrue(found("双门").isEmpty());
        assertEquals(Set.of("A01001"), found("218wt"));
        assertEquals("BCD-218WT", store.products().bySku(FRIDGE.sku()).orElseThrow().model());
    }

    @Test
    void aNumberIsComparedInItsLongForm() {
        String gtin = FRIDGE.gtin().orElseThrow();
        assertEquals(Optional.of(FRIDGE), store.products().byGtin(gtin));
        assertEquals(Optional.of(FRIDGE), store.products().byGtin("0" + gtin));
        assertTrue(store.products().byGtin("6999999999999").isEmpty());
    }

    @Test
    void aSerialThatTwoProductsCarryNamesNeither() {
        store.syncBook().apply(FeedName.SHOP, Samples.page("c", 0, Samples.change(Change.Kind.UNIT, "1", new Unit(FRIDGE.sku(), "SN1")),
                Samples.change(Change.Kind.UNIT, "2", new Unit(WASHER.sku(), "SN2")), Samples.change(Change.Kind.UNIT, "3", new Unit(OIL.sku(), "SN2"))));
        assertEquals(Optional.of(FRIDGE), store.products().bySerial("SN1"));
        assertTrue(store.products().bySerial("SN2").isEmpty());
    }
}
