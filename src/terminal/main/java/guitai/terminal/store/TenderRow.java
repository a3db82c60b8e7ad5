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

    static TenderRow of(Tender tender, long sale, int number) {
        TenderRow row = new TenderRow();
        row.key = new PartKey(sale, number);
        row.kind = tender.kind().name();
        row.amount = tender.amount().fen();
        row.reference = tender.reference().orElse(null);
        return row;
    }

    Tender tender() {
        return new Tender(TenderKind.valueOf(kind), Money.fen(amount), Optional.ofNullable(reference));
    }
}
