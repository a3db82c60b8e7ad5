package guitai.terminal.checkout;

import com.fasterxml.uuid.Generators;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.rewards.PointsOffer;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Tender;
import guitai.domain.sale.VoucherObjection;
import guitai.domain.voucher.Voucher;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.terminal.checkout.Notice.Kind;
import guitai.terminal.identify.MemberProfile;
import guitai.terminal.uplink.HqAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Points and vouchers on their way into a sale: headquarters is asked to hold them, and where it does not answer they are taken within
 * what it allows to be taken on trust.
 */
final class Purse {

    private final Spender spender;
    private final OpenBasket open;
    private final PayDesk pay;
    private final Set<UUID> held = new HashSet<>();

    Purse(Spender spender, OpenBasket open, PayDesk pay) {
        this.spender = spender;
        this.open = open;
        this.pay = pay;
    }

    /** What is said, and about what headquarters is to be asked. */
    record Step(Notice notice, Optional<Wish> wish) {

        static Step only(Notice notice) {
            return new Step(notice, Optional.empty());
        }

        static Step ask(Wish wish) {
            return new Step(Notice.of(Kind.HOLDING), Optional.of(wish));
        }
    }

    Spendable now(Optional<MemberProfile> buyer, boolean proved) {
        return pay.done().isPresent() ? Spendable.NOTHING : spender.spendable(open.basket(), buyer, pay.payment(), proved);
    }

    /** @param digits of its signed code; empty for one that headquarters told of */
    Step bid(Voucher voucher, Optional<String> digits) {
        return switch (spender.bid(open.basket(), voucher, digits, pay.payment().isPresent())) {
            case Spender.Bid.No(Notice notice) -> Step.only(notice);
            case Spender.Bid.Ask(Wish wish) -> Step.ask(wish);
        };
    }

    Step points(Optional<MemberProfile> buyer, boolean proved, Money amount) {
        Optional<Spendable.Points> points = now(buyer, proved).points();
        if (points.isEmpty() || pay.payment().isEmpty()) {
            return Step.only(Notice.of(Kind.POINTS_NOBODY));
        }
        if (!amount.isPositive() || amount.compareTo(points.get().offer().most()) > 0) {
            return Step.only(SpendWords.tooMany(points.get().offer()));
        }
        long cost = points.get().rule().cost(amount);
        return Step.ask(new Wish.Points(ReservationRequest.ofPoints(Generators.timeBasedEpochGenerator().generate(),
                buyer.orElseThrow().member().id(), cost), open.basket().id(), amount, cost));
    }

    /** The voucher shall not pay. */
    Notice withdraw(long number) {
        if (pay.busy()) {
            return Notice.of(Kind.NOT_WHILE_PAYING);
        }
        open.amend(open.basket().withoutVoucher(number));
        return Notice.of(Kind.VOUCHER_DROPPED);
    }

    /** What headquarters has said, or that it said nothing. An answer for a sale that is over changes nothing. */
    Notice told(Wish wish, HqAnswer<ReservationAnswer> said, Optional<MemberProfile> buyer, boolean proved) {
        Optional<ReservationAnswer> answer = said instanceof HqAnswer.Told<ReservationAnswer>(ReservationAnswer told) ? Optional.of(told) : Optional.empty();
        Optional<UUID> hold = answer.filter(told -> told.refusal().isEmpty()).map(ReservationAnswer::id);
        hold.ifPresent(held::add);
        if (over(wish)) {
            return Notice.NONE;
        }
        if (answer.flatMap(ReservationAnswer::refusal).isPresent()) {
            return SpendWords.refused(answer.get());
        }
        return switch (wish) {
            case Wish.Points points -> take(points, hold, now(buyer, proved));
            case Wish.Voucher voucher -> take(voucher.pledged(), hold);
        };
    }

    /** Meanwhile the sale is booked or another one, the customer is somebody else, or an earlier press was answered. */
    private boolean over(Wish wish) {
        Optional<MemberId> buyer = open.basket().buyer().map(Buyer::member);
        boolean theirs = switch (wish) {
            case Wish.Points points -> points.request().member().equals(buyer) && pay.payment().isPresent();
            case Wish.Voucher voucher -> (voucher.pledged().owner().isEmpty() || voucher.pledged().owner().equals(buyer)) && open.basket().vouchers().stream()
                    .noneMatch(one -> one.voucher().number() == voucher.pledged().voucher().number());
        };
        return !theirs || !wish.sale().equals(open.basket().id()) || pay.done().isPresent();
    }

    private Notice take(Wish.Points wish, Optional<UUID> hold, Spendable now) {
        PointsOffer offer = now.points().orElseThrow().offer();
        if (wish.amount().compareTo(offer.most()) > 0) {
            return SpendWords.tooMany(offer);
        }
        if (hold.isEmpty() && wish.amount().compareTo(offer.onTrust()) > 0) {
            return SpendWords.money(Kind.POINTS_NEED_LINE, offer.onTrust());
        }
        Notice taken = pay.tender(Tender.points(wish.amount(), wish.points(), hold));
        return taken.kind() == Kind.TENDER_TAKEN ? Notice.of(hold.isPresent() ? Kind.POINTS_TAKEN : Kind.POINTS_ON_TRUST, Long.toString(wish.points()))
                : taken;
    }

    private Notice take(Basket.Pledged pledged, Optional<UUID> hold) {
        Voucher voucher = pledged.voucher();
        if (hold.isEmpty() && !spender.trusts(open.basket(), voucher)) {
            return SpendWords.money(Kind.VOUCHER_NEEDS_LINE, spender.trusted(Money.ZERO));
        }
        Basket next = open.basket().pledging(hold.map(pledged::held).orElse(pledged));
        open.amend(next);
        pay.vouchers(spender.vouchers(next));
        Optional<VoucherObjection> waits = now(Optional.empty(), false).pledged().stream()
                .filter(one -> one.of().voucher().number() == voucher.number()).findFirst().flatMap(Spendable.Pledge::objection);
        return waits.isPresent() ? Notice.of(Kind.VOUCHER_WAITS, spender.name(voucher).both())
                : Notice.of(hold.isPresent() ? Kind.VOUCHER_TAKEN : Kind.VOUCHER_ON_TRUST, Long.toString(voucher.value().fen()), spender.name(voucher).both());
    }

    /** Nothing is left to pay. */
    boolean nothingLeft() {
        return pay.payment().filter(payment -> payment.rest().isZero()).isPresent();
    }

    /** What headquarters holds for nothing: the sale does without it. What a booked sale was paid with is spent. */
    List<UUID> unneeded() {
        if (pay.done().isPresent()) {
            held.clear();
        }
        Stream<UUID> pledged = open.basket().vouchers().stream().flatMap(one -> one.hold().stream());
        Stream<UUID> paid = pay.payment().stream().flatMap(payment -> payment.electronic().stream()).flatMap(tender -> tender.hold().stream());
        Set<UUID> needed = new HashSet<>(Stream.concat(pledged, paid).toList());
        List<UUID> gone = held.stream().filter(hold -> !needed.contains(hold)).toList();
        gone.forEach(held::remove);
        return gone;
    }
}
