package guitai.domain.voucher;

import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.staff.StoreId;
import java.util.Optional;
import java.util.Set;

/**
 * On what terms the vouchers of a campaign are taken. An empty set bounds nothing.
 *
 * @param minimum    what the goods that it is good for must cost together
 * @param categories codes of categories that it is good for
 * @param products   products that it is good for, besides those of the categories
 * @param stores     where it is taken
 * @param tiers      for members of these tiers only
 * @param stacks     may be used together with others; one that does not is used alone
 */
public record VoucherTerms(String campaign, Money minimum, Set<String> categories, Set<Sku> products, Set<StoreId> stores, Set<Tier> tiers,
                           boolean stacks) {

    public VoucherTerms {
        categories = Set.copyOf(categories);
        products = Set.copyOf(products);
        stores = Set.copyOf(stores);
        tiers = Set.copyOf(tiers);
    }

    public boolean takenAt(StoreId store) {
        return stores.isEmpty() || stores.contains(store);
    }

    public boolean goodFor(Optional<Tier> tier) {
        return tiers.isEmpty() || tier.filter(tiers::contains).isPresent();
    }

    public boolean fits(Product product) {
        return categories.isEmpty() && products.isEmpty() || categories.contains(product.category()) || products.contains(product.sku());
    }
}
