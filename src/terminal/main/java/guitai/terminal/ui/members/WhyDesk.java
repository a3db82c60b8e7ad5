package guitai.terminal.ui.members;

import guitai.domain.member.MemberId;
import guitai.terminal.identify.Why;
import guitai.terminal.identify.Why.Explanation;
import guitai.terminal.identify.Why.Figure;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;

/** Which figure of the open profile is being explained. */
public final class WhyDesk {

    private final Work work;
    private final Board<Optional<Explanation>> board = new Board<>(Optional.empty());
    private Optional<Why> why = Optional.empty();
    private Optional<MemberId> member = Optional.empty();

    WhyDesk(Work work) {
        this.work = work;
    }

    Board<Optional<Explanation>> board() {
        return board;
    }

    void open(Why useCase) {
        why = Optional.of(useCase);
        show(Optional.empty());
    }

    /** Another member has other reasons; the same one is explained anew. */
    void show(Optional<MemberId> whose) {
        boolean same = member.equals(whose);
        Optional<Figure> asked = board.now().map(Explanation::figure).filter(_ -> same);
        member = whose;
        board.show(board.now().filter(_ -> same));
        asked.ifPresent(this::explain);
    }

    /** The same figure again closes it. */
    void press(Figure figure) {
        if (board.now().filter(one -> one.figure() == figure).isPresent()) {
            board.show(Optional.empty());
        } else {
            explain(figure);
        }
    }

    private void explain(Figure figure) {
        why.ifPresent(useCase -> member.ifPresent(id -> work.ask("members.wait.profile", () -> useCase.of(figure, id), now -> {
            if (member.equals(Optional.of(id))) {
                board.show(now);
            }
        })));
    }
}
