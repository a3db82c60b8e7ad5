package guitai.terminal.ui.members;

import guitai.domain.member.MemberId;
import guitai.terminal.identify.Topics;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;

/** What to talk about with the open member. */
public final class TopicsDesk {

    private final Work work;
    private final Board<Topics.Said> board = new Board<>(Topics.Said.NOTHING);
    private Optional<Topics> topics = Optional.empty();
    private Optional<MemberId> shown = Optional.empty();

    public TopicsDesk(Work work) {
        this.work = work;
    }

    Board<Topics.Said> board() {
        return board;
    }

    void open(Topics useCase) {
        topics = Optional.of(useCase);
        show(Optional.empty());
    }

    void show(Optional<MemberId> member) {
        if (!shown.equals(member)) {
            board.show(Topics.Said.NOTHING);
        }
        shown = member;
        topics.ifPresent(useCase -> member.ifPresent(id -> work.ask("members.wait.profile", () -> useCase.of(id), said -> {
            if (shown.equals(Optional.of(id))) {
                board.show(said);
            }
        })));
    }
}
