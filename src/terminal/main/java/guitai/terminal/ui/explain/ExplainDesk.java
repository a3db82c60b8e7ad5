package guitai.terminal.ui.explain;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.explain.Explain;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;

/** Asks what a text is. Nothing of it is kept beyond the line that it was typed into. */
public final class ExplainDesk {

    private final Work work;
    private final Board<ExplainScreen> board = new Board<>(ExplainScreen.FIRST);
    private Optional<Explain> explain = Optional.empty();
    private long question;

    public ExplainDesk(Work work) {
        this.work = work;
    }

    Board<ExplainScreen> board() {
        return board;
    }

    /** Begins a session; what the one before looked at is gone. */
    public void open(Explain useCase) {
        explain = Optional.of(useCase);
        clear();
    }

    /** Explains a code instead of selling by it. */
    public void take(List<ScannedCode> codes) {
        ask("", codes.getFirst());
    }

    void typed(String text) {
        if (text.equals(board.now().typed())) {
            return;
        }
        if (text.isBlank()) {
            clear();
        } else {
            ask(text, ScannedCode.typed(text));
        }
    }

    void clear() {
        question++;
        board.show(ExplainScreen.FIRST);
    }

    private void ask(String typed, ScannedCode code) {
        long mine = ++question;
        board.show(new ExplainScreen(typed, true, board.now().found()));
        explain.ifPresent(useCase -> work.ask("explain.wait", () -> useCase.of(code), found -> {
            if (mine == question) {
                board.show(new ExplainScreen(found.refused().isPresent() ? "" : typed, false, Optional.of(found)));
            }
        }));
    }

    /** Something broke while asking; the bar says what. */
    public void failed() {
        board.change(screen -> new ExplainScreen(screen.typed(), false, Optional.empty()));
    }
}
