package guitai.domain.sale;

import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a total is being paid: electronic tenders first, cash for the rest. Only the part paid in cash is rounded, downwards.
 *
 * @param total      the basket's total
 * @param electronic recorded electronic tenders; together never more than the total
 * @param cashGiven  notes and coins handed over; empty while no cash was given
 */
public record Payment(Money total, List<Tender> electronic, Optional<Money> cashGiven, CashRounding rule) {

    public Payment {
        electronic = List.copyOf(electronic);
    }

    public static Payment of(Money total, CashRounding rule) {
        return of(total, rule, List.of());
    }

    /** @param vouchers what the basket's vouchers pay */
    public static Payment of(Money total, CashRounding rule, List<Tender> vouchers) {
        return new Payment(total, vouchers, Optional.empty(), rule);
    }

    /** Why a payment cannot be taken like this. */
    public sealed interface Objection {
        record MoreThanDue() implements Objection {
        }

        record StillMissing(Money missing) implements Objection {
        }

        record ReferenceMissing(TenderKind kind) implements Objection {
        }
    }

    public Payment withElectronic(Tender tender) {
        List<Tender> more = new ArrayList<>(electronic);
        more.add(tender);
        return new Payment(total, more, cashGiven, rule);
    }

    /** These vouchers in place of those before; no voucher pays more than what is left beside the other tenders. */
    public Payment withVouchers(List<Tender> vouchers) {
        List<Tender> others = electronic.stream().filter(tender -> tender.kind() != TenderKind.VOUCHER).toList();
        Payment next = new Payment(total, others, cashGiven, rule);
        for (Tender voucher : vouchers) {
            Money pays = voucher.amount().compareTo(next.rest()) < 0 ? voucher.amount() : next.rest();
            next = pays.isPositive() ? next.withElectronic(new Tender(voucher.kind(), pays, voucher.reference(), voucher.points(), voucher.hold())) : next;
        }
        return next;
    }

    public Payment withCash(Money given) {
        return new Payment(total, electronic, Optional.of(given), rule);
    }

    /** What is left after the electronic tenders, not rounded. */
    public Money rest() {
        return total.minus(Money.sum(electronic, Tender::amount));
    }

    /** What the rest costs when it is paid in cash. */
    public Money cashDue() {
        return rule.down(rest());
    }

    /** The rounding discount; zero unless cash is part of the payment. */
    public Money rounding() {
        return cashGiven.isPresent() ? rest().minus(cashDue()) : Money.ZERO;
    }

    public Money change() {
        return cashGiven.map(given -> given.minus(cashDue())).filter(Money::isPositive).orElse(Money.ZERO);
    }

    public Optional<Objection> objection() {
        if (rest().isNegative()) {
            return Optional.of(new Objection.MoreThanDue());
        }
        Optional<Tender> bare = electronic.stream().filter(Payment::bare).findFirst();
        if (bare.isPresent()) {
            return Optional.of(new Objection.ReferenceMissing(bare.get().kind()));
        }
        Money due = cashGiven.isPresent() ? cashDue() : rest();
        Money missing = due.minus(cashGiven.orElse(Money.ZERO));
        return missing.isPositive() ? Optional.of(new Objection.StillMissing(missing)) : Optional.empty();
    }

    private static boolean bare(Tender tender) {
        return tender.kind() != TenderKind.POINTS && tender.reference().filter(r -> !r.isBlank()).isEmpty();
    }

    /** What vouchers and points pay: it earns no points. */
    public Money house() {
        return Money.sum(electronic.stream().filter(tender -> tender.kind().house()).map(Tender::amount).toList());
    }

    /** The tenders as they are recorded; they sum to the total less the rounding. */
    public List<Tender> tenders() {
        List<Tender> all = new ArrayList<>(electronic);
        if (cashGiven.isPresent() && cashDue().isPositive()) {
            all.add(new Tender(TenderKind.CASH, cashDue(), Optional.empty()));
        }
        return List.copyOf(all);
    }
}
