package guitai.terminal.ui.day;

import guitai.domain.staff.Role;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.DayView;
import guitai.terminal.shift.HeadquartersDay;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.ui.kit.Work;
import java.util.Optional;

/** The day-end page's doings: counts here, asks headquarters elsewhere, compares, closes. */
public final class DayDesk {

    /**
     * @param asking  both sides are being asked
     * @param manager whoever is signed in may close the day
     */
    record Screen(Optional<DayView> view, boolean asking, boolean manager) {
    }

    private final Work work;
    private final Voice voice;
    private final Board<Screen> board = new Board<>(new Screen(Optional.empty(), false, false));
    private Optional<DayEnd> dayEnd = Optional.empty();
    private Optional<HeadquartersDay> headquarters = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Runnable syncNow = () -> { };
    private boolean again;

    public DayDesk(Work work, Voice voice) {
        this.work = work;
        this.voice = voice;
    }

    Board<Screen> board() {
        return board;
    }

    /** Begins a session; what another person saw is gone. */
    public void open(DayEnd useCase, HeadquartersDay asked, Runnable sync, Session who) {
        dayEnd = Optional.of(useCase);
        headquarters = Optional.of(asked);
        syncNow = sync;
        session = Optional.of(who);
        board.show(new Screen(Optional.empty(), false, who.employee().role() == Role.MANAGER));
    }

    /** Counts and compares anew; asked for in the middle of a comparison, it is done once more after that. */
    public void look() {
        again = board.now().asking();
        if (again || dayEnd.isEmpty()) {
            return;
        }
        asking(true);
        work.ask("day.wait.count", dayEnd.get()::question, this::askHeadquarters);
    }

    private void askHeadquarters(DayEnd.Question question) {
        HeadquartersDay far = headquarters.orElseThrow();
        work.askAway("day.wait.headquarters", () -> far.day(question.businessDate(), question.throughSeq()),
                answer -> work.ask("day.wait.count", () -> dayEnd.orElseThrow().look(question, answer, far.status()),
                        this::compared));
    }

    private void compared(DayView view) {
        board.show(new Screen(Optional.of(view), false, board.now().manager()));
        if (again) {
            look();
        }
    }

    void sync() {
        syncNow.run();
        look();
    }

    void close() {
        session.ifPresent(who -> work.ask("day.wait.close", () -> dayEnd.orElseThrow().close(who, headquarters.orElseThrow().status()), this::closed));
    }

    private void closed(CloseAnswer answer) {
        voice.say(switch (answer) {
            case CloseAnswer.Closed done -> Said.of(Said.Tone.GOOD, "day.closed", done.view().businessDate().toString());
            case CloseAnswer.OnlyManagers ignored -> Said.of(Said.Tone.REFUSED, "day.only.managers");
            case CloseAnswer.NothingToClose ignored -> Said.of(Said.Tone.REFUSED, "day.nothing");
            case CloseAnswer.BasketOpen ignored -> Said.of(Said.Tone.REFUSED, "day.basket.open");
        });
        look();
    }

    /** A fault ended the question. */
    public void failed() {
        asking(false);
    }

    private void asking(boolean on) {
        board.change(screen -> new Screen(screen.view(), on, screen.manager()));
    }
}
