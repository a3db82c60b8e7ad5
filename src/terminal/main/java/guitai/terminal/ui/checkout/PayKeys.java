package guitai.terminal.ui.checkout;

import guitai.domain.money.Money;
import guitai.domain.sale.Payment;
import guitai.domain.sale.TenderKind;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.Till;
import guitai.terminal.checkout.TillAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is pressed and typed while the customer pays. */
final class PayKeys {

    private static final long HUNDRED = 100_00;
    private static final int MOST_SUGGESTIONS = 3;

    private final CheckoutDesk desk;

    PayKeys(CheckoutDesk desk) {
        this.desk = desk;
    }

    void kind(TenderKind kind) {
        payment().ifPresent(payment -> entry(now -> PayEntry.of(kind, kind == TenderKind.POINTS ? points() : payment.rest())));
    }

    private Money points() {
        return desk.state().flatMap(state -> state.spendable().points()).map(points -> points.offer().most()).orElse(Money.ZERO);
    }

    /** The key for points; where they may pay nothing, nothing happens. */
    void usePoints() {
        if (points().isPositive()) {
            kind(TenderKind.POINTS);
        }
    }

    void key(String key) {
        entry(now -> now.key(key));
    }

    void erase() {
        entry(PayEntry::erase);
    }

    void amount(String typed) {
        entry(now -> now.amount(typed));
    }

    void reference(String typed) {
        entry(now -> now.reference(typed));
    }

    void toward(boolean theReference) {
        if (desk.board().now().pay().onReference() != theReference) {
            entry(now -> now.toward(theReference));
        }
    }

    void give(Money money) {
        entry(now -> now.amount(PayEntry.plain(money)));
    }

    void back() {
        desk.act(Till::stopPaying);
    }

    void takeBack() {
        desk.act(Till::dropTenders);
    }

    /** The green button: books the sale, or records the electronic part and books when nothing is left. */
    void finish() {
        PayEntry typed = desk.board().now().pay();
        payment().ifPresent(payment -> {
            if (typed.kind().electronic() && payment.rest().isPositive()) {
                desk.act(till -> record(till, typed));
            } else {
                desk.act(till -> cash(till, typed));
            }
        });
    }

    private static TillAnswer record(Till till, PayEntry typed) {
        if (typed.kind() == TenderKind.POINTS) {
            return till.spending().points(typed.money().orElse(Money.ZERO));
        }
        TillAnswer taken = till.tender(typed.kind(), typed.money().orElse(Money.ZERO), typed.reference());
        boolean whole = taken.state().payment().filter(payment -> payment.rest().isZero()).isPresent();
        return whole && taken.notice().kind() == Notice.Kind.TENDER_TAKEN ? till.finish() : taken;
    }

    private static TillAnswer cash(Till till, PayEntry typed) {
        if (typed.kind() == TenderKind.CASH && typed.money().isPresent()) {
            TillAnswer given = till.cash(typed.money().get());
            if (given.notice().kind().tone() == Notice.Tone.REFUSED) {
                return given;
            }
        }
        return till.finish();
    }

    /** What a customer is likely to hand over: the exact sum, then the next hundreds and the next thousand. */
    static List<Money> suggestions(Payment payment) {
        Money due = payment.cashDue();
        List<Money> all = new ArrayList<>(List.of(due));
        long next = (due.fen() / HUNDRED + 1) * HUNDRED;
        for (long fen : new long[] {next, (due.fen() / (10 * HUNDRED) + 1) * 10 * HUNDRED, next + HUNDRED}) {
            if (all.size() < MOST_SUGGESTIONS && !all.contains(Money.fen(fen))) {
                all.add(Money.fen(fen));
            }
        }
        return all;
    }

    private Optional<Payment> payment() {
        return desk.board().now().state().flatMap(state -> state.payment());
    }

    private void entry(UnaryOperator<PayEntry> how) {
        TillScreen now = desk.board().now();
        PayEntry next = how.apply(now.pay());
        if (!next.equals(now.pay())) {
            desk.board().show(now.with(next));
        }
    }
}
