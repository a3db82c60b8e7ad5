package guitai.domain.day;

import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.sale.Sale;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up a trading day entry by entry, in the order of the journal. Not thread-safe. */
public final class DayTally {

    private final LocalDate businessDate;
    private final Map<String, Long> entries = new TreeMap<>();
    private final Map<TenderKind, Money> tenders = new EnumMap<>(TenderKind.class);
    private final Map<TaxRate, Money> tax = new TreeMap<>();
    private long firstSeq;
    private long lastSeq;
    private String headHash = "";
    private long sales;
    private long points;
    private Money gross = Money.ZERO;
    private Money off = Money.ZERO;

    public DayTally(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    /** Counts one entry; a sale among them is added by {@link #sale}. */
    public void entry(long seq, String type, String hashHex) {
        firstSeq = firstSeq == 0 ? seq : firstSeq;
        lastSeq = seq;
        headHash = hashHex;
        entries.merge(type, 1L, Long::sum);
    }

    public void sale(Sale sale) {
        sales++;
        gross = gross.plus(sale.total());
        off = off.plus(sale.listTotal().minus(sale.total()));
        points += sale.points();
        for (Tender tender : sale.tenders()) {
            tenders.merge(tender.kind(), tender.amount(), Money::plus);
        }
        sale.taxByRate().forEach((rate, split) -> tax.merge(rate, split.tax(), Money::plus));
    }

    public DayTotals totals() {
        return new DayTotals(businessDate, firstSeq, lastSeq, headHash, entries, sales, gross, tenders, tax, off, points);
    }
}
