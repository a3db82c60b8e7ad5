package guitai.domain.sale;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.product.Product;
import guitai.domain.voucher.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sale in the making. Immutable: every change returns a new basket, and the previous one is the undo. */
public record Basket(SaleId id, Optional<Buyer> buyer, List<BasketLine> lines, List<Pledged> vouchers) {

    public static final int MOST_LINES = 500;
    public static final int MOST_OF_ONE = 999;

    public Basket {
        lines = List.copyOf(lines);
        vouchers = List.copyOf(vouchers);
    }

    /**
     * A voucher that is to pay for this basket.
     *
     * @param owner the member of whom headquarters told that it is theirs; empty for one on paper, which is whose hand it is in
     * @param hold  under which headquarters holds it for this sale; empty without its word
     */
    public record Pledged(Voucher voucher, Optional<MemberId> owner, Optional<UUID> hold) {

        public Pledged held(UUID by) {
            return new Pledged(voucher, owner, Optional.of(by));
        }
    }

    public static Basket empty(SaleId id) {
        return new Basket(id, Optional.empty(), List.of(), List.of());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Somebody else's vouchers do not stay. */
    public Basket sellingTo(Optional<Buyer> who) {
        Optional<MemberId> member = who.map(Buyer::member);
        return new Basket(id, who, lines, vouchers.stream().filter(one -> one.owner().isEmpty() || one.owner().equals(member)).toList());
    }

    /** The same goods for the same buyer, and these vouchers. */
    public Basket paidWith(List<Pledged> others) {
        return new Basket(id, buyer, lines, others);
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
        return with(more);
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
        return with(fewer);
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

    /** Takes a voucher in, once. */
    public Basket pledging(Pledged voucher) {
        return paidWith(Stream.concat(withoutVoucher(voucher.voucher().number()).vouchers.stream(), Stream.of(voucher)).toList());
    }

    public Basket withoutVoucher(long number) {
        return paidWith(vouchers.stream().filter(one -> one.voucher().number() != number).toList());
    }

    private Basket with(List<BasketLine> others) {
        return new Basket(id, buyer, others, vouchers);
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
        return with(changed);
    }
}
