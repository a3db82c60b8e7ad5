package guitai.terminal.ui.plate;

import guitai.domain.identity.Plate;
import guitai.terminal.identify.Identify;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is pressed on the pad: it writes into the scan line and takes the plate as soon as it is whole. */
public final class PlateDesk {

    private static final int MOST_AREAS = 6;
    private static final int NORMAL = 7;

    private final Work work;
    private final Line line;
    private final Board<Screen> board = new Board<>(new Screen(false, List.of(), ""));
    private Optional<Identify> identify = Optional.empty();

    /** The scan line, as the pad needs it. */
    public interface Line {

        /** Puts a text there; {@code plates} gets the plates of those vehicles that it may mean. */
        void put(String text, Consumer<Set<String>> plates);

        /** Takes a whole plate, as if Enter were pressed. */
        void take(String plate);
    }

    /**
     * What the pad shows.
     *
     * @param areas province and letter, the most usual of this store first
     * @param text  the plate as far as it stands in the scan line; empty where something else stands there
     */
    record Screen(boolean open, List<String> areas, String text) {
    }

    public PlateDesk(Work work, Line line) {
        this.work = work;
        this.line = line;
    }

    Board<Screen> board() {
        return board;
    }

    /** Begins a session. */
    public void open(Identify useCase) {
        identify = Optional.of(useCase);
        close();
    }

    public boolean isOpen() {
        return board.now().open();
    }

    /** Opens the pad or puts it away. */
    public void toggle() {
        board.change(screen -> new Screen(!screen.open(), screen.areas(), screen.text()));
        if (board.now().open()) {
            identify.ifPresent(useCase -> work.ask("plate.wait", () -> useCase.usualAreas(MOST_AREAS),
                    areas -> board.change(screen -> new Screen(screen.open(), areas, screen.text()))));
        }
    }

    public void close() {
        board.change(screen -> new Screen(false, screen.areas(), screen.text()));
    }

    /** What stands in the scan line now; when it was taken or cleared elsewhere the pad has done its work. */
    public void line(String text) {
        String plain = Plate.plain(text);
        String plate = plain.isEmpty() || !Plate.next(plain).isEmpty() || Plate.parse(plain).isPresent() ? plain : "";
        if (!plate.equals(board.now().text())) {
            board.change(screen -> new Screen(screen.open() && !text.isEmpty(), screen.areas(), plate));
        }
    }

    /** @param piece a character, or province and letter in one */
    void press(String piece) {
        String next = board.now().text() + piece;
        board.change(screen -> new Screen(screen.open(), screen.areas(), next));
        line.put(next, known -> wholeWith(next, known));
        if (Plate.next(next).isEmpty() && Plate.parse(next).isPresent()) {
            line.take(next);
        }
    }

    void erase() {
        String text = board.now().text();
        String left = text.substring(0, Math.max(0, text.length() - 1));
        board.change(screen -> new Screen(screen.open(), screen.areas(), left));
        line.put(left, known -> { });
    }

    /** Takes what stands there, where it is a plate. */
    void find() {
        Optional.of(board.now().text()).filter(text -> Plate.parse(text).isPresent()).ifPresent(line::take);
    }

    /** Seven characters may be a whole plate or lack the eighth: what is known here decides, else the eighth is awaited. */
    private void wholeWith(String plate, Set<String> known) {
        boolean longer = known.stream().anyMatch(other -> other.length() > NORMAL);
        boolean may = plate.length() == NORMAL && Plate.parse(plate).isPresent() && Plate.mayGoOn(plate);
        if (may && known.contains(plate) && !longer && plate.equals(board.now().text())) {
            line.take(plate);
        }
    }
}
