package guitai.terminal.store;

import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Sku;
import guitai.domain.sale.Adjustment;
import guitai.domain.sale.SaleLine;
import guitai.domain.text.LocalName;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** A line of a sale. */
@Entity
@Table(name = "sale_line")
class SaleLineRow {

    private static final TypeReference<List<Adjustment>> ADJUSTMENTS = new TypeReference<>() {
    };

    @EmbeddedId
    PartKey key;
    String sku;
    @Column(name = "name_zh")
    String nameZh;
    @Column(name = "name_en")
    String nameEn;
    int quantity;
    @Column(name = "list_price")
    long listPrice;
    String serial;
    String adjustments;
    @Column(name = "tax_rate")
    int taxRate;
    long points;

    static SaleLineRow of(SaleLine line, long sale) {
        SaleLineRow row = new SaleLineRow();
        row.key = new PartKey(sale, line.number());
        row.sku = line.sku().value();
        row.nameZh = line.name().zh();
        row.nameEn = line.name().en();
        row.quantity = line.quantity();
        row.listPrice = line.listPrice().fen();
        row.serial = line.serial().orElse(null);
        row.adjustments = Values.json(line.adjustments());
        row.taxRate = line.taxRate().basisPoints();
        row.points = line.points();
        return row;
    }

    SaleLine line() {
        return new SaleLine(key.number(), new Sku(sku), new LocalName(nameZh, nameEn), quantity, Money.fen(listPrice),
                Optional.ofNullable(serial), Values.list(adjustments, ADJUSTMENTS), new TaxRate(taxRate), points);
    }
}
