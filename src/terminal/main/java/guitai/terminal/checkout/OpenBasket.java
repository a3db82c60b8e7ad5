package guitai.terminal.checkout;

import guitai.domain.sale.Basket;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SalesBook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** The one basket in progress: every change is on disk before it is shown, and the last {@value #STEPS} can be undone. */
public final class OpenBasket {

    static final int STEPS = 20;

    private final SalesBook book;
    private final Supplier<SaleId> newIds;
    private final Deque<Basket> earlier = new ArrayDeque<>();
    private Basket basket;
    private boolean recovered;

    public OpenBasket(SalesBook book, Supplier<SaleId> newIds) {
        this.book = book;
        this.newIds = newIds;
        this.basket = Basket.empty(newIds.get());
    }

    Basket basket() {
        return basket;
    }

    boolean recovered() {
        return recovered;
    }

    boolean canUndo() {
        return !earlier.isEmpty();
    }

    /** Takes up the basket that was in progress when the terminal stopped, if there is one. */
    void recover() {
        book.draft().filter(draft -> !draft.isEmpty() && !draft.id().equals(basket.id())).ifPresent(draft -> {
            basket = draft;
            earlier.clear();
            recovered = true;
        });
    }

    /** True when the basket really changed. */
    boolean change(Basket next) {
        if (next.equals(basket)) {
            return false;
        }
        book.keepDraft(next);
        earlier.push(basket);
        if (earlier.size() > STEPS) {
            earlier.removeLast();
        }
        basket = next;
        recovered = false;
        return true;
    }

    /** What is to pay for it changes; there is nothing to undo. */
    void amend(Basket next) {
        book.keepDraft(next);
        basket = next;
    }

    /** What is to pay for it stays, as far as it still can. */
    boolean undo() {
        if (earlier.isEmpty()) {
            return false;
        }
        Basket previous = earlier.peek().paidWith(basket.vouchers());
        previous = previous.sellingTo(previous.buyer());
        book.keepDraft(previous);
        earlier.pop();
        basket = previous;
        recovered = false;
        return true;
    }

    /** A fresh basket with an id of its own; the draft of a booked sale is gone already. */
    void startOver() {
        basket = Basket.empty(newIds.get());
        earlier.clear();
        recovered = false;
    }
}
