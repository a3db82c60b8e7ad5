package guitai.terminal.checkout;

import guitai.domain.money.Money;
import guitai.domain.rewards.PointsOffer;
import guitai.domain.rewards.SpendingRule;
import guitai.domain.sale.Basket;
import guitai.domain.sale.VoucherObjection;
import guitai.domain.text.LocalName;
import guitai.domain.voucher.Voucher;
import java.util.List;
import java.util.Optional;

/**
 * What may pay for a basket besides money.
 *
 * @param pledged what is to pay already
 * @param usable  vouchers of the buyer that would be taken now
 * @param points  how much points may pay; empty for a guest, or where points pay nothing
 */
public record Spendable(List<Pledge> pledged, List<Usable> usable, Optional<Points> points) {

    public static final Spendable NOTHING = new Spendable(List.of(), List.of(), Optional.empty());

    public Spendable {
        pledged = List.copyOf(pledged);
        usable = List.copyOf(usable);
    }

    /** A voucher in the basket: what it pays, or why nothing. */
    public record Pledge(Basket.Pledged of, LocalName campaign, Money pays, Optional<VoucherObjection> objection) {
    }

    public record Usable(Voucher voucher, LocalName campaign) {
    }

    /** @param balance points that the member has, as far as this till knows */
    public record Points(SpendingRule rule, PointsOffer offer, long balance) {
    }

    /** What the vouchers pay together. */
    public Money vouchers() {
        return Money.sum(pledged.stream().map(Pledge::pays).toList());
    }
}
