package guitai.domain.sale;

import guitai.domain.money.Money;
import guitai.domain.money.Spread;
import guitai.domain.rewards.PointsRule;
import guitai.domain.staff.EmployeeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns a paid basket into a sale: rounding spread over the lines, points per line. Pure; used wherever a sale is made. */
public record Settlement(Basket basket, Payment payment, PointsRule rule) {

    /** The sale; the caller has checked {@link Payment#objection()} and that no serial number is missing. */
    public Sale toSale(ReceiptNumber number, Instant at, EmployeeId clerk) {
        return new Sale(basket.id(), number, at, clerk, basket.buyer().map(Buyer::member), lines(), payment.tenders(),
                payment.cashGiven(), payment.change(), rule.version());
    }

    private List<SaleLine> lines() {
        List<Money> amounts = basket.lines().stream().map(line -> line.amount(basket.buyer())).toList();
        List<Money> rounding = Spread.over(payment.rounding(), amounts);
        List<Money> due = IntStream.range(0, amounts.size()).mapToObj(i -> amounts.get(i).minus(rounding.get(i))).toList();
        List<Money> house = Spread.over(payment.house(), due);
        List<SaleLine> lines = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            lines.add(line(i, due.get(i).minus(house.get(i)), rounding.get(i)));
        }
        return lines;
    }

    /** @param paid what is paid for the line in money */
    private SaleLine line(int index, Money paid, Money rounding) {
        BasketLine line = basket.lines().get(index);
        List<Adjustment> adjustments = new ArrayList<>(line.adjustments(basket.buyer()));
        if (rounding.isPositive()) {
            adjustments.add(new Adjustment(Adjustment.Kind.CASH_ROUNDING, rounding, "cash." + payment.rule()));
        }
        Optional<Long> points = basket.buyer().map(buyer -> rule.points(paid, buyer.tier()));
        return new SaleLine(index + 1, line.product().sku(), line.product().name(), line.quantity(), line.product().listPrice(),
                line.serial(), adjustments, line.product().taxRate(), points.orElse(0L));
    }
}
