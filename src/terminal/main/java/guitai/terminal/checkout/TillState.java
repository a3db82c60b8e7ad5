package guitai.terminal.checkout;

import guitai.domain.identity.ScanState;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Payment;
import guitai.domain.sale.Sale;
import guitai.terminal.identify.MemberProfile;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the till's page shows.
 *
 * @param buyer        profile of the basket's buyer
 * @param choices      what the last scan or text may mean, when it was not clear
 * @param payment      present while the customer pays
 * @param recovered    the basket was in progress when the terminal stopped, and nothing was changed since
 * @param pointsToEarn consumption points that the buyer gets for this basket
 * @param expecting    what a scan means now
 * @param done         the sale just made, until the next customer
 * @param spendable    what may pay besides money
 * @param verified     the buyer showed a code that proves who it is
 */
public record TillState(Basket basket, Optional<MemberProfile> buyer, List<Choice> choices, Optional<Payment> payment,
                        boolean recovered, boolean canUndo, long pointsToEarn, ScanState expecting, Optional<Sale> done,
                        Spendable spendable, boolean verified) {

    public TillState {
        choices = List.copyOf(choices);
    }

    /** A customer of whom this till knows only the number that a signed code told. */
    public boolean stranger() {
        return buyer.isEmpty() && basket.buyer().isPresent();
    }

    /** Why the green button cannot be pressed yet; empty when it can. */
    public Optional<Notice> notPayable() {
        if (basket.isEmpty()) {
            return Optional.of(Notice.of(Notice.Kind.BASKET_EMPTY));
        }
        long missing = basket.lines().stream().filter(line -> line.serialMissing()).count();
        return missing > 0 ? Optional.of(Notice.of(Notice.Kind.SERIAL_MISSING, Long.toString(missing))) : Optional.empty();
    }
}
