package guitai.terminal.ui.day;

import guitai.protocol.DayAnswer;
import guitai.terminal.device.DayReport;
import guitai.terminal.device.ReceiptFiles;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.DayLine;
import guitai.terminal.shift.DayView;
import guitai.terminal.shift.HeadquartersDay;
import guitai.terminal.shift.Session;
import guitai.terminal.text.Words;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.ui.kit.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The day-end page's doings: counts here, asks headquarters elsewhere, compares, closes, prints. */
public final class DayDesk {

    /** What is told first of several days that are not finished. */
    private static final List<DayLine.State> WORST = List.of(DayLine.State.NOT_CLOSED, DayLine.State.REFUSED, DayLine.State.DIFFERS,
            DayLine.State.NOT_SENT, DayLine.State.WAITING);

    /**
     * @param asking  both sides are being asked
     * @param manager whoever is signed in may close the day
     */
    record Screen(Optional<DayView> view, boolean asking, boolean manager) {
    }

    /** What the page works with; {@code sync} wakes the uplink and does not wait. */
    public record Tools(DayEnd dayEnd, HeadquartersDay headquarters, Runnable sync, ReceiptFiles files) {
    }

    private final Work work;
    private final Voice voice;
    private final Board<Screen> board = new Board<>(new Screen(Optional.empty(), false, false));
    private Optional<Tools> tools = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<LocalDate> told = Optional.empty();
    private Optional<LocalDate> chosen = Optional.empty();
    private boolean again;

    public DayDesk(Work work, Voice voice) {
        this.work = work;
        this.voice = voice;
    }

    Board<Screen> board() {
        return board;
    }

    /** Begins a session; what another person saw is gone, and days that are not finished are told. */
    public void open(Tools given, Session who) {
        tools = Optional.of(given);
        session = Optional.of(who);
        told = Optional.empty();
        chosen = Optional.empty();
        board.show(new Screen(Optional.empty(), false, who.manager()));
        work.ask("day.wait.count", given.dayEnd()::days, this::remind);
    }

    private void remind(List<DayLine> days) {
        List<DayLine> open = days.reversed().stream().filter(day -> day.state().open()).toList();
        WORST.stream().flatMap(worst -> open.stream().filter(day -> day.state() == worst)).findFirst().ifPresent(first -> {
            told = Optional.of(first.businessDate());
            voice.say(Said.of(Said.Tone.CARE, "day.remind." + first.state(), first.businessDate().toString(), Integer.toString(open.size())));
        });
    }

    /** The page is about to be shown: with the day that was told at sign-in, or with today. */
    public void turnTo(boolean toldDay) {
        chosen = toldDay ? told : Optional.empty();
    }

    void choose(LocalDate day) {
        chosen = Optional.of(day);
        look();
    }

    /** Counts and compares anew; asked for in the middle of a comparison, it is done once more after that. */
    public void look() {
        again = board.now().asking();
        if (again || tools.isEmpty()) {
            return;
        }
        asking(true);
        DayEnd dayEnd = tools.get().dayEnd();
        work.ask("day.wait.count", () -> chosen.map(dayEnd::question).orElseGet(dayEnd::question), this::askHeadquarters);
    }

    private void askHeadquarters(DayEnd.Question question) {
        if (question.settled()) {
            compare(question, Optional.empty());
        } else {
            work.askAway("day.wait.headquarters", () -> tools.orElseThrow().headquarters().day(question.businessDate(), question.throughSeq()),
                    answer -> compare(question, answer));
        }
    }

    private void compare(DayEnd.Question question, Optional<DayAnswer> answer) {
        Tools with = tools.orElseThrow();
        work.ask("day.wait.count", () -> with.dayEnd().look(question, answer, with.headquarters().status()), this::compared);
    }

    private void compared(DayView view) {
        board.show(new Screen(Optional.of(view), false, board.now().manager()));
        if (again) {
            look();
        }
    }

    void sync() {
        tools.ifPresent(with -> with.sync().run());
        look();
    }

    /** Closes the day that is shown; one that is over keeps its date. */
    void close() {
        Function<DayEnd, CloseAnswer> how = board.now().view().<Function<DayEnd, CloseAnswer>>map(view ->
                end -> end.close(view.businessDate(), session.orElseThrow(), tools.orElseThrow().headquarters().status()))
                .orElse(end -> new CloseAnswer.NothingToClose());
        tools.ifPresent(with -> work.ask("day.wait.close", () -> how.apply(with.dayEnd()), this::closed));
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

    /** Writes the report of the day that is shown to a file and says where it lies. */
    void paper(Words words) {
        tools.ifPresent(with -> board.now().view().ifPresent(view -> session.ifPresent(who ->
                work.askAway("day.wait.paper", () -> with.files().day(DayReport.of(view, who.store(), who.terminal(), who.employee().name()), words),
                        file -> voice.say(Said.of(Said.Tone.INFO, "day.paper.saved", file.toString()))))));
    }

    /** A fault ended the question. */
    public void failed() {
        asking(false);
    }

    private void asking(boolean on) {
        board.change(screen -> new Screen(screen.view(), on, screen.manager()));
    }
}
