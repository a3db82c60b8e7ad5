package guitai.headquarters.directory;

import guitai.domain.member.Benefit;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Category;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.product.Unit;
import guitai.domain.shop.StoreRules;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rows that every store shares, as what the feed says of them: by key, the domain record. */
final class Catalogue {

    private Catalogue() {
    }

    static Map<String, TierLevel> tiers(CsvFile file) {
        Map<String, TierLevel> tiers = new LinkedHashMap<>();
        for (CsvRow row : file.unique("tier").rows()) {
            Tier tier = row.value("tier", Tier::valueOf);
            tiers.put(tier.name(), new TierLevel(tier, row.name("name"), row.count("growth_from"), row.count("categories_from"),
                    row.count("points_percent")));
        }
        return tiers;
    }

    static Map<String, Category> categories(CsvFile file) {
        Map<String, Category> categories = new LinkedHashMap<>();
        for (CsvRow row : file.unique("code").rows()) {
            categories.put(row.text("code"), new Category(row.text("code"), row.value("trade", Category.Trade::valueOf), row.name("name")));
        }
        return categories;
    }

    static Map<String, Benefit> benefits(CsvFile file) {
        Map<String, Benefit> benefits = new LinkedHashMap<>();
        for (CsvRow row : file.unique("code").rows()) {
            Set<Tier> tiers = EnumSet.noneOf(Tier.class);
            tiers.addAll(row.parts("tiers", Tier::valueOf));
            int quantity = row.flag("countable") ? row.count("quantity_per_year") : 0;
            benefits.put(row.text("code"), new Benefit(row.text("code"), row.value("kind", Benefit.Kind::valueOf), row.name("name"),
                    tiers, quantity));
        }
        return benefits;
    }

    static Map<String, Product> products(CsvFile file, Set<String> categories) {
        Map<String, Product> products = new LinkedHashMap<>();
        for (CsvRow row : file.unique("sku").rows()) {
            products.put(row.text("sku"), product(row, categories));
        }
        return products;
    }

    private static Product product(CsvRow row, Set<String> categories) {
        try {
            return new Product(row.value("sku", Sku::new), row.optional("gtin", Catalogue::gtin13), row.name("name"), row.name("brand"),
                    row.optional("model").orElse(""), row.among("category", categories), row.money("list_price_fen"), tierPrices(row),
                    row.value("tax_basis_points", text -> new TaxRate(Integer.parseInt(text))), row.flag("serial_tracked"),
                    row.flag("activates_membership"), row.name("unit"));
        } catch (IllegalArgumentException outOfRange) {
            throw row.bad("list_price_fen", "a member price is above the list price");
        }
    }

    private static Map<Tier, Money> tierPrices(CsvRow row) {
        Map<Tier, Money> prices = new EnumMap<>(Tier.class);
        row.optional("silver_price_fen").ifPresent(_ -> prices.put(Tier.SILVER, row.money("silver_price_fen")));
        row.optional("gold_price_fen").ifPresent(_ -> prices.put(Tier.GOLD, row.money("gold_price_fen")));
        return prices;
    }

    /** GTIN-13 with its check digit (GS1 General Specifications 7.9). */
    static String gtin13(String text) {
        if (!text.matches("\\d{13}")) {
            throw new IllegalArgumentException("13 digits");
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        if (sum % 10 != 0) {
            throw new IllegalArgumentException("check digit");
        }
        return text;
    }

    static Map<String, Unit> units(CsvFile file, Map<String, Product> products) {
        Map<String, Sku> byGtin = new LinkedHashMap<>();
        products.values().forEach(product -> product.gtin().ifPresent(gtin -> byGtin.put(gtin, product.sku())));
        Map<String, Unit> units = new LinkedHashMap<>();
        for (CsvRow row : file.rows()) {
            Sku sku = byGtin.get(row.among("gtin", byGtin.keySet()));
            Unit unit = new Unit(sku, row.text("serial"));
            if (units.put(sku + "/" + unit.serial(), unit) != null) {
                throw row.bad("serial", "stands in two rows");
            }
        }
        return units;
    }

    /** The rules that terminals know by now; other keys are for later ones. A missing key keeps its first value. */
    static Optional<StoreRules> rules(CsvFile file) {
        Map<String, CsvRow> byKey = new LinkedHashMap<>();
        file.unique("key").rows().forEach(row -> byKey.put(row.text("key"), row));
        if (byKey.isEmpty()) {
            return Optional.empty();
        }
        StoreRules first = StoreRules.FIRST;
        return Optional.of(new StoreRules(
                rule(byKey, "rules.version").map(row -> row.count("value")).orElse(1),
                rule(byKey, "points.fen_per_point").map(row -> row.value("value", Catalogue::positive)).orElse(first.fenPerPoint()),
                rule(byKey, "cash.rounding").map(row -> row.value("value", CashRounding::valueOf)).orElse(first.cashRounding()),
                rule(byKey, "business_day.ends_at").map(row -> row.value("value", LocalTime::parse)).orElse(first.dayEndsAt())));
    }

    private static Optional<CsvRow> rule(Map<String, CsvRow> byKey, String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static long positive(String text) {
        long number = Long.parseLong(text);
        if (number < 1) {
            throw new IllegalArgumentException("positive");
        }
        return number;
    }
}
