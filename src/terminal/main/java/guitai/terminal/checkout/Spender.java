package guitai.terminal.checkout;

import com.fasterxml.uuid.Generators;
import guitai.domain.campaign.Campaign;
import guitai.domain.campaign.Campaigns;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.rewards.Allowance;
import guitai.domain.rewards.PointsOffer;
import guitai.domain.rewards.SpendingRule;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Basket.Pledged;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Payment;
import guitai.domain.sale.Redemption;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.sale.VoucherObjection;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.StoreId;
import guitai.domain.text.LocalName;
import guitai.domain.voucher.Voucher;
import guitai.terminal.identify.MemberProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What points and vouchers may pay here and now, with headquarters' word and without it. */
public final class Spender {

    private final SpendBook book;
    private final ShopFacts shop;
    private final Campaigns campaigns;
    private final Redemption redemption;
    private final Clock clock;

    public Spender(SpendBook book, ShopFacts shop, Campaigns campaigns, StoreId here, Clock clock) {
        this.book = book;
        this.shop = shop;
        this.campaigns = campaigns;
        this.redemption = new Redemption(here, campaigns::terms);
        this.clock = clock;
    }

    /** The tenders of the vouchers in the basket. */
    List<Tender> vouchers(Basket basket) {
        return redemption.tenders(basket, clock.instant());
    }

    Spendable spendable(Basket basket, Optional<MemberProfile> buyer, Optional<Payment> payment, boolean proved) {
        Instant now = clock.instant();
        List<Tender> pays = redemption.tenders(basket, now);
        List<Spendable.Pledge> pledged = basket.vouchers().stream().map(one -> new Spendable.Pledge(one, name(one.voucher()),
                Money.sum(pays.stream().filter(tender -> number(one.voucher()).equals(tender.reference().orElse(""))).map(Tender::amount).toList()),
                redemption.objection(basket, one.voucher(), now))).toList();
        List<Spendable.Usable> usable = basket.isEmpty() ? List.of() : buyer.map(who -> book.vouchersOf(who.member().id())).orElse(List.of()).stream()
                .filter(voucher -> !pledged(basket, voucher) && redemption.objection(basket, voucher, now).isEmpty())
                .map(voucher -> new Spendable.Usable(voucher, name(voucher))).toList();
        return new Spendable(pledged, usable, buyer.flatMap(who -> points(basket, who, payment, proved)));
    }

    private Optional<Spendable.Points> points(Basket basket, MemberProfile who, Optional<Payment> payment, boolean proved) {
        return shop.spending().map(rule -> {
            Payment paying = payment.orElseGet(() -> Payment.of(basket.total(), shop.rules().cashRounding(), vouchers(basket)));
            List<Tender> spent = paying.electronic().stream().filter(tender -> tender.kind() == TenderKind.POINTS).toList();
            long balance = who.member().points().consumption() - spent.stream().mapToLong(tender -> tender.points().orElse(0L)).sum();
            Money onTrust = Money.sum(spent.stream().filter(Tender::onTrust).map(Tender::amount).toList());
            PointsOffer offer = PointsOffer.of(rule, new PointsOffer.Facts(who.member().tier(), balance, basket.total(), paying.rest(),
                    Money.sum(spent.stream().map(Tender::amount).toList()), book.pointsOnTrust(who.member().id(), today()).plus(onTrust), age(), proved));
            return new Spendable.Points(rule, offer, balance);
        });
    }

    /** A voucher for this basket, as headquarters is to be asked about it; or why that is in vain. */
    Bid bid(Basket basket, Voucher voucher, Optional<String> digits, boolean paying) {
        if (pledged(basket, voucher)) {
            return new Bid.No(Notice.of(Notice.Kind.VOUCHER_IN_BASKET));
        }
        if (book.usedHere(voucher.number()).isPresent()) {
            return new Bid.No(SpendWords.used(shop.store(), book.usedHere(voucher.number()).get().at()));
        }
        Optional<VoucherObjection> objection = redemption.objection(basket.pledging(new Pledged(voucher, Optional.empty(), Optional.empty())), voucher,
                clock.instant());
        if (objection.filter(no -> paying || SpendWords.forGood(no)).isPresent()) {
            return new Bid.No(SpendWords.of(objection.get()));
        }
        UUID id = Generators.timeBasedEpochGenerator().generate();
        Optional<MemberId> owner = digits.isPresent() ? Optional.empty() : basket.buyer().map(Buyer::member);
        return new Bid.Ask(new Wish.Voucher(SpendWords.request(id, owner, digits, voucher), basket.id(), new Pledged(voucher, owner, Optional.empty())));
    }

    /** What comes of offering something for a basket. */
    sealed interface Bid {
        record No(Notice notice) implements Bid {
        }

        record Ask(Wish wish) implements Bid {
        }
    }

    /** Whether a voucher may be taken without headquarters' word. */
    boolean trusts(Basket basket, Voucher voucher) {
        Money here = Money.sum(basket.vouchers().stream().filter(one -> one.hold().isEmpty()).map(one -> one.voucher().value()).toList());
        return voucher.value().compareTo(trusted(here)) <= 0;
    }

    /** What vouchers may still pay today on trust. */
    Money trusted(Money besides) {
        Optional<SpendingRule> rule = shop.spending().filter(known -> age().filter(known::fresh).isPresent());
        return rule.map(SpendingRule::vouchers).orElse(Allowance.NONE).left(book.vouchersOnTrust(today()).plus(besides));
    }

    LocalName name(Voucher voucher) {
        return campaigns.byCode(voucher.campaign()).map(Campaign::name).orElse(new LocalName(voucher.campaign(), voucher.campaign()));
    }

    private static boolean pledged(Basket basket, Voucher voucher) {
        return basket.vouchers().stream().anyMatch(one -> one.voucher().number() == voucher.number());
    }

    private static String number(Voucher voucher) {
        return Long.toString(voucher.number());
    }

    private Optional<Duration> age() {
        return shop.asOf().map(told -> Duration.between(told, clock.instant()).abs());
    }

    private LocalDate today() {
        return shop.day().of(clock.instant());
    }
}
