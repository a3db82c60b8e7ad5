package guitai.terminal.ui.camera;

import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings.Choice;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.CameraState;
import guitai.terminal.scan.camera.FoundCameras;
import guitai.terminal.ui.kit.Board;
import guitai.terminal.ui.kit.Work;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** What the camera's card and its settings page show; the loop that watches belongs to whoever started it. */
public final class CameraDesk {

    private static final Duration SUCCESS_STAYS = Duration.millis(600);

    /**
     * @param wanted the clerk wants the camera to watch
     * @param report what was measured last; empty while it does not watch
     * @param taken  a code was read just now
     */
    record Screen(CameraState state, boolean wanted, Optional<CameraReport> report, boolean taken) {
    }

    /**
     * What the settings page shows besides.
     *
     * @param cared    there is a camera that can be set
     * @param damaged  the remembered settings could not be read
     * @param found    the cameras found last; empty before the first search
     * @param refused  what was typed is no address of a camera
     * @param lastRead the kind of code that was read last on this page
     */
    record Setup(boolean cared, CameraSettings settings, boolean damaged, Optional<FoundCameras> found, boolean searching,
                 boolean refused, Optional<Symbology> lastRead) {
    }

    /** Switches the watching on and off; must not wait. */
    public interface Watch {
        Watch NONE = new Watch() { };

        default void start() {
            // nothing to watch with yet
        }

        default void stop() {
            // nothing to watch with yet
        }
    }

    private final Work work;
    private final PauseTransition success = new PauseTransition(SUCCESS_STAYS);
    private final Board<Screen> board = new Board<>(new Screen(new CameraState.Off(), false, Optional.empty(), false));
    private final Board<Setup> setup = new Board<>(new Setup(false, CameraSettings.USUAL, false, Optional.empty(), false, false, Optional.empty()));
    private Watch watch = Watch.NONE;
    private Optional<CameraCare> care = Optional.empty();
    private volatile CameraSettings newest = CameraSettings.USUAL;
    private volatile boolean adjusting;

    public CameraDesk(Work work) {
        this.work = work;
        success.setOnFinished(over -> board.change(now -> new Screen(now.state(), now.wanted(), now.report(), false)));
    }

    Board<Screen> board() {
        return board;
    }

    Board<Setup> setup() {
        return setup;
    }

    /** There is a camera to switch; whether it watches already is told by {@link #state}. */
    public void uses(Watch switched, boolean watching) {
        watch = switched;
        board.change(now -> new Screen(now.state(), watching, now.report(), now.taken()));
    }

    /** There is a camera that can be set. */
    public void cares(CameraCare camera) {
        care = Optional.of(camera);
        newest = camera.settings();
        setup.change(now -> new Setup(true, newest, camera.damaged(), now.found(), now.searching(), false, now.lastRead()));
    }

    public void state(CameraState state) {
        board.change(now -> new Screen(state, now.wanted(), state instanceof CameraState.Watching ? now.report() : Optional.empty(), now.taken()));
    }

    public void measured(CameraReport report) {
        if (board.now().state() instanceof CameraState.Watching) {
            board.change(now -> new Screen(now.state(), now.wanted(), Optional.of(report), now.taken()));
        }
    }

    /** The settings page stands in the window, or no longer does: what is read there is a test and goes to no till. */
    public void adjusting(boolean on) {
        if (on != adjusting) {
            adjusting = on;
            setup.change(now -> new Setup(now.cared(), now.settings(), now.damaged(), now.found(), now.searching(), false, Optional.empty()));
        }
    }

    /** From any thread. */
    public boolean adjusting() {
        return adjusting;
    }

    /** Codes were read. */
    public void taken(List<ScannedCode> codes) {
        board.change(now -> new Screen(now.state(), now.wanted(), now.report(), true));
        success.playFromStart();
        if (adjusting) {
            setup.change(now -> new Setup(now.cared(), now.settings(), now.damaged(), now.found(), now.searching(), now.refused(),
                    Optional.of(codes.getFirst().symbology())));
        }
    }

    void toggle() {
        boolean wanted = !board.now().wanted();
        board.change(now -> new Screen(now.state(), wanted, now.report(), now.taken()));
        if (wanted) {
            watch.start();
        } else {
            watch.stop();
        }
    }

    /** Looks for cameras, unless that is being done. */
    void search() {
        if (care.isEmpty() || setup.now().searching()) {
            return;
        }
        searched(setup.now().found(), true);
        work.askAway("camera.setup.searching", care.get()::search, found -> searched(Optional.of(found), false));
    }

    private void searched(Optional<FoundCameras> found, boolean searching) {
        setup.change(now -> new Setup(now.cared(), now.settings(), now.damaged(), found, searching, now.refused(), now.lastRead()));
    }

    /** Uses the camera behind an address, where it is one. */
    void address(String typed) {
        try {
            Choice.Address address = new Choice.Address(URI.create(typed.strip()));
            change(settings -> settings.choosing(address));
        } catch (IllegalArgumentException no) {
            setup.change(now -> new Setup(now.cared(), now.settings(), now.damaged(), now.found(), now.searching(), true, now.lastRead()));
        }
    }

    /** Shows the change at once and keeps it; of several quick ones the last is kept last. */
    void change(UnaryOperator<CameraSettings> how) {
        newest = how.apply(newest);
        setup.change(now -> new Setup(now.cared(), newest, false, now.found(), now.searching(), false, now.lastRead()));
        away(camera -> camera.keep(newest));
    }

    void measureAgain() {
        away(CameraCare::measureAgain);
    }

    private void away(Consumer<CameraCare> what) {
        care.ifPresent(camera -> work.askAway("camera.setup.keeping", () -> {
            what.accept(camera);
            return true;
        }, done -> { }));
    }
}
