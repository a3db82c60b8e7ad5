package guitai.terminal.ui.checkout;

import guitai.domain.identity.ScannedCode;
import guitai.domain.money.Money;
import guitai.domain.sale.Basket;
import guitai.terminal.checkout.Choice;
import guitai.terminal.checkout.LookUp;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.Stranger;
import guitai.terminal.checkout.Till;
import guitai.terminal.checkout.TillAnswer;
import guitai.terminal.checkout.TillState;
import guitai.terminal.checkout.Wish;
import guitai.terminal.device.ReceiptFiles;
import guitai.terminal.device.Slip;
import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.ui.kit.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The till as the screen knows it: forwards what is scanned, typed and pressed to the use case and keeps what it answered. */
public final class CheckoutDesk {

    /** What the page itself shows clearly enough. */
    private static final Set<Notice.Kind> SHOWN_OTHERWISE = EnumSet.of(Notice.Kind.NONE, Notice.Kind.RECOVERED, Notice.Kind.PAYING,
            Notice.Kind.BACK_TO_BASKET, Notice.Kind.NEXT_CUSTOMER);

    private static final Set<Notice.Kind> MET = EnumSet.of(Notice.Kind.MEMBER_WELCOME, Notice.Kind.MEMBER_VERIFIED, Notice.Kind.STRANGER);

    private static final Set<Notice.Kind> WITH_MONEY = EnumSet.of(Notice.Kind.STILL_MISSING, Notice.Kind.RECEIPT_FOUND,
            Notice.Kind.VOUCHER_TAKEN, Notice.Kind.VOUCHER_ON_TRUST, Notice.Kind.VOUCHER_BELOW_MINIMUM, Notice.Kind.VOUCHER_NEEDS_LINE,
            Notice.Kind.POINTS_REST, Notice.Kind.POINTS_SHARE, Notice.Kind.POINTS_BALANCE, Notice.Kind.POINTS_UNPROVED, Notice.Kind.POINTS_NEED_LINE);

    private final Work work;
    private final Voice voice;
    private final Board<TillScreen> board = new Board<>(TillScreen.FIRST);
    private Optional<Till> till = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<ReceiptFiles> receipts = Optional.empty();
    private Consumer<TillState> afterwards = state -> { };
    private LookUp lookUp = _ -> new HqAnswer.Unreachable<>(HqAnswer.Silence.ADDRESS_UNKNOWN);
    private Runnable search = () -> { };
    private Runnable join = () -> { };
    private Optional<Stranger> nobody = Optional.empty();

    public CheckoutDesk(Work work, Voice voice) {
        this.work = work;
        this.voice = voice;
    }

    /** @param listener told of every new state of the till, after it is shown */
    public void afterwards(Consumer<TillState> listener) {
        afterwards = listener;
    }

    /**
     * @param toTheScanLine brings the cursor to where a product is searched
     * @param toJoining     leads to where somebody becomes a member
     */
    public void leads(Runnable toTheScanLine, Runnable toJoining) {
        search = toTheScanLine;
        join = toJoining;
    }

    Board<TillScreen> board() {
        return board;
    }

    public Optional<TillState> state() {
        return board.now().state();
    }

    /** Begins a session at the till; a basket that was in progress is offered back. */
    public void open(Till useCase, ReceiptFiles files, LookUp line, Session who) {
        till = Optional.of(useCase);
        lookUp = line;
        receipts = Optional.of(files);
        session = Optional.of(who);
        board.show(TillScreen.FIRST);
        act(open -> open.open(who));
    }

    public void take(List<ScannedCode> codes) {
        act(open -> open.take(codes));
    }

    public void choose(Choice choice) {
        act(open -> open.choose(choice));
    }

    /** What a half-typed text may mean; says nothing about it. */
    public void suggest(String typed, Consumer<List<Choice>> then) {
        till.ifPresent(open -> work.askNewest("till.wait.suggest", () -> open.suggest(typed), then));
    }

    /** Fetches the newest balances, after headquarters sent some. */
    public void refresh() {
        till.filter(open -> session.isPresent())
                .ifPresent(open -> work.ask("till.wait.refresh", open::current, state -> show(state, Optional.empty())));
    }

    void search() {
        search.run();
    }

    void join() {
        join.run();
    }

    /** Takes the interrupted basket up as it is. */
    void keepDraft() {
        board.change(screen -> screen.draftSeen(true));
        voice.hush();
    }

    void clear() {
        act(Till::clear);
    }

    void nextCustomer() {
        act(Till::nextCustomer);
    }

    /** Writes the receipt to a file, away from the data thread, and says where it lies. */
    void save(BiFunction<ReceiptFiles, Slip, Path> how) {
        receipts.ifPresent(files -> board.now().slip().ifPresent(slip -> work.askAway("till.wait.save", () -> how.apply(files, slip),
                file -> board.change(screen -> screen.saved(file.toString())))));
    }

    /** One step of the till: what it answers is shown, said and sounded. */
    void act(Function<Till, TillAnswer> step) {
        till.ifPresent(open -> work.ask("till.wait.step", () -> step.apply(open), this::answered));
    }

    /** Whose phone or card was shown last and belongs to nobody here; forgotten as soon as somebody is known, or the customer is gone. */
    public Optional<Stranger> nobody() {
        return nobody;
    }

    private void answered(TillAnswer answer) {
        boolean over = answer.state().buyer().isPresent() || answer.state().done().isPresent() || answer.notice().kind() == Notice.Kind.CLEARED;
        nobody = over ? Optional.empty() : answer.asks().or(() -> nobody);
        Optional<TillState> before = board.now().state();
        show(answer.state(), before);
        speak(answer.notice());
        sound(answer, before);
        answer.asks().ifPresent(this::ask);
        answer.wishes().ifPresent(this::reserve);
        answer.releases().forEach(hold -> work.askAway("till.wait.lookup", () -> {
            lookUp.release(hold);
            return hold;
        }, _ -> { }));
    }

    /** Headquarters is asked away from everything, as about a person. */
    private void reserve(Wish wish) {
        Optional<Till> asking = till;
        work.askAway("till.wait.lookup", () -> lookUp.reserve(wish.request()), said -> asking.ifPresent(open ->
                work.ask("till.wait.step", () -> open.spending().told(wish, said), this::answered)));
    }

    /** Headquarters is asked away from everything; the till goes on meanwhile, and an answer that comes too late changes nothing on it. */
    private void ask(Stranger who) {
        Optional<Till> asking = till;
        session.ifPresent(clerk -> work.askAway("till.wait.lookup", () -> lookUp.ask(who.asked(clerk.employee().id())),
                said -> asking.ifPresent(open -> work.ask("till.wait.step", () -> open.told(who, said), told -> told.ifPresent(this::answered)))));
    }

    private void show(TillState state, Optional<TillState> before) {
        TillScreen now = board.now();
        boolean samePayment = before.flatMap(TillState::payment).equals(state.payment());
        PayEntry pay = samePayment ? now.pay() : PayEntry.FIRST;
        board.show(new TillScreen(Optional.of(state), selection(state.basket(), before.map(TillState::basket), now.selected()),
                Optional.empty(), pay, slip(state), state.done().isPresent() ? now.saved() : Optional.empty(), now.draftSeen()));
        afterwards.accept(state);
    }

    /** Keys act on the line that changed last. */
    private static int selection(Basket now, Optional<Basket> before, int selected) {
        int last = now.lines().size() - 1;
        for (int i = last; i >= 0 && before.isPresent(); i--) {
            boolean known = i < before.get().lines().size() && now.lines().get(i).equals(before.get().lines().get(i));
            if (!known && last + 1 >= before.get().lines().size()) {
                return i;
            }
        }
        return selected < 0 || selected > last ? last : selected;
    }

    private Optional<Slip> slip(TillState state) {
        return state.done().flatMap(sale -> session.map(who -> Slip.of(sale, who.store(), who.employee().name(),
                state.buyer().map(profile -> profile.member()),
                state.buyer().map(profile -> profile.level().name()).orElse(who.store().name()))));
    }

    private void speak(Notice notice) {
        if (SHOWN_OTHERWISE.contains(notice.kind())) {
            voice.hush();
        } else {
            voice.say(new Said(Said.Tone.valueOf(notice.kind().tone().name()), "till.notice." + notice.kind(), words(notice)));
        }
    }

    /** The till speaks of money in fen, first. */
    private static List<String> words(Notice notice) {
        if (!WITH_MONEY.contains(notice.kind())) {
            return notice.args();
        }
        List<String> words = new ArrayList<>(notice.args());
        words.set(0, Words.in(Words.CHINESE).money(Money.fen(Long.parseLong(words.getFirst()))));
        return words;
    }

    private void sound(TillAnswer answer, Optional<TillState> before) {
        if (answer.notice().kind().tone() == Notice.Tone.REFUSED) {
            voice.play(Voice.Sound.REFUSED);
        } else if (MET.contains(answer.notice().kind())) {
            voice.play(Voice.Sound.MEMBER);
        } else if (before.filter(old -> !old.basket().equals(answer.state().basket())).isPresent()) {
            voice.play(Voice.Sound.ITEM);
        }
    }
}
