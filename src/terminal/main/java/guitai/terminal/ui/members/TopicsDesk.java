package guitai.terminal.ui.members;

import guitai.domain.member.Member;
import guitai.terminal.identify.Topics;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;

/** Who looks after the open member, and what to talk about. */
public final class TopicsDesk {

    private final Work work;
    private final Board<Topics.Said> board = new Board<>(Topics.Said.NOTHING);
    private Optional<Topics> topics = Optional.empty();
    private Optional<Member> shown = Optional.empty();

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

    void show(Optional<Member> member) {
        if (!shown.map(Member::id).equals(member.map(Member::id))) {
            board.show(Topics.Said.NOTHING);
        }
        shown = member;
        refresh();
    }

    /** Looks anew: an answer has changed. */
    void refresh() {
        topics.ifPresent(useCase -> shown.ifPresent(member -> work.ask("members.wait.profile", () -> useCase.of(member), said -> {
            if (shown.map(Member::id).equals(Optional.of(member.id()))) {
                board.show(said);
            }
        })));
    }
}
