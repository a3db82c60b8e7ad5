package guitai.terminal.ui.camera;

import guitai.terminal.scan.CameraState;
import guitai.terminal.ui.kit.Board;

/** What the camera's card shows; the loop that watches belongs to whoever started it. */
public final class CameraDesk {

    /** @param wanted the clerk wants the camera to watch */
    record Screen(CameraState state, boolean wanted) {
    }

    /** Switches the watching on and off; must not wait. */
    public interface Watch {
        void start();

        void stop();
    }

    private final Board<Screen> board = new Board<>(new Screen(new CameraState.Off(), false));
    private Watch watch = new Watch() {
        @Override
        public void start() {
            // nothing to watch with yet
        }

        @Override
        public void stop() {
            // nothing to watch with yet
        }
    };

    Board<Screen> board() {
        return board;
    }

    /** There is a camera to switch; whether it watches already is told by {@link #state}. */
    public void uses(Watch switched, boolean watching) {
        watch = switched;
        board.change(screen -> new Screen(screen.state(), watching));
    }

    public void state(CameraState state) {
        board.change(screen -> new Screen(state, screen.wanted()));
    }

    void toggle() {
        boolean wanted = !board.now().wanted();
        board.change(screen -> new Screen(screen.state(), wanted));
        if (wanted) {
            watch.start();
        } else {
            watch.stop();
        }
    }
}
