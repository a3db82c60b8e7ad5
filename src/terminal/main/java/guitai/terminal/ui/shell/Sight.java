package guitai.terminal.ui.shell;

import guitai.domain.identity.Symbology;
import guitai.terminal.ui.camera.CameraDesk;
import java.util.Set;
import java.util.function.Consumer;

/** The camera's side of the window: pictures to the card that stands there now, and which kinds of code are looked for. */
final class Sight {

    private final Background background;
    private final CameraDesk desk;
    private final Rooms rooms;
    private Consumer<Set<Symbology>> want = kinds -> { };

    Sight(Background background, CameraDesk desk, Rooms rooms) {
        this.background = background;
        this.desk = desk;
        this.rooms = rooms;
    }

    /** There is a camera; from any thread. */
    void uses(Eyes eyes) {
        eyes.previews().whenFilled(() -> background.toScreen(() -> eyes.previews().take().ifPresent(rooms::draw)));
        background.toScreen(() -> {
            desk.uses(eyes.watch(), eyes.watching());
            want = eyes.want();
        });
    }

    /** What the till can use now; on the screen's thread. */
    void want(Set<Symbology> kinds) {
        want.accept(kinds);
    }
}
