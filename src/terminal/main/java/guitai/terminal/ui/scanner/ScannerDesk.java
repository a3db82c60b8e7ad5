package guitai.terminal.ui.scanner;

import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.ScannerSettingsFile;
import guitai.terminal.scan.scanner.SerialPorts;
import guitai.terminal.scan.scanner.SerialScanner;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import guitai.terminal.ui.scanner.ScannerScreen.Arrival;
import guitai.terminal.ui.scanner.ScannerScreen.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the test page knows. A test scan is shown and forgotten: it is not looked up, sold, logged or kept. */
public final class ScannerDesk {

    private final Work work;
    private final Consumer<ScannerSettings> told;
    private final Board<ScannerScreen> board = new Board<>(ScannerScreen.FIRST);
    private Optional<Care> care = Optional.empty();

    /** Ports and settings; both may take a while. */
    public interface Care {

        List<SerialPorts.Found> ports();

        /** Writes the settings and listens as they say. */
        void keep(ScannerSettings settings);
    }

    /** @param told hears of settings that count from now on */
    public ScannerDesk(Work work, Consumer<ScannerSettings> told) {
        this.work = work;
        this.told = told;
    }

    Board<ScannerScreen> board() {
        return board;
    }

    public void uses(Care ports, ScannerSettingsFile.Loaded loaded) {
        care = Optional.of(ports);
        board.change(screen -> screen.told(loaded.settings(), loaded.damaged() ? Note.DAMAGED : Note.NONE));
        told.accept(loaded.settings());
    }

    public void arrived(Burst burst) {
        Diagnosis diagnosis = Diagnosis.of(burst, board.now().settings());
        show(new Arrival(diagnosis, shown(diagnosis, burst.raw()), Optional.of(burst)));
    }

    /** Text that reached the page's own field and was ended by Enter: the terminal took it for typing. */
    void typed(String text) {
        if (!text.isEmpty()) {
            Diagnosis diagnosis = Diagnosis.ofTyped(text);
            show(new Arrival(diagnosis, shown(diagnosis, text), Optional.empty()));
        }
    }

    public void line(SerialScanner.State state) {
        board.change(screen -> screen.line(state));
    }

    /** The page is opened: which ports are there? */
    public void look() {
        care.ifPresent(ports -> {
            board.change(ScannerScreen::seeking);
            work.askAway("scanner.wait.ports", ports::ports, found -> board.change(screen -> screen.found(found)));
        });
    }

    /** The page is left: nothing of a test stays. */
    public void forget() {
        board.change(screen -> screen.arrived(Optional.empty()));
    }

    void separator(boolean shown) {
        board.change(screen -> screen.showing(shown));
    }

    void keep(ScannerSettings settings) {
        care.ifPresent(ports -> work.askAway("scanner.wait.save", () -> {
            ports.keep(settings);
            return settings;
        }, kept -> {
            told.accept(kept);
            board.change(screen -> screen.told(kept, Note.SAVED));
        }));
    }

    private void show(Arrival arrival) {
        board.change(screen -> screen.arrived(Optional.of(arrival)));
    }

    private static String shown(Diagnosis diagnosis, String text) {
        return diagnosis.verdict() == Diagnosis.Verdict.FORBIDDEN ? "" : text;
    }
}
