package guitai.terminal.checkout;

import static guitai.terminal.checkout.Notice.Kind;

import guitai.domain.money.Money;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Payment;
import guitai.domain.sale.Sale;
import guitai.domain.sale.Tender;
import guitai.domain.staff.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The till while the customer pays, and until the next one comes: what was given so far, and the sale once it is booked. */
final class PayDesk {

    private final Cashier cashier;
    private Optional<Payment> payment = Optional.empty();
    private Optional<Sale> done = Optional.empty();

    PayDesk(Cashier cashier) {
        this.cashier = cashier;
    }

    Optional<Payment> payment() {
        return payment;
    }

    Optional<Sale> done() {
        return done;
    }

    /** True while the basket must not change. */
    boolean busy() {
        return payment.isPresent() || done.isPresent();
    }

    Notice start(Basket basket) {
        payment = Optional.of(cashier.ask(basket));
        return Notice.of(Kind.PAYING);
    }

    void stop() {
        payment = Optional.empty();
    }

    void startOver() {
        payment = Optional.empty();
        done = Optional.empty();
    }

    /** Takes all tenders back. */
    void dropTenders(Basket basket) {
        payment = payment.map(now -> cashier.ask(basket));
    }

    /** The basket's vouchers pay this now; what was given besides stays. */
    void vouchers(List<Tender> vouchers) {
        payment = payment.map(now -> now.withVouchers(vouchers));
    }

    Notice tender(Tender tender) {
        return pay(now -> now.withElectronic(tender));
    }

    Notice cash(Money given) {
        return pay(now -> now.withCash(given));
    }

    /** Books the sale; the same basket booked twice is the same sale. */
    Notice finish(Basket basket, Actor actor) {
        if (done.isEmpty()) {
            Optional<Notice> objection = payment.orElseThrow().objection().map(PayDesk::sentence);
            if (objection.isPresent()) {
                return objection.get();
            }
            done = Optional.of(cashier.book(basket, payment.get(), actor));
            payment = Optional.empty();
        }
        return Notice.of(Kind.SOLD, done.get().number().text());
    }

    private Notice pay(UnaryOperator<Payment> step) {
        if (payment.isEmpty()) {
            return Notice.of(Kind.BASKET_EMPTY);
        }
        Payment next = step.apply(payment.get());
        // A sum that is still missing is no objection to a step: the next tender may bring it.
        Optional<Payment.Objection> objection = next.objection().filter(o -> !(o instanceof Payment.Objection.StillMissing));
        if (objection.isEmpty()) {
            payment = Optional.of(next);
        }
        return objection.map(PayDesk::sentence).orElseGet(() -> Notice.of(Kind.TENDER_TAKEN));
    }

    private static Notice sentence(Payment.Objection objection) {
        return switch (objection) {
            case Payment.Objection.MoreThanDue more -> Notice.of(Kind.MORE_THAN_DUE);
            case Payment.Objection.StillMissing still -> Notice.of(Kind.STILL_MISSING, Long.toString(still.missing().fen()));
            case Payment.Objection.ReferenceMissing bare -> Notice.of(Kind.REFERENCE_MISSING);
        };
    }
}
