package guitai.headquarters.directory;

import guitai.domain.identity.Gtin;
import guitai.domain.member.Benefit;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Category;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.product.Unit;
import guitai.headquarters.directory.BadRow.Why;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows that every store shares, as what the feed says of them: by key, the domain record. */
final class Catalogue {

    private Catalogue() {
    }

    static Map<String, TierLevel> tiers(Sheet file) {
        Map<String, TierLevel> tiers = new LinkedHashMap<>();
        file.eachUnique(List.of("tier"), row -> {
            Tier tier = row.value("tier", Tier::valueOf);
            tiers.put(tier.name(), new TierLevel(tier, row.name("name"), row.count("growth_from"), row.count("categories_from"),
                    row.count("points_percent")));
        });
        return tiers;
    }

    static Map<String, Category> categories(Sheet file) {
        Map<String, Category> categories = new LinkedHashMap<>();
        file.eachUnique(List.of("code"), row -> categories.put(row.text("code"),
                new Category(row.text("code"), row.value("trade", Category.Trade::valueOf), row.name("name"))));
        return categories;
    }

    static Map<String, Benefit> benefits(Sheet file) {
        Map<String, Benefit> benefits = new LinkedHashMap<>();
        file.eachUnique(List.of("code"), row -> {
            Set<Tier> tiers = EnumSet.noneOf(Tier.class);
            tiers.addAll(row.parts("tiers", Tier::valueOf));
            int quantity = row.flag("countable") ? row.count("quantity_per_year") : 0;
            benefits.put(row.text("code"), new Benefit(row.text("code"), row.value("kind", Benefit.Kind::valueOf), row.name("name"),
                    tiers, quantity));
        });
        return benefits;
    }

    static Map<String, Product> products(Sheet file, Set<String> categories) {
        Map<String, Product> products = new LinkedHashMap<>();
        file.eachUnique(List.of("sku"), row -> products.put(row.text("sku"), product(row, categories)));
        return products;
    }

    private static Product product(SheetRow row, Set<String> categories) {
        try {
            return new Product(row.value("sku", Sku::new), row.optional("gtin", Catalogue::gtin13), row.name("name"), row.name("brand"),
                    row.optional("model").orElse(""), row.among("category", categories), row.money("list_price_fen"), tierPrices(row),
                    row.value("tax_basis_points", text -> new TaxRate(Integer.parseInt(text))), row.flag("serial_tracked"),
                    row.flag("activates_membership"), row.name("unit"));
        } catch (IllegalArgumentException outOfRange) {
            throw row.bad("list_price_fen", Why.PRICES);
        }
    }

    private static Map<Tier, Money> tierPrices(SheetRow row) {
        Map<Tier, Money> prices = new EnumMap<>(Tier.class);
        row.optional("silver_price_fen").ifPresent(_ -> prices.put(Tier.SILVER, row.money("silver_price_fen")));
        row.optional("gold_price_fen").ifPresent(_ -> prices.put(Tier.GOLD, row.money("gold_price_fen")));
        return prices;
    }

    /** GTIN-13 with its check digit (GS1 General Specifications 7.9). */
    private static String gtin13(String text) {
        if (text.length() != 13 || !Gtin.valid(text)) {
            throw new IllegalArgumentException("no GTIN-13");
        }
        return text;
    }

    static Map<String, Unit> units(Sheet file, Map<String, Sku> byGtin) {
        Map<String, Unit> units = new LinkedHashMap<>();
        file.each(row -> {
            Sku sku = byGtin.get(row.among("gtin", byGtin.keySet()));
            Unit unit = new Unit(sku, row.text("serial"));
            if (units.put(sku + "/" + unit.serial(), unit) != null) {
                throw row.bad("serial", Why.REPEATED);
            }
        });
        return units;
    }
}
