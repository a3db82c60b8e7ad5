package guitai.terminal.store;

import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.text.LocalName;
import guitai.protocol.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;

/** A product of the catalogue. */
@Entity
@Table(name = "product")
class ProductRow {

    private static final TypeReference<Map<Tier, Money>> PRICES = new TypeReference<>() {
    };

    @Id
    long no;
    String sku;
    String gtin;
    @Column(name = "name_zh")
    String nameZh;
    @Column(name = "name_en")
    String nameEn;
    @Column(name = "brand_zh")
    String brandZh;
    @Column(name = "brand_en")
    String brandEn;
    String model;
    String category;
    @Column(name = "list_price")
    long listPrice;
    @Column(name = "tier_prices")
    String tierPrices;
    @Column(name = "tax_rate")
    int taxRate;
    @Column(name = "serial_tracked")
    boolean serialTracked;
    @Column(name = "activates_membership")
    boolean activatesMembership;
    @Column(name = "unit_zh")
    String unitZh;
    @Column(name = "unit_en")
    String unitEn;

    static ProductRow of(Product product, long no) {
        ProductRow row = new ProductRow();
        row.no = no;
        row.sku = product.sku().value();
        row.gtin = product.gtin().map(Gtin::long14).orElse(null);
        row.nameZh = product.name().zh();
        row.nameEn = product.name().en();
        row.brandZh = product.brand().zh();
        row.brandEn = product.brand().en();
        row.model = product.model();
        row.category = product.category();
        row.listPrice = product.listPrice().fen();
        row.tierPrices = product.tierPrices().isEmpty() ? null : Json.MAPPER.writeValueAsString(new TreeMap<>(product.tierPrices()));
        row.taxRate = product.taxRate().basisPoints();
        row.serialTracked = product.serialTracked();
        row.activatesMembership = product.activatesMembership();
        row.unitZh = product.unit().zh();
        row.unitEn = product.unit().en();
        return row;
    }

    Product product() {
        Map<Tier, Money> prices = tierPrices == null ? Map.of() : Json.MAPPER.readValue(tierPrices, PRICES);
        return new Product(new Sku(sku), Optional.ofNullable(gtin).map(Gtin::asPrinted), new LocalName(nameZh, nameEn),
                new LocalName(brandZh, brandEn), model, category, Money.fen(listPrice), prices, new TaxRate(taxRate),
                serialTracked, activatesMembership, new LocalName(unitZh, unitEn));
    }
}
