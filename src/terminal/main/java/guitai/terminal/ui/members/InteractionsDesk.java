package guitai.terminal.ui.members;

import guitai.domain.interaction.InteractionDetail;
import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.InteractionKind;
import guitai.domain.member.MemberId;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.Interact.Wish;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the open member tells: what kind of thing, about what, and with the last press it is on record. */
public final class InteractionsDesk {

    private final Work work;
    private final Runnable afterwards;
    private final Board<Screen> board = new Board<>(Screen.NOBODY);
    private final Board<Optional<Interact.Told>> told = new Board<>(Optional.empty());
    private Optional<Interact> interact = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private boolean recording;

    /**
     * What is shown.
     *
     * @param wish what is being told
     * @param said what came of the last one
     */
    record Screen(Optional<MemberId> member, Optional<Interact.Told> told, Optional<Wish> wish, Optional<Said> said) {

        static final Screen NOBODY = new Screen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Screen wishing(Optional<Wish> next) {
            return new Screen(member, told, next, Optional.empty());
        }

        Screen knowing(Interact.Told now) {
            return new Screen(member, Optional.of(now), wish, said);
        }

        Screen saying(Said sentence) {
            return new Screen(member, told, wish, Optional.of(sentence));
        }
    }

    /** @param afterwards called when something has earned points */
    InteractionsDesk(Work work, Runnable afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    /** What is being told. */
    Board<Screen> board() {
        return board;
    }

    /** What was told before. */
    Board<Optional<Interact.Told>> told() {
        return told;
    }

    void open(Interact useCase, Session who) {
        interact = Optional.of(useCase);
        session = Optional.of(who);
        recording = false;
        board.show(Screen.NOBODY);
        told.show(Optional.empty());
    }

    void show(Optional<MemberId> member) {
        if (!board.now().member().equals(member)) {
            board.show(new Screen(member, Optional.empty(), Optional.empty(), Optional.empty()));
            told.show(Optional.empty());
        }
        interact.ifPresent(useCase -> member.ifPresent(id -> work.ask("members.wait.profile", () -> useCase.of(id),
                now -> ofThis(id, screen -> screen.knowing(now)))));
    }

    private void ofThis(MemberId id, UnaryOperator<Screen> change) {
        if (board.now().member().equals(Optional.of(id))) {
            board.change(change);
            if (!told.now().equals(board.now().told())) {
                told.show(board.now().told());
            }
        }
    }

    /** What was begun is forgotten when the page is left. */
    void calm() {
        board.change(screen -> screen.wishing(Optional.empty()));
    }

    /** The same kind again takes it back. */
    public void kind(InteractionKind kind) {
        board.change(screen -> screen.wishing(screen.wish().filter(wish -> wish.kind() == kind).isPresent() ? Optional.empty() : Optional.of(Wish.of(kind))));
    }

    /** The same category again means none. */
    void category(String code) {
        board.change(screen -> screen.wishing(screen.wish().map(wish -> new Wish(wish.kind(),
                Optional.of(code).filter(one -> !wish.category().equals(Optional.of(one))), wish.detail(), wish.supports(), wish.words()))));
    }

    void words(String text) {
        if (board.now().wish().filter(wish -> !wish.words().equals(text)).isPresent()) {
            board.change(screen -> screen.wishing(screen.wish().map(wish -> new Wish(wish.kind(), wish.category(), wish.detail(), wish.supports(), text))));
        }
    }

    void detail(InteractionDetail detail) {
        board.now().wish().ifPresent(wish -> record(new Wish(wish.kind(), wish.category(), Optional.of(detail), wish.supports(), wish.words())));
    }

    void support(InteractionId suggestion, Optional<String> category) {
        record(new Wish(InteractionKind.SUPPORT, category, Optional.empty(), Optional.of(suggestion), ""));
    }

    /** Where nothing but words belongs to it. */
    void save() {
        board.now().wish().filter(wish -> wish.kind().details().isEmpty()).ifPresent(this::record);
    }

    /** A second press while the first is on its way records nothing twice. */
    private void record(Wish wish) {
        Optional<MemberId> member = board.now().member();
        if (recording || member.isEmpty()) {
            return;
        }
        interact.ifPresent(useCase -> session.ifPresent(who -> {
            recording = true;
            work.ask("members.wait.interaction", () -> useCase.record(member.get(), wish, who.actor()), answer -> answered(member.get(), answer));
        }));
    }

    /** Something broke: what was waited for does not come any more. */
    public void failed() {
        recording = false;
    }

    private void answered(MemberId member, Interact.Answer answer) {
        recording = false;
        switch (answer) {
            case Interact.Answer.Recorded done -> {
                ofThis(member, screen -> screen.wishing(Optional.empty()).knowing(done.now()).saying(Said.of(Said.Tone.GOOD,
                        done.points() > 0 ? "members.interaction.done.points" : "members.interaction.done", Long.toString(done.points()))));
                afterwards.run();
            }
            case Interact.Answer.Refused no -> ofThis(member, screen -> screen.saying(Said.of(Said.Tone.REFUSED, "members.interaction.no." + no.why())));
        }
    }
}
