package guitai.domain.sale;

import guitai.domain.money.Money;
import guitai.domain.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A sale in the making. Immutable: every change returns a new basket, and the previous one is the undo. */
public record Basket(SaleId id, Optional<Buyer> buyer, List<BasketLine> lines) {

    public static final int MOST_LINES = 500;
    public static final int MOST_OF_ONE = 999;

    public Basket {
        lines = List.copyOf(lines);
    }

    public static Basket empty(SaleId id) {
        return new Basket(id, Optional.empty(), List.of());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Basket sellingTo(Optional<Buyer> who) {
        return new Basket(id, who, lines);
    }

    /** Adds one of a product: serial-tracked products get a line each, others count up their existing line. */
    public Basket plus(Product product, Optional<String> serial) {
        if (!product.serialTracked()) {
            int at = indexOf(product);
            if (at >= 0 && lines.get(at).quantity() < MOST_OF_ONE) {
                return change(at, line -> line.withQuantity(line.quantity() + 1));
            }
        }
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(new BasketLine(product, 1, serial));
        return new Basket(id, buyer, more);
    }

    /** Sets a line's quantity; a serial-tracked line stays at one. */
    public Basket withQuantity(int index, int quantity) {
        if (quantity < 1 || quantity > MOST_OF_ONE || lines.get(index).product().serialTracked()) {
            return this;
        }
        return change(index, line -> line.withQuantity(quantity));
    }

    public Basket withSerial(int index, String serial) {
        return change(index, line -> line.withSerial(serial));
    }

    public Basket without(int index) {
        List<BasketLine> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return new Basket(id, buyer, fewer);
    }

    public Money listTotal() {
        return Money.sum(lines, BasketLine::listAmount);
    }

    public Money total() {
        return Money.sum(lines, line -> line.amount(buyer));
    }

    public int pieces() {
        return lines.stream().mapToInt(BasketLine::quantity).sum();
    }

    /** The first line that still waits for its serial number, or -1. */
    public int firstWithoutSerial() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).serialMissing()) {
                return i;
            }
        }
        return -1;
    }

    public boolean holdsSerial(Product product, String serial) {
        return lines.stream().anyMatch(line -> line.product().sku().equals(product.sku())
                && line.serial().filter(serial::equals).isPresent());
    }

    private int indexOf(Product product) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).product().sku().equals(product.sku())) {
                return i;
            }
        }
        return -1;
    }

    private Basket change(int index, UnaryOperator<BasketLine> how) {
        List<BasketLine> changed = new ArrayList<>(lines);
        changed.set(index, how.apply(changed.get(index)));
        return new Basket(id, buyer, changed);
    }
}
