package guitai.terminal.ui.checkout;

import guitai.domain.sale.Basket;
import java.util.Optional;

/** What the keys under the basket do to the selected line. */
final class LineKeys {

    private final CheckoutDesk desk;

    LineKeys(CheckoutDesk desk) {
        this.desk = desk;
    }

    void select(int line) {
        if (desk.board().now().selected() != line) {
            desk.board().change(screen -> screen.select(line));
        }
    }

    void remove() {
        TillScreen now = desk.board().now();
        if (now.hasLine()) {
            desk.act(till -> till.remove(now.selected()));
        }
    }

    /** Opens the quantity bar with what the line has now. */
    void edit() {
        TillScreen now = desk.board().now();
        if (now.hasLine() && !now.paying()) {
            desk.board().show(now.edit(Optional.of(Integer.toString(quantity(now)))));
        }
    }

    void type(String typed) {
        desk.board().change(screen -> screen.editing().isPresent() ? screen.edit(Optional.of(typed)) : screen);
    }

    void step(int by) {
        desk.board().change(screen -> screen.edit(screen.editing()
                .map(typed -> Integer.toString(Math.clamp((long) number(typed) + by, 1, Basket.MOST_OF_ONE)))));
    }

    void set() {
        TillScreen now = desk.board().now();
        now.editing().ifPresent(typed -> {
            if (number(typed) == quantity(now)) {
                leave();
            } else {
                desk.act(till -> till.quantity(now.selected(), number(typed)));
            }
        });
    }

    void leave() {
        desk.board().change(screen -> screen.edit(Optional.empty()));
    }

    private static int number(String typed) {
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private static int quantity(TillScreen screen) {
        return screen.state().orElseThrow().basket().lines().get(screen.selected()).quantity();
    }
}
