package guitai.demo.story;

import guitai.demo.DemoCsv;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.RepairChoice;
import guitai.domain.identity.ScannedCode;
import guitai.domain.journal.JournalEntry;
import guitai.domain.member.Member;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.DayAnswer;
import guitai.protocol.JournalBatch;
import guitai.protocol.LookupAnswer;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.TerminalKey;
import guitai.terminal.BackOffice;
import guitai.terminal.Premises;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.Stranger;
import guitai.terminal.checkout.TillAnswer;
import guitai.terminal.checkout.TillState;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.identify.Topics;
import guitai.terminal.parcel.AnswerReader;
import guitai.terminal.parcel.Answered;
import guitai.terminal.parcel.ParcelWriter;
import guitai.terminal.parcel.Written;
import guitai.terminal.repair.RepairAnswer;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.DayView;
import guitai.terminal.shift.Roster;
import guitai.terminal.shift.Session;
import guitai.terminal.shift.SignInAnswer;
import guitai.terminal.storage.ShopData;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HqLine;
import guitai.terminal.uplink.Credentials;
import guitai.terminal.uplink.HttpHeadquarters;
import guitai.terminal.uplink.Pace;
import guitai.terminal.uplink.SyncStatus;
import guitai.terminal.uplink.Uplink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** One store terminal without its window, in the words of the people at the counter. It syncs when it is told to. */
public final class Counter implements AutoCloseable {

    /** For who lets the uplink go by itself ({@link #goesOnline}): as quick as a test wants it. */
    private static final Pace QUICK = new Pace(Duration.ofMillis(5), Duration.ofMillis(300), Duration.ofMillis(20), Duration.ofMillis(200),
            new SplittableRandom(1));

    private final TerminalId terminal;
    private final Path folder;
    private final Supplier<Optional<URI>> headquarters;
    private final Clock clock;
    private final Supplier<HqLine> line;
    private ShopData data;
    private BackOffice office;
    private Uplink uplink;
    private Session session;
    private SyncStatus badge = SyncStatus.UNKNOWN;

    public Counter(String terminal, Path folder, Supplier<Optional<URI>> headquarters, Clock clock) {
        this(terminal, folder, headquarters, clock, Duration.ofSeconds(30));
    }

    /** @param patience how long it waits for one answer of headquarters */
    public Counter(String terminal, Path folder, Supplier<Optional<URI>> headquarters, Clock clock, Duration patience) {
        this(terminal, folder, headquarters, clock, () -> http(terminal, clock, headquarters, patience));
    }

    private Counter(String terminal, Path folder, Supplier<Optional<URI>> headquarters, Clock clock, Supplier<HqLine> line) {
        this.terminal = new TerminalId(terminal);
        this.folder = folder;
        this.headquarters = headquarters;
        this.clock = clock;
        this.line = line;
    }

    private static Credentials credentials(String terminal, Clock clock) {
        TerminalKey key = TestKeys.of(new TerminalId(terminal));
        return new Credentials(() -> key, clock, Optional.empty());
    }

    /** A terminal's own line over HTTP. */
    public static HqLine http(String terminal, Clock clock, Supplier<Optional<URI>> headquarters, Duration patience) {
        return new HttpHeadquarters(credentials(terminal, clock), headquarters, patience);
    }

    /** A counter whose questions go over this line instead of HTTP. */
    public static Counter onLine(String terminal, Path folder, Clock clock, HqLine line) {
        return new Counter(terminal, folder, Optional::empty, clock, () -> line);
    }

    /** The program is started on its data. */
    public void starts() {
        data = new ShopData();
        Premises premises = asks(() -> Premises.open(folder, data));
        TerminalKey key = TestKeys.of(terminal);
        office = asks(() -> BackOffice.open(premises.ground().store(terminal, clock), () -> key, clock, () -> uplink.nudge()));
        uplink = new Uplink(new Uplink.Shop(terminal, data, office.store().journal(), office.store().syncBook(), office.store().codes(), office.seals(),
                office.store().memberShelf()), line.get(), clock, QUICK);
    }

    /** From now on it syncs by itself. */
    public void goesOnline() {
        uplink.start();
    }

    /** The program ends; its data stay in {@link #folder()}. */
    public void stops() {
        if (data != null) {
            uplink.close();
            asks(() -> {
                office.close();
                return true;
            });
            data.close();
            data = null;
        }
    }

    /** Signs in with the PIN of the demo store. */
    public SignInAnswer signsIn(String employee) {
        String pin = DemoCsv.row("employees", "id", employee).get("pin");
        SignInAnswer answer = asks(() -> office.signIn().signIn(new EmployeeId(employee), pin));
        if (answer instanceof SignInAnswer.Welcome(Session welcome)) {
            session = welcome;
            asks(() -> office.till().open(welcome));
        }
        return answer;
    }

    /** The till is open for an employee who signed in before; no PIN is asked again. */
    public void isManned(String employee) {
        asks(() -> {
            Roster roster = office.signIn().roster();
            session = new Session(roster.employees().stream().filter(one -> one.id().value().equals(employee)).findFirst().orElseThrow(),
                    roster.store().orElseThrow(), terminal, clock.instant());
            return office.till().open(session);
        });
    }

    public TillAnswer scans(String text) {
        return scans(ScannedCode.fromScanner(text));
    }

    public TillAnswer scans(ScannedCode code) {
        return asks(() -> office.till().take(code));
    }

    /** Scans what a customer shows; where the store does not know it, headquarters is asked as the screen asks it. */
    public TillAnswer meets(String shown) {
        TillAnswer first = scans(shown);
        return first.asks().map(who -> told(who, asksHeadquarters(who))).orElse(Optional.empty()).orElse(first);
    }

    /** What was scanned or pressed wants headquarters to hold something: it is asked as the screen asks it. */
    private TillAnswer holding(TillAnswer first) {
        TillAnswer next = first.wishes().map(wish -> {
            HqAnswer<ReservationAnswer> said = uplink.reserve(wish.request());
            return asks(() -> office.till().spending().told(wish, said));
        }).orElse(first);
        next.releases().forEach(uplink::release);
        return next;
    }

    /** Somebody shows a voucher. */
    public TillAnswer isShown(String voucher) {
        return holding(scans(voucher));
    }

    /** The key beside the first voucher of the member. */
    public TillAnswer usesTheMembersVoucher() {
        return holding(asks(() -> office.till().spending().use(office.till().current().spendable().usable().getFirst().voucher())));
    }

    /** The basket is emptied; what was held for it is let go. Somebody who pays goes back first. */
    public TillAnswer clears() {
        return holding(asks(() -> {
            office.till().stopPaying();
            return office.till().clear();
        }));
    }

    /** What waits at the repair desk. */
    public List<CaseFile> cases() {
        return asks(() -> office.repairs().items().stream().map(item -> item.file()).toList());
    }

    /** The profile as the screen shows it. */
    public MemberProfile profile(String card) {
        return asks(() -> office.people().identify().again(office.store().members().byCard(card).orElseThrow().member().id()).orElseThrow());
    }

    public Topics.Said topics(String card) {
        return asks(() -> office.people().topics().of(office.store().members().byCard(card).orElseThrow().member()));
    }

    public TillAnswer takesPoints(Money amount) {
        asksForMoney();
        return holding(asks(() -> office.till().spending().points(amount)));
    }

    public HqAnswer<LookupAnswer> asksHeadquarters(Stranger who) {
        return uplink.lookup(who.asked(session.employee().id()));
    }

    /** Headquarters' answer reaches the till. */
    public Optional<TillAnswer> told(Stranger who, HqAnswer<LookupAnswer> said) {
        return asks(() -> office.till().told(who, said));
    }

    /** Scans goods of the demo store so many times, and a unit's serial number each time where the goods have one. */
    public Counter sells(String sku, int pieces) {
        for (int i = 0; i < pieces; i++) {
            TillAnswer answer = scans(Goods.gtin(sku));
            if (answer.notice().kind() == Notice.Kind.SCAN_SERIAL) {
                answer = scans(Goods.serial(sku, answer.state().basket()));
            }
            if (answer.notice().kind().tone() != Notice.Tone.GOOD) {
                throw new AssertionError(sku + ": " + answer.notice());
            }
        }
        return this;
    }

    /** Recognises the member whose card this is. */
    public Counter to(String card) {
        TillAnswer answer = scans(card);
        if (answer.notice().kind() != Notice.Kind.MEMBER_WELCOME) {
            throw new AssertionError("member: " + answer.notice());
        }
        return this;
    }

    public Counter takesWallet(Money amount, String reference) {
        asksForMoney();
        asks(() -> office.till().tender(TenderKind.WECHAT_PAY, amount, reference));
        return this;
    }

    public Counter takesCash(Money given) {
        asksForMoney();
        asks(() -> office.till().cash(given));
        return this;
    }

    private void asksForMoney() {
        if (till().payment().isEmpty()) {
            asks(() -> office.till().startPaying());
        }
    }

    /** Presses the green button: the sale is on disk when this returns. */
    public Sale books() {
        return asks(() -> office.till().finish()).state().done().orElseThrow();
    }

    /** The customer gives notes for the whole sum. */
    public Sale booksForCash() {
        return takesCash(Money.yuan(200_000)).books();
    }

    public TillState till() {
        return asks(() -> office.till().current());
    }

    /** One attempt up and one down. */
    public SyncStatus syncs() {
        badge = uplink.tryOnce();
        return badge;
    }

    public Uplink uplink() {
        return uplink;
    }

    /** Both columns of the day's page, as headquarters answers now. */
    public DayView looksAtTheDay() {
        DayEnd.Question question = asks(() -> office.dayEnd().question());
        Optional<DayAnswer> answer = uplink.day(question.businessDate(), question.throughSeq());
        return asks(() -> office.dayEnd().look(question, answer, badge));
    }

    public CloseAnswer closesTheDay() {
        return asks(() -> office.dayEnd().close(session, badge));
    }

    /** Closes a day, perhaps one that is over. */
    public CloseAnswer closes(LocalDate day) {
        return asks(() -> office.dayEnd().close(day, session, badge));
    }

    /** Writes what waits to a stick. */
    public Written writesParcel(Path stick) {
        return writer().write(stick, through -> { });
    }

    public Written writesParcel(Path stick, long first, long last) {
        return writer().write(stick, first, last, through -> { });
    }

    private ParcelWriter writer() {
        return new ParcelWriter(office.parcels(), this::asks);
    }

    public Answered readsAnswer(Path file) {
        return asks(() -> office.answers().take(AnswerReader.read(file)));
    }

    /** What is pressed at the repair desk. */
    public RepairAnswer chooses(RepairChoice choice) {
        return asks(() -> office.repairs().choose(session, choice));
    }

    /** The member as this counter knows it now. */
    public Optional<Member> knows(String card) {
        return asks(() -> office.store().members().byCard(card).map(known -> known.member()));
    }

    public List<JournalEntry> entries() {
        return asks(() -> office.store().journal().after(0, Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    /** Everything behind {@code seq} as the uplink would send it. */
    public JournalBatch batchAfter(long seq) {
        return asks(() -> {
            List<JournalEntry> range = office.store().journal().after(seq, JournalBatch.MOST_ENTRIES, JournalBatch.MOST_BYTES);
            return JournalBatch.of(terminal, range, office.store().syncBook().totals(range));
        });
    }

    /** Newest first. */
    public List<Sale> sales() {
        return asks(() -> office.store().sales().latest(Integer.MAX_VALUE));
    }

    /** Something with the use cases, on their own thread. */
    public <T> T does(Function<BackOffice, T> work) {
        return asks(() -> work.apply(office));
    }

    public TerminalId terminal() {
        return terminal;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        stops();
    }

    private <T> T asks(Callable<T> question) {
        return data.ask(question).join();
    }
}
