package guitai.domain.day;

import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.sale.TenderKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a range of one terminal's journal adds up to for one trading day. Both sides compute it, each from its own
 * tables; equal records mean that they agree.
 *
 * @param firstSeq first entry of the day; 0 when the day has none
 * @param lastSeq  last entry counted
 * @param headHash hex of the chain hash at {@code lastSeq}; empty for an empty day
 * @param entries  number of entries by type
 */
public record DayTotals(LocalDate businessDate, long firstSeq, long lastSeq, String headHash, Map<String, Long> entries,
                        long sales, Money gross, Map<TenderKind, Money> tenders, Map<TaxRate, Money> tax,
                        Money off, long pointsEarned) {

    public DayTotals {
        entries = new TreeMap<>(entries);
        tenders = new TreeMap<>(tenders);
        tax = new TreeMap<>(tax);
    }

    public long entryCount() {
        return entries.values().stream().mapToLong(Long::longValue).sum();
    }

    public Money tender(TenderKind kind) {
        return tenders.getOrDefault(kind, Money.ZERO);
    }

    public Money electronic() {
        return Money.sum(tenders.entrySet().stream().filter(e -> e.getKey().electronic()).map(Map.Entry::getValue).toList());
    }

    /** Every tender but cash. */
    public Map<TenderKind, Money> byElectronicTender() {
        Map<TenderKind, Money> electronic = new TreeMap<>(tenders);
        electronic.remove(TenderKind.CASH);
        return electronic;
    }

    public Money taxTotal() {
        return Money.sum(tax.values());
    }
}
