package guitai.terminal.ui.members;

import guitai.domain.member.MemberId;
import guitai.terminal.interaction.Rewards;
import guitai.terminal.interaction.Rewards.Answer;
import guitai.terminal.interaction.Rewards.Offer;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The wheel and the coin card of the open member: what costs something wants two presses. */
public final class RewardsDesk {

    /** Asked about on the screen under this name, besides the gifts' codes. */
    static final String TURN = "";

    private final Work work;
    private final Runnable afterwards;
    private final Board<Screen> board = new Board<>(Screen.NOBODY);
    private Optional<Rewards> rewards = Optional.empty();
    private Optional<Session> session = Optional.empty();

    /**
     * What is shown.
     *
     * @param asking what was pressed once: {@link #TURN} or a gift
     * @param said   what came of the last press
     */
    record Screen(Optional<MemberId> member, Optional<Offer> offer, Optional<String> asking, Optional<Said> said) {

        static final Screen NOBODY = new Screen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param afterwards called when points were spent */
    RewardsDesk(Work work, Runnable afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    Board<Screen> board() {
        return board;
    }

    void open(Rewards useCase, Session who) {
        rewards = Optional.of(useCase);
        session = Optional.of(who);
        board.show(Screen.NOBODY);
    }

    void show(Optional<MemberId> member) {
        if (!board.now().member().equals(member)) {
            board.show(new Screen(member, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        rewards.ifPresent(useCase -> member.ifPresent(id -> work.ask("members.wait.profile", () -> useCase.of(id), offer -> {
            if (board.now().member().equals(Optional.of(id))) {
                board.change(screen -> new Screen(screen.member(), Optional.of(offer), screen.asking(), screen.said()));
            }
        })));
    }

    /** A press that nobody followed up is forgotten when the page is left. */
    void calm() {
        board.change(screen -> new Screen(screen.member(), screen.offer(), Optional.empty(), Optional.empty()));
    }

    /** The first press asks, the second one does it. @param what {@link #TURN} or a gift's code */
    void press(String what) {
        if (!board.now().asking().equals(Optional.of(what))) {
            board.change(screen -> new Screen(screen.member(), screen.offer(), Optional.of(what), Optional.empty()));
            return;
        }
        board.change(screen -> new Screen(screen.member(), screen.offer(), Optional.empty(), Optional.empty()));
        rewards.ifPresent(useCase -> session.ifPresent(who -> board.now().member().ifPresent(id -> ask(id,
                () -> what.equals(TURN) ? useCase.turn(id, who.actor()) : useCase.take(id, what, who.actor())))));
    }

    private void ask(MemberId id, Callable<Answer> wish) {
        work.ask("members.wait.reward", wish, answer -> {
            if (board.now().member().equals(Optional.of(id))) {
                board.show(switch (answer) {
                    case Answer.Drawn drawn -> new Screen(Optional.of(id), Optional.of(drawn.now()), Optional.empty(), Optional.of(Said.of(
                            drawn.prize().gift() ? Said.Tone.GOOD : Said.Tone.INFO, drawn.prize().gift() ? "reward.won" : "reward.thanks", drawn.prize().name().both())));
                    case Answer.Taken taken -> new Screen(Optional.of(id), Optional.of(taken.now()), Optional.empty(), Optional.of(Said.of(Said.Tone.GOOD, "reward.taken",
                            taken.gift().name().both())));
                    case Answer.Refused no -> new Screen(Optional.of(id), Optional.of(no.now()), Optional.empty(), Optional.of(Said.of(Said.Tone.REFUSED, "reward.no." + no.why())));
                });
                afterwards.run();
            }
        });
    }
}
