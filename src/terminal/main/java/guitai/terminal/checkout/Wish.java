package guitai.terminal.checkout;

import guitai.domain.money.Money;
import guitai.domain.sale.Basket;
import guitai.domain.sale.SaleId;
import guitai.protocol.ReservationRequest;

/** Something that is to pay for a sale, about which headquarters is asked first. */
public sealed interface Wish {

    ReservationRequest request();

    /** The sale that it is for. */
    SaleId sale();

    record Points(ReservationRequest request, SaleId sale, Money amount, long points) implements Wish {
    }

    record Voucher(ReservationRequest request, SaleId sale, Basket.Pledged pledged) implements Wish {
    }
}
