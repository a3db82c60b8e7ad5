package guitai.terminal.checkout;

import guitai.domain.day.BusinessDay;
import guitai.domain.rewards.PointsRule;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Payment;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SalesBook;
import guitai.domain.sale.Settlement;
import guitai.domain.shop.ShopFacts;
import guitai.domain.shop.StoreRules;
import guitai.domain.staff.Actor;
import java.time.Clock;
import java.time.Instant;

/** Takes the money and books the sale: on disk before anything is printed. */
public final class Cashier {

    private final SalesBook book;
    private final ShopFacts shop;
    private final Spender spender;
    private final Clock clock;
    private final Runnable afterBooking;

    /** @param afterBooking called when a sale is on disk; must not wait (it wakes the uplink) */
    public Cashier(SalesBook book, ShopFacts shop, Spender spender, Clock clock, Runnable afterBooking) {
        this.book = book;
        this.shop = shop;
        this.spender = spender;
        this.clock = clock;
        this.afterBooking = afterBooking;
    }

    Payment ask(Basket basket) {
        return Payment.of(basket.total(), shop.rules().cashRounding(), spender.vouchers(basket));
    }

    Spender spender() {
        return spender;
    }

    long pointsFor(Basket basket) {
        PointsRule rule = rule();
        return basket.buyer().map(Buyer::tier).map(tier -> basket.lines().stream()
                .mapToLong(line -> rule.points(line.amount(basket.buyer()), tier)).sum()).orElse(0L);
    }

    /** Books the paid basket. Pressed twice, it is the same sale. */
    Sale book(Basket basket, Payment payment, Actor actor) {
        Instant at = clock.instant();
        BusinessDay day = shop.day();
        Settlement settlement = new Settlement(basket, payment, rule());
        Sale sale = book.book(basket.id(), day.of(at), actor, number -> settlement.toSale(number, at, actor.employee()));
        afterBooking.run();
        return sale;
    }

    private PointsRule rule() {
        StoreRules rules = shop.rules();
        return PointsRule.of(rules.version(), rules.fenPerPoint(), shop.tiers());
    }
}
