package guitai.terminal.ui.shell;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.checkout.Choice;
import guitai.terminal.checkout.TillState;
import guitai.terminal.ui.checkout.CheckoutDesk;
import guitai.terminal.ui.explain.ExplainDesk;
import guitai.terminal.ui.join.JoinDesk;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.plate.PlateDesk;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The always-open scan line: what is typed, what it may mean, and which of it Enter takes. */
final class ScanDesk implements PlateDesk.Line {

    private static final int SHORTEST = 2;

    private final CheckoutDesk checkout;
    private final ExplainDesk explain;
    private final JoinDesk join;
    private final ShellDesk shell;
    private final Board<ScanScreen> board = new Board<>(ScanScreen.EMPTY);
    private long question;

    ScanDesk(CheckoutDesk checkout, ExplainDesk explain, JoinDesk join, ShellDesk shell) {
        this.checkout = checkout;
        this.explain = explain;
        this.join = join;
        this.shell = shell;
    }

    Board<ScanScreen> board() {
        return board;
    }

    void typed(String text) {
        if (text.equals(board.now().text())) {
            return;
        }
        ask(text, choices -> { });
    }

    private void ask(String text, Consumer<List<Choice>> then) {
        long mine = ++question;
        board.show(new ScanScreen(text, List.of(), -1));
        if (text.strip().codePointCount(0, text.strip().length()) >= SHORTEST) {
            checkout.suggest(text.strip(), choices -> {
                if (mine == question) {
                    board.show(board.now().offering(choices, -1));
                    then.accept(choices);
                }
            });
        }
    }

    @Override
    public void put(String text, Consumer<Set<String>> plates) {
        ask(text, choices -> plates.accept(choices.stream()
                .flatMap(choice -> choice instanceof Choice.OfMember member ? member.profile().vehicles().stream() : Stream.empty())
                .flatMap(vehicle -> vehicle.plate().stream()).collect(Collectors.toSet())));
    }

    @Override
    public void take(String plate) {
        take(List.of(ScannedCode.typed(plate)));
    }

    void move(int step) {
        board.show(board.now().moving(step));
    }

    /** Takes the marked choice, or the text as it stands. */
    void enter() {
        ScanScreen now = board.now();
        if (now.marked() >= 0 && now.marked() < now.choices().size()) {
            choose(now.choices().get(now.marked()));
        } else if (!now.text().isBlank()) {
            String text = now.text();
            clear();
            shell.go(Place.TILL);
            checkout.take(List.of(ScannedCode.typed(text)));
        }
    }

    void choose(Choice choice) {
        clear();
        shell.go(Place.TILL);
        checkout.choose(choice);
    }

    /** On the page that explains, a scan is explained, and where somebody joins it is a blank card; everywhere else it belongs to the till. */
    void take(List<ScannedCode> codes) {
        clear();
        if (shell.board().now().place() == Place.EXPLAIN) {
            explain.take(codes);
            return;
        }
        if (shell.board().now().place() == Place.JOIN) {
            join.take(codes);
            return;
        }
        shell.go(Place.TILL);
        checkout.take(codes);
    }

    /** The till asks which of several was meant. */
    void offered(TillState state) {
        if (!state.choices().isEmpty()) {
            board.show(board.now().offering(state.choices(), 0));
        } else if (board.now().text().isEmpty() && !board.now().choices().isEmpty()) {
            clear();
        }
    }

    void clear() {
        question++;
        board.show(ScanScreen.EMPTY);
    }
}
