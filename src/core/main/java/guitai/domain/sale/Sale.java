package guitai.domain.sale;

import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.money.TaxSplit;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A completed sale; nothing about it changes any more.
 *
 * @param tenders      sum to {@link #total()}
 * @param cashGiven    notes and coins handed over, where cash was part of it
 * @param change       given back in cash
 * @param rulesVersion version of the points rule that was applied
 */
public record Sale(SaleId id, ReceiptNumber number, Instant at, EmployeeId clerk, Optional<MemberId> buyer,
                   List<SaleLine> lines, List<Tender> tenders, Optional<Money> cashGiven, Money change, int rulesVersion) {

    public Sale {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
    }

    public Money total() {
        return Money.sum(lines, SaleLine::amount);
    }

    public Money listTotal() {
        return Money.sum(lines, SaleLine::listAmount);
    }

    public Money off(Adjustment.Kind kind) {
        return Money.sum(lines.stream().flatMap(line -> line.adjustments().stream())
                .filter(adjustment -> adjustment.kind() == kind).map(Adjustment::off).toList());
    }

    /** Consumption points earned; zero for a guest. */
    public long points() {
        return buyer.isPresent() ? lines.stream().mapToLong(SaleLine::points).sum() : 0;
    }

    /** What it makes its buyer grow; nothing for a guest. */
    public long growth(GrowthRule rule) {
        return buyer.isEmpty() ? 0 : rule.growth(lines.stream().map(SaleLine::amount).toList());
    }

    /** Consumption points that paid for it. */
    public long pointsSpent() {
        return tenders.stream().mapToLong(tender -> tender.points().orElse(0L)).sum();
    }

    /** Net and tax by rate, each the sum of the lines' own splits. */
    public Map<TaxRate, TaxSplit> taxByRate() {
        Map<TaxRate, TaxSplit> byRate = new TreeMap<>();
        for (SaleLine line : lines) {
            byRate.merge(line.taxRate(), line.tax(),
                    (a, b) -> new TaxSplit(a.net().plus(b.net()), a.tax().plus(b.tax())));
        }
        return byRate;
    }

    /** True when the tenders pay exactly what the lines cost; a sale that says otherwise is damaged. */
    public boolean addsUp() {
        return Money.sum(tenders, Tender::amount).equals(total());
    }

    /** True when each tender says what it must, and points are somebody's. */
    public boolean paidSoundly() {
        return tenders.stream().allMatch(Tender::complete) && (buyer.isPresent() || pointsSpent() == 0);
    }
}
