package guitai.domain.sale;

import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.money.TaxSplit;
import guitai.domain.product.Sku;
import guitai.domain.text.LocalName;
import java.util.List;
import java.util.Optional;

/**
 * One line of a completed sale; what the customer pays for it is {@link #amount()}.
 *
 * @param number 1, 2, 3 … within the sale
 * @param serial the unit's serial number where the product wants one
 * @param points consumption points that this line earned
 */
public record SaleLine(int number, Sku sku, LocalName name, int quantity, Money listPrice, Optional<String> serial,
                       List<Adjustment> adjustments, TaxRate taxRate, long points) {

    public SaleLine {
        adjustments = List.copyOf(adjustments);
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1");
        }
    }

    public Money listAmount() {
        return listPrice.times(quantity);
    }

    public Money off() {
        return Money.sum(adjustments, Adjustment::off);
    }

    public Money amount() {
        return listAmount().minus(off());
    }

    public TaxSplit tax() {
        return taxRate.split(amount());
    }
}
