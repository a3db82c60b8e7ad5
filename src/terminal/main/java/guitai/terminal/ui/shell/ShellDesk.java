package guitai.terminal.ui.shell;

import guitai.domain.identity.ScanState;
import guitai.domain.staff.TerminalId;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.uplink.SyncStatus;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** What stands around every page: who is signed in, the sync badge, the sentence in the bar, what is being waited for. */
final class ShellDesk implements Voice, Background.Waiting {

    private static final Duration LONG = Duration.millis(300);
    private static final Duration GOOD_STAYS = Duration.seconds(4);

    private final Board<ShellScreen> board = new Board<>(ShellScreen.FIRST);
    private final Board<Boolean> watching = new Board<>(false);
    private final Board<Optional<TerminalId>> terminal = new Board<>(Optional.empty());
    private final Sounds sounds;
    private final PauseTransition fading = new PauseTransition(GOOD_STAYS);

    ShellDesk(Sounds sounds) {
        this.sounds = sounds;
        fading.setOnFinished(over -> hush());
    }

    Board<ShellScreen> board() {
        return board;
    }

    /** Whether a camera watches now. */
    Board<Boolean> watching() {
        return watching;
    }

    /** Which terminal this is, once it is known. */
    Board<Optional<TerminalId>> terminal() {
        return terminal;
    }

    Optional<Session> session() {
        return board.now().session();
    }

    /** True on the page that tests scanners, where nothing is sold. */
    boolean testing() {
        return session().isPresent() && board.now().place() == Place.SCANNER;
    }

    void go(Place place) {
        board.show(board.now().at(place));
    }

    /** One sentence, what to do next, and the code for support. */
    void fault(Fault fault) {
        fading.stop();
        play(Sound.REFUSED);
        board.show(board.now().broken(fault));
    }

    void session(Optional<Session> who) {
        board.show(board.now().of(who));
    }

    void expecting(ScanState state) {
        board.show(board.now().expecting(state));
    }

    void sync(SyncStatus status) {
        board.show(board.now().with(status));
    }

    void toggle(ShellScreen.Panel panel) {
        board.show(board.now().toggling(panel));
    }

    /** A "no" stays until the next thing happens; the rest fades. */
    @Override
    public void say(Said sentence) {
        fading.stop();
        board.show(board.now().saying(Optional.of(sentence)));
        if (sentence.tone() == Said.Tone.GOOD || sentence.tone() == Said.Tone.INFO) {
            fading.playFromStart();
        }
    }

    @Override
    public void hush() {
        fading.stop();
        if (board.now().notice().isPresent() || board.now().fault().isPresent()) {
            board.show(board.now().saying(Optional.empty()));
        }
    }

    @Override
    public void play(Sound sound) {
        sounds.play(sound);
    }

    @Override
    public Runnable begin(String waitingFor) {
        PauseTransition patience = new PauseTransition(LONG);
        patience.setOnFinished(over -> board.show(board.now().waitingFor(Optional.of(waitingFor))));
        patience.play();
        return () -> {
            patience.stop();
            if (board.now().waitingFor().filter(waitingFor::equals).isPresent()) {
                board.show(board.now().waitingFor(Optional.empty()));
            }
        };
    }
}
