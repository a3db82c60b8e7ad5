package guitai.terminal.checkout;

import guitai.domain.money.Money;
import guitai.domain.voucher.Voucher;
import guitai.protocol.ReservationAnswer;
import guitai.terminal.uplink.HqAnswer;
import java.util.Optional;

/** The till as points and vouchers know it: what is pressed about them, and what headquarters says of them. */
public final class Spending {

    private final Till till;
    private final Purse purse;
    private final Customer customer;

    Spending(Till till, Purse purse, Customer customer) {
        this.till = till;
        this.purse = purse;
        this.customer = customer;
    }

    /** Has points of the buyer pay; headquarters is asked first. */
    public TillAnswer points(Money amount) {
        return answer(purse.points(customer.profile(), till.verified(), amount));
    }

    /** Has a voucher of the buyer pay, likewise. */
    public TillAnswer use(Voucher voucher) {
        return answer(purse.bid(voucher, Optional.empty()));
    }

    /** Has a voucher that was shown pay, likewise. */
    TillAnswer use(Finding.OfVoucher shown) {
        return answer(purse.bid(shown.voucher(), Optional.of(shown.digits())));
    }

    public TillAnswer withdraw(Voucher voucher) {
        return answer(Purse.Step.only(purse.withdraw(voucher.number())));
    }

    /** What headquarters has said about a wish. Where points pay all that is left, the sale is booked. */
    public TillAnswer told(Wish wish, HqAnswer<ReservationAnswer> said) {
        Notice notice = purse.told(wish, said, customer.profile(), till.verified());
        boolean whole = wish instanceof Wish.Points && notice.kind().tone() == Notice.Tone.GOOD && purse.nothingLeft();
        return whole ? till.finish() : answer(Purse.Step.only(notice));
    }

    private TillAnswer answer(Purse.Step step) {
        return till.answer(step.notice(), Optional.empty(), step.wish());
    }
}
