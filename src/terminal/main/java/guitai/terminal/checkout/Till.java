package guitai.terminal.checkout;

import static guitai.terminal.checkout.Notice.Kind;

import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.journal.JournalWriter;
import guitai.domain.money.Money;
import guitai.domain.product.Product;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.shift.Session;
import java.util.List;
import java.util.Optional;

/** The till: takes what is scanned, typed and pressed, and answers with what to show. Lives on the shop-data thread. */
public final class Till {

    private final OpenBasket open;
    private final Recognise recognise;
    private final Customer customer;
    private final Cashier cashier;
    private final PayDesk pay;
    private Session session;
    private List<Choice> choices = List.of();

    public Till(OpenBasket open, Recognise recognise, Identify identify, Cashier cashier, JournalWriter journal) {
        this.open = open;
        this.recognise = recognise;
        this.customer = new Customer(identify, journal);
        this.cashier = cashier;
        this.pay = new PayDesk(cashier);
    }

    /** Begins a session; a basket that was in progress is taken up again. */
    public TillAnswer open(Session who) {
        session = who;
        open.recover();
        refreshBuyer();
        return answer(open.recovered() ? Notice.of(Kind.RECOVERED, Integer.toString(basket().pieces())) : Notice.NONE);
    }

    /** The till as it is, with the newest balances of its buyer. */
    public TillState current() {
        refreshBuyer();
        return state();
    }

    public TillAnswer take(ScannedCode code) {
        return take(List.of(code));
    }

    /** Codes seen together by the camera, or one from a hand scanner or the scan line. The next scan after a sale begins the next one. */
    public TillAnswer take(List<ScannedCode> codes) {
        ScanState expecting = expecting();
        if (pay.done().isPresent()) {
            startOver();
            expecting = ScanState.SELL;
        }
        choices = List.of();
        return switch (recognise.look(codes, expecting)) {
            case Finding.Goods goods -> goods(goods.product(), goods.serial());
            case Finding.Person person -> sellTo(person.profile(), person.by());
            case Finding.Serial serial -> serial(serial.text());
            case Finding.Several several -> offer(several);
            case Finding.Told told -> answer(told.notice());
        };
    }

    /** What a half-typed text may mean. */
    public List<Choice> suggest(String typed) {
        return recognise.suggest(typed);
    }

    public TillAnswer choose(Choice choice) {
        if (pay.done().isPresent()) {
            startOver();
        }
        choices = List.of();
        return switch (choice) {
            case Choice.OfMember member -> sellTo(member.profile(), member.by());
            case Choice.OfProduct product -> goods(product.product(), product.serial());
            case Choice.OfOffer offer -> follow(offer);
        };
    }

    public TillAnswer quantity(int line, int wanted) {
        Basket next = basket().withQuantity(line, wanted);
        return change(next, next.equals(basket()) ? Notice.of(Kind.QUANTITY_OUT_OF_RANGE) : Notice.of(Kind.QUANTITY_SET));
    }

    public TillAnswer remove(int line) {
        return change(basket().without(line), Notice.of(Kind.REMOVED));
    }

    public TillAnswer clear() {
        return change(Basket.empty(basket().id()), Notice.of(Kind.CLEARED));
    }

    public TillAnswer undo() {
        if (pay.busy() || !open.undo()) {
            return answer(Notice.of(Kind.NOTHING_TO_UNDO));
        }
        refreshBuyer();
        return answer(Notice.of(Kind.UNDONE));
    }

    public TillAnswer sellToGuest() {
        return change(basket().sellingTo(Optional.empty()), Notice.of(Kind.GUEST));
    }

    public TillAnswer startPaying() {
        Optional<Notice> objection = state().notPayable();
        if (objection.isPresent()) {
            return answer(objection.get());
        }
        choices = List.of();
        return answer(pay.start(basket()));
    }

    public TillAnswer stopPaying() {
        pay.stop();
        return answer(Notice.of(Kind.BACK_TO_BASKET));
    }

    /** Records an electronic tender with the reference of its slip. A payment code or card number is refused and forgotten. */
    public TillAnswer tender(TenderKind kind, Money amount, String reference) {
        if (recognise.forbidden(reference)) {
            return answer(Notice.of(Kind.REFERENCE_FORBIDDEN));
        }
        return answer(pay.tender(new Tender(kind, amount, Optional.of(reference.strip()).filter(r -> !r.isEmpty()))));
    }

    public TillAnswer cash(Money given) {
        return answer(pay.cash(given));
    }

    /** Takes all tenders back. */
    public TillAnswer dropTenders() {
        pay.dropTenders(basket());
        return answer(Notice.NONE);
    }

    /** Books the sale. A second press answers with the sale that the first one made. */
    public TillAnswer finish() {
        if (!pay.busy()) {
            return startPaying();
        }
        Notice notice = pay.finish(basket(), session.actor());
        refreshBuyer();
        return answer(notice);
    }

    /** Leaves the finished sale and begins the next. */
    public TillAnswer nextCustomer() {
        if (pay.done().isPresent()) {
            startOver();
        }
        return answer(Notice.of(Kind.NEXT_CUSTOMER));
    }

    private TillAnswer goods(Product product, Optional<String> serial) {
        if (serial.filter(text -> basket().holdsSerial(product, text)).isPresent()) {
            return answer(Notice.of(Kind.SERIAL_TWICE));
        }
        int waiting = basket().firstWithoutSerial();
        if (serial.isPresent() && waiting >= 0 && basket().lines().get(waiting).product().sku().equals(product.sku())) {
            return change(basket().withSerial(waiting, serial.get()), Notice.of(Kind.SERIAL_TAKEN));
        }
        if (basket().lines().size() >= Basket.MOST_LINES) {
            return answer(Notice.of(Kind.BASKET_FULL));
        }
        Basket next = basket().plus(product, product.serialTracked() ? serial : Optional.empty());
        return change(next, Notice.of(next.firstWithoutSerial() >= 0 ? Kind.SCAN_SERIAL : Kind.LINE_ADDED));
    }

    /** A product of a leaflet: that its campaign led to it is put on record with the sale's id. */
    private TillAnswer follow(Choice.OfOffer offer) {
        Basket before = basket();
        TillAnswer taken = goods(offer.product(), Optional.empty());
        if (!before.equals(basket())) {
            customer.followed(offer, basket(), session.actor());
        }
        return taken.notice().kind() == Kind.LINE_ADDED ? answer(Notice.of(Kind.OFFER_TAKEN, offer.campaign().name().both())) : taken;
    }

    private TillAnswer serial(String text) {
        int waiting = basket().firstWithoutSerial();
        if (waiting < 0) {
            return answer(Notice.of(Kind.SERIAL_NOT_WANTED));
        }
        boolean twice = basket().holdsSerial(basket().lines().get(waiting).product(), text);
        return twice ? answer(Notice.of(Kind.SERIAL_TWICE))
                : change(basket().withSerial(waiting, text), Notice.of(Kind.SERIAL_TAKEN));
    }

    private TillAnswer sellTo(MemberProfile profile, String by) {
        if (pay.payment().isPresent()) {
            return answer(Notice.of(Kind.NOT_WHILE_PAYING));
        }
        Buyer who = customer.meet(profile, by, session.actor());
        return change(basket().sellingTo(Optional.of(who)), Notice.of(Customer.proves(by) ? Kind.MEMBER_VERIFIED : Kind.MEMBER_WELCOME));
    }

    private TillAnswer offer(Finding.Several several) {
        choices = several.choices();
        return answer(several.notice().orElseGet(() -> Notice.of(Kind.CHOOSE, Integer.toString(choices.size()))));
    }

    private TillAnswer change(Basket next, Notice notice) {
        if (pay.busy()) {
            return answer(Notice.of(Kind.NOT_WHILE_PAYING));
        }
        open.change(next);
        refreshBuyer();
        return answer(notice);
    }

    private void startOver() {
        open.startOver();
        pay.startOver();
        choices = List.of();
        customer.leave();
    }

    private void refreshBuyer() {
        customer.refresh(basket());
    }

    private Basket basket() {
        return open.basket();
    }

    private ScanState expecting() {
        return pay.payment().isPresent() ? ScanState.PAY : basket().firstWithoutSerial() >= 0 ? ScanState.SERIAL_WANTED : ScanState.SELL;
    }

    private TillState state() {
        return new TillState(basket(), customer.profile(), choices, pay.payment(), open.recovered(), open.canUndo(), cashier.pointsFor(basket()),
                expecting(), pay.done(), customer.verified(basket()));
    }

    private TillAnswer answer(Notice notice) {
        return new TillAnswer(state(), notice);
    }
}
