package guitai.terminal.ui.checkout;

import guitai.terminal.text.Words;
import java.util.Map;
import java.util.function.Function;

/** The controllers of the till's page, by class, for the window that loads it. */
public final class CheckoutPages {

    private CheckoutPages() {
    }

    public static Map<Class<?>, Function<Words, ?>> of(CheckoutDesk desk, TillKeys keys) {
        return Map.of(TillController.class, words -> new TillController(desk),
                BasketController.class, words -> new BasketController(desk, keys.lines(), words),
                MemberCardController.class, words -> new MemberCardController(desk, words),
                TotalController.class, words -> new TotalController(desk, words),
                PayController.class, words -> new PayController(keys.pay(), words),
                DoneController.class, words -> new DoneController(desk, words),
                ReceiptController.class, ReceiptController::new);
    }
}
