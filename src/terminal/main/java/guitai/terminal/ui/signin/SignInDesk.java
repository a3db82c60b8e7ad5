package guitai.terminal.ui.signin;

import guitai.domain.day.BusinessDay;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.shift.Roster;
import guitai.terminal.shift.Session;
import guitai.terminal.shift.SignIn;
import guitai.terminal.shift.SignInAnswer;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Work;
import guitai.terminal.uplink.SyncStatus;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is chosen and typed on the sign-in page. The PIN is held only until it is tried. */
public final class SignInDesk {

    static final int PIN_LENGTH = 6;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(BusinessDay.CHINA.zone());

    private final Work work;
    private final Map<EmployeeId, String> demoPins;
    private final Consumer<Session> welcome;
    private final Board<SignInScreen> board = new Board<>(SignInScreen.FIRST);
    private final StringBuilder pin = new StringBuilder();
    private Optional<SignIn> signIn = Optional.empty();
    private boolean unreachable;

    /** @param demoPins PINs of the invented people of the trial store, shown on their tiles; empty everywhere else */
    public SignInDesk(Work work, Map<EmployeeId, String> demoPins, Consumer<Session> welcome) {
        this.work = work;
        this.demoPins = Map.copyOf(demoPins);
        this.welcome = welcome;
    }

    Board<SignInScreen> board() {
        return board;
    }

    /** The local data are open: people can be asked for. */
    public void open(SignIn useCase) {
        signIn = Optional.of(useCase);
        refresh();
    }

    /** Headquarters' state matters here only while this terminal knows nobody yet. */
    public void sync(SyncStatus status) {
        unreachable = status.state() == SyncStatus.State.UNREACHABLE || status.state() == SyncStatus.State.REFUSED;
        if (signIn.isPresent() && board.now().staff().isEmpty()) {
            refresh();
        }
    }

    /** Asks again who works here. */
    public void refresh() {
        signIn.ifPresent(useCase -> work.ask("signin.wait.roster", useCase::roster, this::show));
    }

    private void show(Roster roster) {
        boolean nobody = roster.store().isEmpty() || roster.employees().isEmpty();
        SignInScreen.Phase waiting = unreachable ? SignInScreen.Phase.UNREACHABLE : SignInScreen.Phase.WAITING;
        board.show(board.now().with(roster.store(), roster.employees()).in(nobody ? waiting : SignInScreen.Phase.READY));
    }

    void choose(EmployeeId who) {
        pin.setLength(0);
        board.show(board.now().choosing(who));
    }

    void digit(char digit) {
        if (board.now().phase() != SignInScreen.Phase.READY) {
            return;
        }
        if (board.now().chosen().isEmpty()) {
            board.show(board.now().saying(Said.of(Said.Tone.INFO, "signin.choose.first")));
            return;
        }
        pin.append(digit);
        board.show(board.now().typing(pin.length()));
        if (pin.length() == PIN_LENGTH) {
            tryPin();
        }
    }

    void erase() {
        pin.setLength(Math.max(0, pin.length() - 1));
        board.show(board.now().typing(pin.length()));
    }

    void eraseAll() {
        pin.setLength(0);
        board.show(board.now().typing(0));
    }

    private void tryPin() {
        EmployeeId who = board.now().chosen().orElseThrow();
        String typed = pin.toString();
        pin.setLength(0);
        board.show(board.now().in(SignInScreen.Phase.CHECKING));
        signIn.ifPresent(useCase -> work.ask("signin.wait.pin", () -> useCase.signIn(who, typed), this::answered));
    }

    private void answered(SignInAnswer answer) {
        SignInScreen ready = board.now().in(SignInScreen.Phase.READY).typing(0);
        board.show(switch (answer) {
            case SignInAnswer.Welcome ignored -> new SignInScreen(ready.phase(), ready.store(), ready.staff(), Optional.empty(), 0, Optional.empty());
            case SignInAnswer.WrongPin wrong -> ready.saying(Said.of(Said.Tone.REFUSED, "signin.wrong", Integer.toString(wrong.triesLeft())));
            case SignInAnswer.Locked locked -> ready.saying(Said.of(Said.Tone.REFUSED, "signin.locked", SECOND.format(locked.until())));
            case SignInAnswer.Unknown ignored -> ready.saying(Said.of(Said.Tone.REFUSED, "signin.unknown"));
        });
        if (answer instanceof SignInAnswer.Welcome in) {
            welcome.accept(in.session());
        }
    }

    /** A fault ended the attempt; the page takes digits again. */
    public void failed() {
        if (board.now().phase() == SignInScreen.Phase.CHECKING) {
            board.show(board.now().in(SignInScreen.Phase.READY).typing(0));
        }
    }

    /** The PIN to show on a tile; only in the trial store. */
    Optional<String> shownPin(EmployeeId who) {
        return board.now().store().filter(store -> store.demo()).flatMap(store -> Optional.ofNullable(demoPins.get(who)));
    }
}
