package guitai.terminal.ui.shell;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.scanner.Burst;
import guitai.terminal.scan.scanner.Diagnosis;
import guitai.terminal.scan.scanner.ScannerSettings;
import guitai.terminal.scan.scanner.ScannerSettingsFile;
import guitai.terminal.scan.scanner.SerialScanner;
import guitai.terminal.ui.kit.Said;
import guitai.terminal.ui.kit.Voice;
import guitai.terminal.ui.scanner.ScannerDesk;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.Scene;

/** The hand scanners' side of the window: what they send goes to the till, on the test page to that page and nowhere else. */
public final class Hearing {

    private final Background background;
    private final ShellDesk shell;
    private final Consumer<ScannedCode> codes;
    private final ScannerDesk desk;
    private Optional<Wedge> wedge = Optional.empty();

    Hearing(Background background, ShellDesk shell, Consumer<ScannedCode> codes) {
        this.background = background;
        this.shell = shell;
        this.codes = codes;
        this.desk = new ScannerDesk(background, settings -> wedge.ifPresent(keys -> keys.settings(settings)));
    }

    ScannerDesk desk() {
        return desk;
    }

    void listenTo(Scene scene, LongSupplier nanoTime) {
        wedge = Optional.of(new Wedge(scene, this::take, nanoTime));
    }

    /** There are settings and serial ports; from any thread. */
    public void uses(Ears ears, ScannerSettingsFile.Loaded loaded) {
        background.toScreen(() -> desk.uses(ears, loaded));
    }

    /** A code from a serial line, from any thread. */
    public void heard(Burst burst) {
        background.toScreen(() -> take(burst));
    }

    /** What became of the serial line, from any thread. */
    public void line(SerialScanner.State state) {
        background.toScreen(() -> desk.line(state));
    }

    private void take(Burst burst) {
        if (shell.testing()) {
            desk.arrived(burst);
        } else if (shell.session().isPresent() && Diagnosis.keyboard(burst).isPresent()) {
            shell.play(Voice.Sound.REFUSED);
            shell.say(Said.of(Said.Tone.REFUSED, "scanner.heard.keyboard"));
        } else {
            codes.accept(ScannedCode.fromScanner(burst.text()));
        }
    }
}
