package guitai.domain.sale;

import guitai.domain.money.Money;
import guitai.domain.staff.StoreId;
import guitai.domain.voucher.Voucher;
import guitai.domain.voucher.VoucherTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the vouchers of a basket pay. Nothing is given back of a voucher that is worth more than what it is good for.
 *
 * @param here  the store
 * @param terms by campaign
 */
public record Redemption(StoreId here, Function<String, Optional<VoucherTerms>> terms) {

    /** Why this voucher does not pay for the basket now; goods that are still to come may change that. */
    public Optional<VoucherObjection> objection(Basket basket, Voucher voucher, Instant now) {
        Optional<VoucherTerms> known = terms.apply(voucher.campaign());
        if (known.isEmpty()) {
            return Optional.of(new VoucherObjection.TermsUnknown());
        }
        if (!voucher.goodAt(now)) {
            return Optional.of(new VoucherObjection.OutOfDate());
        }
        return objection(basket, voucher, known.get());
    }

    /** The tenders of the vouchers that pay, first come first. */
    public List<Tender> tenders(Basket basket, Instant now) {
        List<Tender> tenders = new ArrayList<>();
        Money rest = basket.total();
        for (Basket.Pledged pledged : basket.vouchers()) {
            Voucher voucher = pledged.voucher();
            if (rest.isPositive() && objection(basket, voucher, now).isEmpty()) {
                Money pays = least(voucher.value(), least(rest, fitting(basket, terms.apply(voucher.campaign()).orElseThrow())));
                tenders.add(Tender.voucher(pays, voucher.number(), pledged.hold()));
                rest = rest.minus(pays);
            }
        }
        return tenders;
    }

    private Optional<VoucherObjection> objection(Basket basket, Voucher voucher, VoucherTerms known) {
        if (!known.takenAt(here)) {
            return Optional.of(new VoucherObjection.OtherStore());
        }
        if (!known.goodFor(basket.buyer().map(Buyer::tier))) {
            return Optional.of(new VoucherObjection.OtherTier());
        }
        if (!together(basket, voucher, known)) {
            return Optional.of(new VoucherObjection.NotTogether());
        }
        Money fitting = fitting(basket, known);
        Money missing = known.minimum().minus(fitting);
        return fitting.isZero() ? Optional.of(new VoucherObjection.NothingFits())
                : Optional.<VoucherObjection>of(new VoucherObjection.BelowMinimum(missing)).filter(_ -> missing.isPositive());
    }

    /** One that is used alone stands in nobody's way who came before it. */
    private boolean together(Basket basket, Voucher voucher, VoucherTerms known) {
        List<Voucher> before = basket.vouchers().stream().map(Basket.Pledged::voucher).takeWhile(other -> other.number() != voucher.number()).toList();
        return before.isEmpty() || known.stacks() && before.stream().allMatch(other -> terms.apply(other.campaign()).map(VoucherTerms::stacks).orElse(true));
    }

    private static Money fitting(Basket basket, VoucherTerms known) {
        return Money.sum(basket.lines().stream().filter(line -> known.fits(line.product())).map(line -> line.amount(basket.buyer())).toList());
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
