package guitai.terminal.ui.members;

import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.terminal.identify.ConsentBook;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;
import java.util.function.Consumer;

/** What the open member agrees to: two presses change an answer. */
public final class ConsentsDesk {

    private final Work work;
    private final Consumer<MemberId> afterwards;
    private final Board<Screen> board = new Board<>(Screen.NOBODY);
    private Optional<ConsentBook> book = Optional.empty();
    private Optional<Session> session = Optional.empty();

    /**
     * What is shown.
     *
     * @param asking whose button was pressed once
     */
    record Screen(Optional<Consents> consents, Optional<ConsentPurpose> asking) {

        static final Screen NOBODY = new Screen(Optional.empty(), Optional.empty());
    }

    /** @param afterwards told of whose answer has changed */
    public ConsentsDesk(Work work, Consumer<MemberId> afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    Board<Screen> board() {
        return board;
    }

    /** Begins a session. */
    public void open(ConsentBook useCase, Session who) {
        book = Optional.of(useCase);
        session = Optional.of(who);
        board.show(Screen.NOBODY);
    }

    /** Whose answers are shown from now on. */
    void show(Optional<MemberId> member) {
        if (!board.now().consents().map(Consents::member).equals(member)) {
            board.show(Screen.NOBODY);
        }
        book.ifPresent(useCase -> member.ifPresent(id -> work.ask("members.wait.profile", () -> useCase.of(id),
                now -> board.change(screen -> new Screen(Optional.of(now), screen.asking())))));
    }

    /** A press that nobody followed up is forgotten when the page is left. */
    void calm() {
        board.change(screen -> new Screen(screen.consents(), Optional.empty()));
    }

    /** The first press asks, the second one does it. @param text version of the words that stand there */
    void press(ConsentPurpose purpose, String text) {
        if (!board.now().asking().equals(Optional.of(purpose))) {
            board.change(screen -> new Screen(screen.consents(), Optional.of(purpose)));
            return;
        }
        Optional<Consents> shown = board.now().consents();
        board.change(screen -> new Screen(screen.consents(), Optional.empty()));
        shown.ifPresent(consents -> book.ifPresent(useCase -> session.ifPresent(who -> work.ask("members.wait.consent", () -> {
            boolean given = consents.to(purpose).map(Consents.Answer::given).orElse(false);
            useCase.record(consents.member(), new Consent(purpose, !given, text), who.actor());
            return useCase.of(consents.member());
        }, now -> {
            board.show(new Screen(Optional.of(now), Optional.empty()));
            afterwards.accept(now.member());
        }))));
    }
}
