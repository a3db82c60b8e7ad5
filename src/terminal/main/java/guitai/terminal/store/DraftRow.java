package guitai.terminal.store;

import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.sale.Basket;
import guitai.domain.sale.BasketLine;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.SaleId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;

/** The basket in progress: what is in it, never what it costs; prices are the catalogue's when it comes back. */
@Entity
@Table(name = "draft")
class DraftRow {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {
    };

    private static final TypeReference<List<Basket.Pledged>> VOUCHERS = new TypeReference<>() {
    };

    @Id
    int slot = 1;
    byte[] sale;
    byte[] buyer;
    String tier;
    String lines;
    String vouchers;

    record Line(Sku sku, int quantity, Optional<String> serial) {
    }

    static DraftRow of(Basket basket) {
        DraftRow row = new DraftRow();
        row.sale = Values.bytes(basket.id().value());
        row.buyer = basket.buyer().map(who -> Values.bytes(who.member().value())).orElse(null);
        row.tier = basket.buyer().map(who -> who.tier().name()).orElse(null);
        row.lines = Values.json(basket.lines().stream()
                .map(line -> new Line(line.product().sku(), line.quantity(), line.serial())).toList());
        row.vouchers = Values.json(basket.vouchers());
        return row;
    }

    Basket basket(Function<Sku, Optional<Product>> catalogue) {
        List<BasketLine> kept = Values.list(lines, LINES).stream()
                .flatMap(line -> catalogue.apply(line.sku()).stream()
                        .map(product -> new BasketLine(product, line.quantity(), line.serial())))
                .toList();
        Optional<Buyer> who = Optional.ofNullable(buyer).map(id -> new Buyer(new MemberId(Values.uuid(id)), Tier.valueOf(tier)));
        return new Basket(new SaleId(Values.uuid(sale)), who, kept, Values.list(vouchers, VOUCHERS));
    }
}
