package guitai.terminal.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the fields held and who had the focus when keys began to come, so that half a scan can be taken out of them again. */
final class WhatStood {

    private final Scene scene;
    private final List<Field> fields = new ArrayList<>();
    private Node focus;
    private Node target;

    private record Field(TextInputControl control, String text, int anchor, int caret) {

        static Field of(TextInputControl control) {
            return new Field(control, control.getText(), control.getAnchor(), control.getCaretPosition());
        }

        void putBack() {
            control.setText(text);
            control.selectRange(anchor, caret);
        }
    }

    WhatStood(Scene scene) {
        this.scene = scene;
    }

    /** Looks anew: a run begins. */
    void look() {
        forget();
        focus = scene.getFocusOwner();
        scene.getRoot().lookupAll(".text-input").stream().filter(TextInputControl.class::isInstance)
                .map(node -> Field.of((TextInputControl) node)).forEach(fields::add);
    }

    /** Fields that are still there get their text, the node that had the focus gets it. */
    void putBack() {
        fields.stream().filter(field -> field.control().getScene() == scene).forEach(Field::putBack);
        if (focus != null && focus.getScene() == scene) {
            focus.requestFocus();
        }
    }

    void forget() {
        fields.clear();
        focus = null;
    }

    /** Whoever has the focus now is meant by what is held from now on. */
    void aim() {
        target = scene.getFocusOwner();
    }

    /** What a person typed reaches its field as if it had just been typed, also where the focus has moved on meanwhile. */
    void type(String held) {
        boolean there = target != null && target.getScene() == scene;
        EventTarget meant = there ? target : scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        held.chars().mapToObj(c -> String.valueOf((char) c)).forEach(c -> Event.fireEvent(meant,
                new KeyEvent(KeyEvent.KEY_TYPED, c, "", KeyCode.UNDEFINED, false, false, false, false)));
    }
}
