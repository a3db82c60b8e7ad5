package guitai.terminal.checkout;

import guitai.domain.day.BusinessDay;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.rewards.PointsOffer;
import guitai.domain.sale.VoucherObjection;
import guitai.domain.shop.Store;
import guitai.domain.voucher.Voucher;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.terminal.checkout.Notice.Kind;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** What the till says when something that is not money is not taken. */
final class SpendWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(BusinessDay.CHINA.zone());

    private SpendWords() {
    }

    static Notice of(VoucherObjection objection) {
        return switch (objection) {
            case VoucherObjection.TermsUnknown _ -> Notice.of(Kind.VOUCHER_UNTOLD);
            case VoucherObjection.OutOfDate _ -> Notice.of(Kind.VOUCHER_OUT_OF_DATE);
            case VoucherObjection.OtherStore _ -> Notice.of(Kind.VOUCHER_OTHER_STORE);
            case VoucherObjection.OtherTier _ -> Notice.of(Kind.VOUCHER_OTHER_TIER);
            case VoucherObjection.NothingFits _ -> Notice.of(Kind.VOUCHER_NOTHING_FITS);
            case VoucherObjection.BelowMinimum below -> money(Kind.VOUCHER_BELOW_MINIMUM, below.missing());
            case VoucherObjection.NotTogether _ -> Notice.of(Kind.VOUCHER_NOT_TOGETHER);
        };
    }

    /** No goods that are still to come change it. */
    static boolean forGood(VoucherObjection objection) {
        return switch (objection) {
            case VoucherObjection.TermsUnknown _, VoucherObjection.OutOfDate _, VoucherObjection.OtherStore _, VoucherObjection.OtherTier _,
                 VoucherObjection.NotTogether _ -> true;
            case VoucherObjection.NothingFits _, VoucherObjection.BelowMinimum _ -> false;
        };
    }

    static Notice used(Optional<Store> store, Instant at) {
        return used(store.map(known -> known.name().both()).orElse(""), at);
    }

    private static Notice used(String store, Instant at) {
        return Notice.of(Kind.VOUCHER_USED, store, MINUTE.format(at));
    }

    static Notice money(Kind kind, Money money) {
        return Notice.of(kind, Long.toString(money.fen()));
    }

    static Notice tooMany(PointsOffer offer) {
        return switch (offer.bound()) {
            case TOO_FEW -> Notice.of(Kind.POINTS_TOO_FEW, Long.toString(offer.least()));
            case REST, SHARE, BALANCE, UNPROVED -> money(Kind.valueOf("POINTS_" + offer.bound()), offer.most());
        };
    }

    /** Headquarters said no. */
    static Notice refused(ReservationAnswer answer) {
        return switch (answer.refusal().orElseThrow()) {
            case NOT_ENOUGH, UNKNOWN_MEMBER -> Notice.of(Kind.POINTS_NOT_ENOUGH, Long.toString(answer.available()));
            case TAKEN -> answer.used().map(first -> used(first.store().value(), first.at())).orElse(Notice.of(Kind.VOUCHER_HELD));
            case ENDED -> Notice.of(Kind.VOUCHER_HELD);
            case VOUCHER_EXPIRED -> Notice.of(Kind.VOUCHER_OUT_OF_DATE);
            case VOUCHER_NOT_GENUINE -> Notice.of(Kind.CODE_FORGED);
        };
    }

    static ReservationRequest request(UUID id, Optional<MemberId> owner, Optional<String> digits, Voucher voucher) {
        return digits.map(shown -> ReservationRequest.ofVoucher(id, shown)).orElseGet(() ->
                ReservationRequest.ofVoucher(id, owner.orElseThrow(), voucher.number()));
    }
}
