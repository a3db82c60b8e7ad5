package guitai.terminal.ui.checkout;

import guitai.terminal.checkout.Till;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The till's keys, whatever has the focus: the same key always does the same thing. */
public final class TillKeys {

    private final CheckoutDesk desk;
    private final LineKeys lines;
    private final PayKeys pay;

    public TillKeys(CheckoutDesk desk) {
        this.desk = desk;
        this.lines = new LineKeys(desk);
        this.pay = new PayKeys(desk);
    }

    LineKeys lines() {
        return lines;
    }

    PayKeys pay() {
        return pay;
    }

    /** @return true when the key did something here and nobody else should see it */
    public boolean pressed(KeyEvent key) {
        boolean writing = key.getTarget() instanceof TextInputControl field && shown(field) && !field.getText().isEmpty();
        return switch (key.getCode()) {
            case F3 -> does(desk::search);
            case F4 -> does(lines::edit);
            case F7 -> does(() -> desk.act(Till::receipt));
            case F11 -> does(pay::usePoints);
            case F12 -> does(this::main);
            case ESCAPE -> !writing(key) && escape();
            case Z -> key.isShortcutDown() && !writing && does(() -> desk.act(Till::undo));
            case DELETE -> !writing && does(key.isShortcutDown() ? desk::clear : lines::remove);
            case ENTER -> enter(key, writing);
            default -> false;
        };
    }

    /** The green button of the moment. */
    private void main() {
        TillScreen now = desk.board().now();
        if (now.done()) {
            desk.nextCustomer();
        } else if (now.paying()) {
            pay.finish();
        } else {
            desk.act(Till::startPaying);
        }
    }

    private boolean escape() {
        TillScreen now = desk.board().now();
        if (now.editing().isPresent()) {
            return does(lines::leave);
        }
        return now.paying() && does(pay::back);
    }

    /** Enter leaves the finished sale; elsewhere it belongs to the field that has the focus. */
    private boolean enter(KeyEvent key, boolean writing) {
        return desk.board().now().done() && !writing && does(desk::nextCustomer);
    }

    private static boolean writing(KeyEvent key) {
        return key.getTarget() instanceof TextField field && "scanField".equals(field.getId()) && !field.getText().isEmpty();
    }

    /** A field that was just put away keeps the focus until the next pulse; nobody is writing in it any more. */
    private static boolean shown(Node field) {
        return field == null || field.isVisible() && shown(field.getParent());
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }

    static void digitsOnly(TextField field) {
        accept(field, text -> text.matches("\\d{0,3}"));
    }

    static void amountOnly(TextField field) {
        accept(field, text -> text.matches("\\d{0,7}(\\.\\d{0,2})?"));
    }

    /** Chinese input methods swallow digits; number fields do without one. */
    static void noInputMethod(TextField field) {
        field.setOnInputMethodTextChanged(null);
        field.setInputMethodRequests(null);
    }

    private static void accept(TextField field, Predicate<String> allowed) {
        noInputMethod(field);
        field.setTextFormatter(new TextFormatter<>(change -> allowed.test(change.getControlNewText()) ? change : null));
    }
}
