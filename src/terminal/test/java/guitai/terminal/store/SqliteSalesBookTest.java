package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.sale.Basket;
import guitai.domain.sale.Sale;
import guitai.protocol.Change;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSalesBookTest {

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
        for (int i = 1; i <= 5; i++) {
            store.syncBook().apply(FeedName.SHOP, Samples.page("p" + i, 0, Samples.change(Change.Kind.PRODUCT, Samples.product(i).sku().value(), Samples.product(i))));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
    }

    @Test
    void aSaleComesBackAsItWasBooked() {
        Sale sale = Samples.book(store.sales(), Samples.basket(1, Samples.silver(1), 5), clock.instant());
        reopen();
        assertEquals(Optional.of(sale), store.sales().byId(sale.id()));
        assertEquals(Optional.of(sale), store.sales().byNumber(sale.number()));
        assertEquals(List.of(sale), store.sales().latest(10));
    }

    @Test
    void theEntryOfASaleHoldsTheSameSale() {
        Sale sale = Samples.book(store.sales(), Samples.basket(1, Samples.silver(1), 5), clock.instant());
        var entry = EntryForm.thaw(store.journal().after(0, 10, 1 << 20).getFirst().frozen());
        assertEquals(new guitai.domain.journal.Fact.SaleCompleted(sale), entry.fact().orElseThrow());
        assertEquals(Samples.DAY, entry.head().businessDate());
        assertEquals(Samples.CLERK, entry.head().actor());
    }

    @Test
    void aSecondPressFindsTheSaleThatIsBooked() {
        Basket basket = Samples.basket(1, Optional.empty(), 2);
        Sale first = Samples.book(store.sales(), basket, clock.instant());
        Sale second = store.sales().book(basket.id(), Samples.DAY, Samples.CLERK, number -> {
            throw new AssertionError("settled twice");
        });
        assertEquals(first, second);
        assertEquals(1, store.journal().head().seq());
    }

    @Test
    void receiptsOfADayAreCountedWithoutGapsAlsoAfterASaleThatFailed() {
        assertEquals(1, Samples.book(store.sales(), Samples.basket(1, Optional.empty(), 1), clock.instant()).number().counter());
        assertThrows(IllegalArgumentException.class, () -> store.sales().book(Samples.saleId(2), Samples.DAY, Samples.CLERK, number -> {
            throw new IllegalArgumentException("planted");
        }));
        assertEquals(2, Samples.book(store.sales(), Samples.basket(3, Optional.empty(), 1), clock.instant()).number().counter());
        assertEquals(2, store.journal().head().seq());
        assertEquals(2, store.journal().verifyChain(1).entries());
    }

    @Test
    void theBasketInProgressSurvivesAndEndsWithItsSale() {
        Basket basket = Samples.basket(1, Samples.silver(4), 3);
        store.sales().keepDraft(basket);
        reopen();
        assertEquals(Optional.of(basket), store.sales().draft());
        Samples.book(store.sales(), basket, clock.instant());
        assertTrue(store.sales().draft().isEmpty());
    }

    @Test
    void aDraftLeavesOutProductsThatAreGone() {
        store.sales().keepDraft(Samples.basket(1, Optional.empty(), 3));
        store.syncBook().apply(FeedName.SHOP, Samples.page("x", 0, Samples.gone(Change.Kind.PRODUCT, Samples.product(2).sku().value())));
        assertEquals(2, store.sales().draft().orElseThrow().lines().size());
    }

    @Test
    void anEmptyBasketRemovesTheDraft() {
        store.sales().keepDraft(Samples.basket(1, Optional.empty(), 3));
        store.sales().keepDraft(Basket.empty(Samples.saleId(1)));
        assertTrue(store.sales().draft().isEmpty());
    }
}
