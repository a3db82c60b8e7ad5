package guitai.terminal.ui.checkout;

import guitai.domain.sale.BasketLine;
import guitai.domain.sale.Buyer;
import java.util.Optional;

/** A basket line and the buyer it is priced for. */
record BasketRow(BasketLine line, Optional<Buyer> buyer) {
}
