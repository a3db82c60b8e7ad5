package guitai.domain.sale;

import guitai.domain.money.Money;
import guitai.domain.product.Product;
import java.util.List;
import java.util.Optional;

/** A line of a basket: a product, how many, and its serial number once scanned. */
public record BasketLine(Product product, int quantity, Optional<String> serial) {

    public boolean serialMissing() {
        return product.serialTracked() && serial.isEmpty();
    }

    public Money listAmount() {
        return product.listPrice().times(quantity);
    }

    /** What the buyer's tier takes off this line; empty where the list price holds. */
    public List<Adjustment> adjustments(Optional<Buyer> buyer) {
        return buyer.flatMap(who -> product.memberPrice(who.tier())
                        .map(price -> new Adjustment(Adjustment.Kind.MEMBER_PRICE,
                                product.listPrice().minus(price).times(quantity), "tier." + who.tier())))
                .map(List::of).orElse(List.of());
    }

    public Money amount(Optional<Buyer> buyer) {
        return listAmount().minus(Money.sum(adjustments(buyer), Adjustment::off));
    }

    BasketLine withQuantity(int wanted) {
        return new BasketLine(product, wanted, serial);
    }

    BasketLine withSerial(String scanned) {
        return new BasketLine(product, quantity, Optional.of(scanned));
    }
}
