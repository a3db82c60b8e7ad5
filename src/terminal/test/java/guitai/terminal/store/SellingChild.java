package guitai.terminal.store;

import guitai.domain.sale.Basket;
import guitai.domain.sale.Sale;
import guitai.protocol.Change;
import guitai.protocol.FeedName;
import java.nio.file.Path;
import java.util.Optional;

/** A process that keeps a basket, sells it and says so, over and over, until it is killed. */
public final class SellingChild {

    private SellingChild() {
    }

    /** @param arguments the data folder */
    public static void main(String[] arguments) {
        ShopStore store = ShopStore.open(Path.of(arguments[0]), Samples.TERMINAL, new SetClock(Samples.NOON));
        for (int i = 1; i <= 4; i++) {
            store.syncBook().apply(FeedName.SHOP, Samples.page("c", 0, Samples.change(Change.Kind.PRODUCT, Samples.product(i).sku().value(), Samples.product(i))));
        }
        System.out.println("ready");
        for (long number = store.journal().head().seq() + 1;; number++) {
            Basket basket = Samples.basket(number, Optional.empty(), 1 + (int) (number % 4));
            store.sales().keepDraft(basket);
            System.out.println("draft " + number);
            Sale sale = Samples.book(store.sales(), basket, Samples.NOON);
            System.out.println("receipt " + sale.number().counter());
        }
    }
}
