package guitai.domain.product;

import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.text.LocalName;
import java.util.Map;
import java.util.Optional;

/**
 * A product of the catalogue.
 *
 * @param gtin          GTIN-13 as on the box; empty for services
 * @param listPrice     price with VAT
 * @param tierPrices    member prices by tier, never above the list price; a tier without one pays the list price
 * @param serialTracked each unit is sold with its serial number
 */
public record Product(Sku sku, Optional<String> gtin, LocalName name, LocalName brand, String model, String category,
                      Money listPrice, Map<Tier, Money> tierPrices, TaxRate taxRate, boolean serialTracked,
                      boolean activatesMembership, LocalName unit) {

    public Product {
        tierPrices = Map.copyOf(tierPrices);
        if (listPrice.isNegative() || tierPrices.values().stream().anyMatch(p -> p.isNegative() || p.compareTo(listPrice) > 0)) {
            throw new IllegalArgumentException("price out of range for " + sku);
        }
    }

    /** The member price of a tier, where it is lower than the list price. */
    public Optional<Money> memberPrice(Tier tier) {
        return Optional.ofNullable(tierPrices.get(tier)).filter(price -> price.compareTo(listPrice) < 0);
    }
}
