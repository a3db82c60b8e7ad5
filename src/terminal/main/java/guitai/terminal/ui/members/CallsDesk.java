package guitai.terminal.ui.members;

import guitai.domain.member.MemberId;
import guitai.domain.promise.CallOutcome;
import guitai.terminal.interaction.CallBacks;
import guitai.terminal.interaction.CallBacks.Due;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whom to call today, and what came of the call to the open member. */
public final class CallsDesk {

    private final Work work;
    private final Consumer<MemberId> choose;
    private final Board<List<Due>> due = new Board<>(List.of());
    private final Board<Optional<Due>> open = new Board<>(Optional.empty());
    private Optional<CallBacks> calls = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<MemberId> member = Optional.empty();

    /** @param choose opens a profile */
    CallsDesk(Work work, Consumer<MemberId> choose) {
        this.work = work;
        this.choose = choose;
    }

    /** Everybody who is due. */
    Board<List<Due>> due() {
        return due;
    }

    /** What is due to the open member. */
    Board<Optional<Due>> ofThis() {
        return open;
    }

    void open(CallBacks useCase, Session who) {
        calls = Optional.of(useCase);
        session = Optional.of(who);
        due.show(List.of());
        show(Optional.empty());
    }

    void show(Optional<MemberId> whose) {
        member = whose;
        tell(due.now());
    }

    /** Looks anew. */
    public void look() {
        calls.ifPresent(useCase -> session.ifPresent(who -> work.ask("members.wait.calls", () -> useCase.due(who.actor()), this::tell)));
    }

    private void tell(List<Due> now) {
        due.show(now);
        open.show(now.stream().filter(one -> member.equals(Optional.of(one.call().member()))).findFirst());
    }

    void choose(Due one) {
        choose.accept(one.call().member());
    }

    /** The call leaves the screen with the press, so that a second one finds nothing. */
    void done(CallOutcome outcome) {
        open.now().ifPresent(now -> calls.ifPresent(useCase -> session.ifPresent(who -> {
            open.show(Optional.empty());
            work.ask("members.wait.calls", () -> useCase.done(now.call().id(), outcome, who.actor()), this::tell);
        })));
    }
}
