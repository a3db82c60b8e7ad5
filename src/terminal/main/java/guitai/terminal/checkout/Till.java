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
    private final Purse purse;
    private final Spending spending;
    private final Awaited awaited = new Awaited();
    private Session session;
    private List<Choice> choices = List.of();

    public Till(OpenBasket open, Recognise recognise, Identify identify, Newcomers newcomers, Cashier cashier, JournalWriter journal) {
        this.open = open;
        this.recognise = recognise;
        this.customer = new Customer(identify, newcomers, journal);
        this.cashier = cashier;
        this.pay = new PayDesk(cashier);
        this.purse = new Purse(cashier.spender(), open, pay);
        this.spending = new Spending(this, purse, customer);
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
        begin();
        return switch (recognise.look(codes, awaited.scan(pay, basket()))) {
            case Finding.Goods goods -> change(Adding.goods(basket(), goods.product(), goods.serial()));
            case Finding.Person person -> sellTo(person.profile(), person.by());
            case Finding.Serial serial -> change(Adding.serial(basket(), serial.text()));
            case Finding.OfVoucher shown -> spending.use(shown);
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
        Optional<MemberProfile> found = customer.told(said);
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
        begin();
        return switch (choice) {
            case Choice.OfMember member -> sellTo(member.profile(), member.by());
            case Choice.OfProduct product -> change(Adding.goods(basket(), product.product(), product.serial()));
            case Choice.OfOffer offer -> follow(offer);
        };
    }

    public TillAnswer quantity(int line, int wanted) {
        Basket next = basket().withQuantity(line, wanted);
        return change(next, Notice.of(next.equals(basket()) ? Kind.QUANTITY_OUT_OF_RANGE : Kind.QUANTITY_SET));
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
        choices = List.of();
        return answer(state().notPayable().orElseGet(() -> pay.start(basket())));
    }

    public TillAnswer stopPaying() {
        pay.stop();
        return answer(Notice.of(Kind.BACK_TO_BASKET));
    }

    /** Records an electronic tender with the reference of its slip. A payment code or card number is refused and forgotten. */
    public TillAnswer tender(TenderKind kind, Money amount, String reference) {
        return answer(recognise.forbidden(reference) ? Notice.of(Kind.REFERENCE_FORBIDDEN) : pay.tender(new Tender(kind, amount, Optional.of(reference.strip()).filter(r -> !r.isEmpty()))));
    }

    public TillAnswer cash(Money given) {
        return answer(pay.cash(given));
    }

    public Spending spending() {
        return spending;
    }

    /** Takes all tenders back but the vouchers. */
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
        begin();
        return answer(Notice.of(Kind.NEXT_CUSTOMER));
    }

    /** A product of a leaflet: that its campaign led to it is put on record with the sale's id. */
    private TillAnswer follow(Choice.OfOffer offer) {
        Basket before = basket();
        TillAnswer taken = change(Adding.goods(basket(), offer.product(), Optional.empty()));
        customer.followed(offer, before, basket(), session.actor());
        return taken.notice().kind() == Kind.LINE_ADDED ? answer(Notice.of(Kind.OFFER_TAKEN, offer.campaign().name().both())) : taken;
    }

    private TillAnswer ask(Stranger who) {
        return pay.payment().isPresent() ? answer(Notice.of(Kind.NOT_WHILE_PAYING))
                : answer(Notice.of(Kind.ASKING), Optional.of(who).filter(customer::asks), Optional.empty());
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

    private TillAnswer change(Adding added) {
        return change(added.next(), added.notice());
    }

    private TillAnswer change(Basket next, Notice notice) {
        if (!pay.busy()) {
            open.change(next);
            customer.refresh(basket());
        }
        return answer(pay.busy() ? Notice.of(Kind.NOT_WHILE_PAYING) : notice);
    }

    /** What was asked about is over, and a finished sale gives way to the next. */
    private void begin() {
        choices = List.of();
        if (pay.done().isPresent()) {
            open.startOver();
            pay.startOver();
            customer.leave();
        }
    }

    private Basket basket() {
        return open.basket();
    }

    /** The buyer has shown a code that proves it. */
    boolean verified() {
        return customer.verified(basket());
    }

    private TillState state() {
        return new TillState(basket(), customer.profile(), choices, pay.payment(), open.recovered(), open.canUndo(), cashier.pointsFor(basket()),
                awaited.now(pay, basket()), pay.done(), purse.now(customer.profile(), verified()), verified());
    }

    private TillAnswer answer(Notice notice) {
        return answer(notice, Optional.empty(), Optional.empty());
    }

    TillAnswer answer(Notice notice, Optional<Stranger> asks, Optional<Wish> wish) {
        return new TillAnswer(state(), notice, asks, wish, purse.unneeded());
    }
}
