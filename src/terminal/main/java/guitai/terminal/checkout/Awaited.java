package guitai.terminal.checkout;

import guitai.domain.identity.ScanState;
import guitai.domain.sale.Basket;

/** What the next scan means: what the sale waits for, unless somebody asked for a receipt. */
final class Awaited {

    private boolean receipt;

    /** Asks for a receipt, or no longer. @return whether one is awaited now */
    boolean receipt() {
        receipt = !receipt;
        return receipt;
    }

    ScanState now(PayDesk pay, Basket basket) {
        if (pay.payment().isPresent()) {
            return ScanState.PAY;
        }
        return receipt ? ScanState.RETURN : basket.firstWithoutSerial() >= 0 ? ScanState.SERIAL_WANTED : ScanState.SELL;
    }

    /** The same for a scan that has come: a receipt is asked for once. */
    ScanState scan(PayDesk pay, Basket basket) {
        ScanState state = now(pay, basket);
        receipt = false;
        return state;
    }
}
