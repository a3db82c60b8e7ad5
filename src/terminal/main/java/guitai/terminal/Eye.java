package guitai.terminal;

import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.ScanLoop;
import guitai.terminal.scan.camera.ChosenCamera;
import guitai.terminal.scan.read.StandardReader;
import guitai.terminal.ui.camera.CameraDesk;
import guitai.terminal.ui.shell.Eyes;
import guitai.terminal.ui.shell.TerminalWindow;
import java.util.Optional;

/** The terminal's camera with its reader; nothing of it is touched before the window stands and the data are open. */
public final class Eye implements AutoCloseable {

    private final Optional<ChosenCamera> camera;
    private final PreviewSlot preview = new PreviewSlot();
    private Optional<ScanLoop> loop = Optional.empty();

    /** @param camera empty for a terminal that shall not look */
    public Eye(Optional<ChosenCamera> camera) {
        this.camera = camera;
    }

    /** Opens and tells the window how to switch it. */
    synchronized void open(TerminalWindow window) {
        loop = camera.map(found -> new ScanLoop(found, new StandardReader(), preview, window::scannedTogether, window::camera));
        loop.ifPresent(looking -> {
            looking.start();
            window.eyes(new Eyes(preview, new Switch(looking), looking::want, true));
        });
    }

    /** The card's switch; both return at once. */
    private record Switch(ScanLoop loop) implements CameraDesk.Watch {

        @Override
        public void start() {
            loop.start();
        }

        @Override
        public void stop() {
            loop.stop();
        }
    }

    @Override
    public synchronized void close() {
        loop.ifPresent(ScanLoop::close);
    }
}
