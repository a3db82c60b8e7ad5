package guitai.terminal.ui.shell;

import guitai.terminal.ui.checkout.TillKeys;
import guitai.terminal.ui.plate.PlateDesk;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work whatever has the focus: the pages, the till's keys, and typing that always reaches the scan line. */
final class SceneKeys {

    private final ShellDesk desk;
    private final TillKeys till;
    private final PlateDesk plate;

    SceneKeys(ShellDesk desk, TillKeys till, PlateDesk plate) {
        this.desk = desk;
        this.till = till;
        this.plate = plate;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (desk.session().isPresent() && !key.isConsumed() && pressed(key)) {
                key.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (desk.session().isPresent() && !key.isConsumed()) {
                typed(scene, key);
            }
        });
    }

    private boolean pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.F6 || key.getCode() == KeyCode.ESCAPE && plate.isOpen()) {
            plate.toggle();
            return true;
        }
        Place place = switch (key.getCode()) {
            case KeyCode.F1 -> Place.TILL;
            case KeyCode.F2 -> Place.MEMBERS;
            case KeyCode.F8 -> Place.JOIN;
            case KeyCode.F10 -> Place.DAY;
            case KeyCode.F9 -> Place.SCANNER;
            default -> null;
        };
        if (place != null) {
            desk.go(place);
            return true;
        }
        return desk.board().now().place() == Place.TILL && till.pressed(key);
    }

    /** A person who simply types means the scan line, unless another field has the focus. */
    private void typed(Scene scene, KeyEvent key) {
        Node focus = scene.getFocusOwner();
        boolean letter = key.getCharacter().length() == 1 && key.getCharacter().charAt(0) > ' '
                && !key.isShortcutDown() && !key.isAltDown();
        if (letter && !(focus instanceof TextInputControl) && scene.lookup(desk.testing() ? "#scannerField" : "#scanField") instanceof TextField scan) {
            scan.requestFocus();
            scan.appendText(key.getCharacter());
            scan.end();
            key.consume();
        }
    }
}
