package guitai.terminal.store;

import guitai.domain.money.Money;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;

/** One way in which a sale was paid. */
@Entity
@Table(name = "sale_tender")
class TenderRow {

    @EmbeddedId
    PartKey key;
    String kind;
    long amount;
    String reference;
    Long points;
    byte[] hold;

    static TenderRow of(Tender tender, long sale, int number) {
        TenderRow row = new TenderRow();
        row.key = new PartKey(sale, number);
        row.kind = tender.kind().name();
        row.amount = tender.amount().fen();
        row.reference = tender.reference().orElse(null);
        row.points = tender.points().orElse(null);
        row.hold = tender.hold().map(Values::bytes).orElse(null);
        return row;
    }

    Tender tender() {
        return new Tender(TenderKind.valueOf(kind), Money.fen(amount), Optional.ofNullable(reference), Optional.ofNullable(points),
                Optional.ofNullable(hold).map(Values::uuid));
    }
}
