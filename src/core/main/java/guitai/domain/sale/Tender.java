package guitai.domain.sale;

import guitai.domain.money.Money;
import java.util.Optional;

/**
 * One way in which a sale was paid.
 *
 * @param amount    what of the sale it pays (cash: without the change given back)
 * @param reference acquirer's or wallet's reference from its slip; never a card or payment code
 */
public record Tender(TenderKind kind, Money amount, Optional<String> reference) {

    public Tender {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a tender cannot be negative");
        }
    }
}
