package guitai.terminal.ui.shell;

import guitai.domain.identity.Symbology;
import guitai.terminal.scan.CameraState;
import guitai.terminal.ui.camera.CameraDesk;
import java.util.Set;
import java.util.function.Consumer;

/** The camera's side of the window: pictures to the card that stands there now, and which kinds of code are looked for. */
final class Sight {

    private final Background background;
    private final CameraDesk desk;
    private final ShellDesk shell;
    private final Rooms rooms;
    private Consumer<Set<Symbology>> want = kinds -> { };

    Sight(Background background, CameraDesk desk, ShellDesk shell, Rooms rooms) {
        this.background = background;
        this.desk = desk;
        this.shell = shell;
        this.rooms = rooms;
    }

    /** There is a camera; from any thread. */
    void uses(Eyes eyes) {
        eyes.previews().whenFilled(() -> background.toScreen(() -> eyes.previews().take().ifPresent(rooms::draw)));
        eyes.care().reports(report -> background.toScreen(() -> desk.measured(report)));
        eyes.care().taken(codes -> {
            background.toScreen(() -> desk.taken(codes));
            return desk.adjusting();
        });
        background.toScreen(() -> {
            desk.cares(eyes.care());
            desk.uses(eyes.watch(), eyes.watching());
            want = eyes.want();
        });
    }

    /** What the camera is doing; from any thread. The light tells it on every page. */
    void state(CameraState state) {
        background.toScreen(() -> {
            desk.state(state);
            shell.watching().show(state instanceof CameraState.Watching);
        });
    }

    /** What the till can use now; on the screen's thread. */
    void want(Set<Symbology> kinds) {
        want.accept(kinds);
    }
}
