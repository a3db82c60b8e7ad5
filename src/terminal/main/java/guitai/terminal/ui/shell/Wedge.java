package guitai.terminal.ui.shell;

import guitai.domain.identity.ScannedCode;
import guitai.terminal.scan.scanner.WedgeDetector;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Hands every key of the scene to the detector first, so that a hand scanner is heard whatever has the focus. */
final class Wedge {

    private final WedgeDetector detector = new WedgeDetector();
    private final Scene scene;
    private final Consumer<ScannedCode> codes;
    private final LongSupplier nanoTime;
    private boolean releasing;
    private boolean enterTaken;
    private final AnimationTimer patience = new AnimationTimer() {
        @Override
        public void handle(long now) {
            quiet();
        }
    };

    Wedge(Scene scene, Consumer<ScannedCode> codes, LongSupplier nanoTime) {
        this.scene = scene;
        this.codes = codes;
        this.nanoTime = nanoTime;
        // Each type by its own: filters of a type run before those of KeyEvent.ANY, and this one must be the first of all.
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::key);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::key);
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
    }

    private void key(KeyEvent key) {
        if (releasing) {
            return;
        }
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            typed(key);
        } else if (key.getCode() == KeyCode.ENTER) {
            enter(key);
        }
    }

    private void typed(KeyEvent key) {
        String text = key.getCharacter();
        if (enterTaken && (text.equals("\r") || text.equals("\n"))) {
            key.consume();
            return;
        }
        boolean command = key.isControlDown() || key.isAltDown() || key.isMetaDown();
        if (text.length() == 1 && !command && (text.charAt(0) >= ' ' || text.charAt(0) == '\u001D') && text.charAt(0) != '\u007F') {
            obey(detector.key(text.charAt(0), nanoTime.getAsLong(), false), key);
            patience.start();
        }
    }

    /** The Enter that ends a burst belongs to the scanner, with all its three events. */
    private void enter(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            WedgeDetector.Decision decision = detector.key('\r', nanoTime.getAsLong(), true);
            enterTaken = decision.consume();
            obey(decision, key);
        } else if (enterTaken) {
            key.consume();
            enterTaken = key.getEventType() != KeyEvent.KEY_RELEASED;
        }
    }

    private void composed(InputMethodEvent event) {
        if (!releasing && !event.getCommitted().isEmpty()) {
            obey(detector.composed(event.getCommitted(), nanoTime.getAsLong()), event);
            patience.start();
        }
    }

    private void quiet() {
        if (detector.holding()) {
            obey(detector.idle(nanoTime.getAsLong()), null);
        } else {
            patience.stop();
        }
    }

    private void obey(WedgeDetector.Decision decision, Event event) {
        if (!decision.release().isEmpty()) {
            release(decision.release());
        }
        decision.scan().ifPresent(text -> codes.accept(ScannedCode.fromScanner(text)));
        if (decision.consume() && event != null) {
            event.consume();
        }
    }

    /** What a person typed reaches its field as if it had just been typed. */
    private void release(String held) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        releasing = true;
        held.chars().mapToObj(c -> String.valueOf((char) c)).forEach(c -> Event.fireEvent(target,
                new KeyEvent(KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false)));
        releasing = false;
    }
}
