package guitai.demo.story;

import guitai.demo.DemoCsv;
import guitai.domain.money.Money;
import guitai.domain.product.Sku;
import guitai.domain.sale.Basket;
import java.util.List;
import java.util.Map;

/** Goods and members of the demo store, by what is printed on them. */
public final class Goods {

    /** Serial-tracked, without a member price. */
    public static final String FRIDGE = "A01001";
    /** Serial-tracked, cheaper for silver and gold. */
    public static final String BIG_FRIDGE = "A01002";
    public static final String TELEVISION = "A03001";
    public static final String ENGINE_OIL = "C16003";
    public static final String KETTLE = "A13003";

    private static final List<Map<String, String>> PRODUCTS = DemoCsv.rows("products");
    private static final List<Map<String, String>> UNITS = DemoCsv.rows("units");

    private Goods() {
    }

    public static String gtin(String sku) {
        return product(sku).get("gtin");
    }

    /** Price on the shelf, or the tier's price where it has one. */
    public static Money price(String sku, String tier) {
        String special = product(sku).getOrDefault(tier.toLowerCase(java.util.Locale.ROOT) + "_price_fen", "");
        return Money.fen(Long.parseLong(special.isEmpty() ? product(sku).get("list_price_fen") : special));
    }

    /** A serial number of these goods that is not in the basket yet. */
    static String serial(String sku, Basket basket) {
        String gtin = gtin(sku);
        List<String> taken = basket.lines().stream().filter(line -> line.product().sku().equals(new Sku(sku)))
                .flatMap(line -> line.serial().stream()).toList();
        return UNITS.stream().filter(unit -> unit.get("gtin").equals(gtin)).map(unit -> unit.get("serial"))
                .filter(serial -> !taken.contains(serial)).findFirst().orElseThrow();
    }

    /** Skus of goods without serial numbers. */
    public static List<String> loose() {
        return PRODUCTS.stream().filter(row -> row.get("serial_tracked").equals("false") && !row.get("gtin").isEmpty()).map(row -> row.get("sku")).toList();
    }

    /** Card of a member of store S01 who has this tier. */
    public static String card(String tier) {
        return DemoCsv.rows("members").stream().filter(row -> row.get("tier").equals(tier) && row.get("home_store").equals("S01"))
                .map(row -> row.get("card")).findFirst().orElseThrow();
    }

    public static long openingPoints(String card) {
        return Long.parseLong(DemoCsv.row("members", "card", card).get("consumption_points"));
    }

    private static Map<String, String> product(String sku) {
        return PRODUCTS.stream().filter(row -> row.get("sku").equals(sku)).findFirst().orElseThrow();
    }
}
