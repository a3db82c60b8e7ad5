package guitai.terminal.ui.kit;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a screen shows now. Outlives the screen: when the language changes a new screen takes over the drawing and nothing
 * of the state is lost. Used on the screen's thread only.
 */
public final class Board<S> {

    private S state;
    private Consumer<S> drawing = state -> { };

    public Board(S first) {
        state = first;
    }

    public S now() {
        return state;
    }

    public void show(S next) {
        state = next;
        drawing.accept(next);
    }

    public void change(UnaryOperator<S> how) {
        show(how.apply(state));
    }

    /** From now on this screen draws; the one before no longer does. */
    public void drawnBy(Consumer<S> screen) {
        drawing = screen;
        screen.accept(state);
    }
}
