package guitai.terminal.checkout;

import static guitai.terminal.checkout.Notice.Kind;

import guitai.domain.identity.ScannedCode;
import guitai.domain.journal.JournalWriter;
import guitai.domain.money.Money;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.protocol.LookupAnswer;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.shift.Session;
import guitai.terminal.uplink.HqAnswer;
import java.util.List;
import java.util.Optional;

/** The till: takes what is scanned, typed and pressed, and answers with what to show. Lives on the shop-data thread. */
public final class Till {

    private final OpenBasket open;
    private final Recognise recognise;
    private final Customer customer;
    private final Cashier cashier;
    private final PayDesk pay;
    private final Awaited awaited = new Awaited();
    private Session session;
    private List<Choice> choices = List.of();

    public Till(OpenBasket open, Recognise recognise, Identify identify, Newcomers newcomers, Cashier cashier, JournalWriter journal) {
        this.open = open;
        this.recognise = recognise;
        this.customer = new Customer(identify, newcomers, journal);
        this.cashier = cashier;
        this.pay = new PayDesk(cashier);
    }

    /** Begins a session; a basket that was in progress is taken up again. */
    public TillAnswer open(Session who) {
        session = who;
        open.recover();
        customer.refresh(basket());
        return answer(open.recovered() ? Notice.of(Kind.RECOVERED, Integer.toString(basket().pieces())) : Notice.NONE);
    }

    /** The till as it is, with the newest balances of its buyer. */
    public TillState current() {
        customer.refresh(basket());
        return state();
    }

    public TillAnswer take(ScannedCode code) {
        return take(List.of(code));
    }

    /** Codes seen together by the camera, or one from a hand scanner or the scan line. The next scan after a sale begins the next one. */
    public TillAnswer take(List<ScannedCode> codes) {
        if (pay.done().isPresent()) {
            startOver();
        }
        choices = List.of();
        return switch (recognise.look(codes, awaited.scan(pay, basket()))) {
            case Finding.Goods goods -> add(Adding.goods(basket(), goods.product(), goods.serial()));
            case Finding.Person person -> sellTo(person.profile(), person.by());
            case Finding.Serial serial -> add(Adding.serial(basket(), serial.text()));
            case Finding.Several several -> offer(several);
            case Finding.Unknown unknown -> ask(unknown.who());
            case Finding.Told told -> answer(told.notice());
        };
    }

    /**
     * What headquarters has said about somebody; empty where another customer was opened meanwhile, or this one pays already. Who has
     * shown a signed code buys, whether headquarters can tell more or not.
     */
    public Optional<TillAnswer> told(Stranger who, HqAnswer<LookupAnswer> said) {
        Optional<MemberProfile> found = said instanceof HqAnswer.Told<LookupAnswer>(LookupAnswer answer) ? customer.told(answer) : Optional.empty();
        if (!customer.waitsFor(who) || pay.busy()) {
            return Optional.empty();
        }
        customer.waitsNoMore();
        return Optional.of(found.map(profile -> sellTo(profile, who.met()))
                .or(() -> who.proved().map(member -> change(basket().sellingTo(Optional.of(customer.meet(member))), Notice.of(Kind.STRANGER))))
                .orElseGet(() -> answer(Notice.of(who.unknown(said)))));
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
            case Choice.OfProduct product -> add(Adding.goods(basket(), product.product(), product.serial()));
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
        customer.refresh(basket());
        return answer(Notice.of(Kind.UNDONE));
    }

    /** The next scan is a receipt; asked again, it is not. */
    public TillAnswer receipt() {
        return answer(Notice.of(pay.payment().isPresent() ? Kind.NOT_WHILE_PAYING : awaited.receipt() ? Kind.RECEIPT_WANTED : Kind.NONE));
    }

    public TillAnswer sellToGuest() {
        customer.waitsNoMore();
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
        customer.refresh(basket());
        return answer(notice);
    }

    /** Leaves the finished sale and begins the next. */
    public TillAnswer nextCustomer() {
        if (pay.done().isPresent()) {
            startOver();
        }
        return answer(Notice.of(Kind.NEXT_CUSTOMER));
    }

    /** A product of a leaflet: that its campaign led to it is put on record with the sale's id. */
    private TillAnswer follow(Choice.OfOffer offer) {
        Basket before = basket();
        TillAnswer taken = add(Adding.goods(basket(), offer.product(), Optional.empty()));
        if (!before.equals(basket())) {
            customer.followed(offer, basket(), session.actor());
        }
        return taken.notice().kind() == Kind.LINE_ADDED ? answer(Notice.of(Kind.OFFER_TAKEN, offer.campaign().name().both())) : taken;
    }

    private TillAnswer add(Adding added) {
        return change(added.next(), added.notice());
    }

    private TillAnswer ask(Stranger who) {
        return pay.payment().isPresent() ? answer(Notice.of(Kind.NOT_WHILE_PAYING))
                : new TillAnswer(state(), Notice.of(Kind.ASKING), Optional.of(who).filter(customer::asks));
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
        customer.refresh(basket());
        return answer(notice);
    }

    private void startOver() {
        open.startOver();
        pay.startOver();
        choices = List.of();
        customer.leave();
    }

    private Basket basket() {
        return open.basket();
    }

    private TillState state() {
        return new TillState(basket(), customer.profile(), choices, pay.payment(), open.recovered(), open.canUndo(), cashier.pointsFor(basket()),
                awaited.now(pay, basket()), pay.done(), customer.verified(basket()));
    }

    private TillAnswer answer(Notice notice) {
        return new TillAnswer(state(), notice);
    }
}
