package guitai.terminal;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.CameraReport;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.PreviewSlot;
import guitai.terminal.scan.ScanLoop;
import guitai.terminal.scan.camera.ChosenCamera;
import guitai.terminal.scan.camera.FoundCameras;
import guitai.terminal.scan.read.StandardReader;
import guitai.terminal.ui.camera.CameraCare;
import guitai.terminal.ui.camera.CameraDesk;
import guitai.terminal.ui.shell.Eyes;
import guitai.terminal.ui.shell.TerminalWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The terminal's camera with its reader; nothing of it is touched before the window stands and the data are open. */
public final class Eye implements AutoCloseable {

    private final Optional<ChosenCamera> camera;
    private Optional<Looking> looking = Optional.empty();

    /** @param camera empty for a terminal that shall not look */
    public Eye(Optional<ChosenCamera> camera) {
        this.camera = camera;
    }

    /** Opens and tells the window how to switch and set it. */
    synchronized void open(TerminalWindow window) {
        looking = camera.map(found -> new Looking(found, window));
        looking.ifPresent(eye -> {
            eye.start();
            window.eyes(new Eyes(eye.preview, eye, eye.loop::want, eye, true));
        });
    }

    @Override
    public synchronized void close() {
        looking.ifPresent(eye -> eye.loop.close());
    }

    /** What the window may do with the camera; switching returns at once. */
    private static final class Looking implements CameraDesk.Watch, CameraCare {
        private final ChosenCamera camera;
        private final PreviewSlot preview = new PreviewSlot();
        private final ScanLoop loop;
        private volatile Predicate<List<ScannedCode>> tests = codes -> false;
        private volatile boolean wanted;

        Looking(ChosenCamera camera, TerminalWindow window) {
            this.camera = camera;
            this.loop = new ScanLoop(camera, new StandardReader(), preview, codes -> {
                if (!tests.test(codes)) {
                    window.scannedTogether(codes);
                }
            }, window::camera);
        }

        @Override
        public void start() {
            wanted = true;
            loop.start();
        }

        @Override
        public void stop() {
            wanted = false;
            loop.stop();
        }

        @Override
        public CameraSettings settings() {
            return camera.settings();
        }

        @Override
        public boolean damaged() {
            return camera.damaged();
        }

        @Override
        public void keep(CameraSettings next) {
            boolean another = !next.choice().equals(camera.settings().choice());
            try {
                camera.keep(next);
            } finally {
                reopen(another);
            }
        }

        @Override
        public void measureAgain() {
            try {
                camera.measureAgain();
            } finally {
                reopen(true);
            }
        }

        private void reopen(boolean needed) {
            if (needed && wanted) {
                loop.stop();
                loop.start();
            }
        }

        @Override
        public FoundCameras search() throws InterruptedException {
            return camera.search();
        }

        @Override
        public void reports(Consumer<CameraReport> listener) {
            camera.reports(listener);
        }

        @Override
        public void taken(Predicate<List<ScannedCode>> listener) {
            tests = listener;
        }
    }
}
