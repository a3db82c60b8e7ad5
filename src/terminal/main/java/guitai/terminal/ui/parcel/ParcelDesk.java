package guitai.terminal.ui.parcel;

import guitai.terminal.parcel.AnswerReader;
import guitai.terminal.parcel.Answered;
import guitai.terminal.parcel.ParcelRoom;
import guitai.terminal.parcel.Written;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes parcels and reads answers; one at a time. */
public final class ParcelDesk {

    private final Work work;
    private final Consumer<Runnable> screen;
    private final Chooser chooser;
    private final Board<ParcelScreen> board = new Board<>(ParcelScreen.FIRST);
    private Optional<ParcelRoom> room = Optional.empty();
    private Runnable taken = () -> { };

    /** @param screen brings a change to the screen's thread */
    public ParcelDesk(Work work, Consumer<Runnable> screen, Chooser chooser) {
        this.work = work;
        this.screen = screen;
        this.chooser = chooser;
    }

    Board<ParcelScreen> board() {
        return board;
    }

    /** Begins a session. @param afterAnswer told when an answer changed what waits; must not wait */
    public void open(ParcelRoom with, Runnable afterAnswer) {
        room = Optional.of(with);
        taken = afterAnswer;
        board.show(ParcelScreen.FIRST);
    }

    /** Counts what waits and looks for media. */
    void look() {
        room.ifPresent(with -> work.askAway("parcel.wait.look", with.sticks()::get,
                sticks -> work.ask("parcel.wait.look", with.parcels()::waiting, waiting -> board.change(now -> now.found(waiting, sticks)))));
    }

    void writeElsewhere() {
        chooser.folder().ifPresent(this::write);
    }

    void write(Path folder) {
        if (room.isEmpty() || board.now().busy()) {
            return;
        }
        board.change(now -> now.packing(0));
        work.askAway("parcel.wait.write", () -> room.get().writer().write(folder, through ->
                screen.accept(() -> board.change(now -> now.busy() ? now.packing(through) : now))), this::written);
    }

    private void written(Written what) {
        board.change(now -> now.done(what));
        look();
    }

    void read() {
        chooser.file().ifPresent(file -> room.ifPresent(with -> work.askAway("parcel.wait.read", () -> AnswerReader.read(file),
                bytes -> work.ask("parcel.wait.read", () -> with.answers().take(bytes), this::answered))));
    }

    private void answered(Answered what) {
        board.change(now -> now.told(what));
        taken.run();
        look();
    }

    /** A fault ended the work. */
    public void failed() {
        board.change(ParcelScreen::idle);
    }
}
