package guitai.domain.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.MemberId;
import guitai.domain.member.Tier;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.money.TaxSplit;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.rewards.PointsRule;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final PointsRule RULE = new PointsRule(7, 100, Map.of(Tier.GOLD, 150));
    private static final Buyer GOLD = new Buyer(new MemberId(new UUID(1, 2)), Tier.GOLD);
    private static final ReceiptNumber NUMBER = new ReceiptNumber(new TerminalId("S01-02"), LocalDate.of(2026, 11, 22), 231);

    @Test
    void aGoldMemberPaysTheMemberPriceAndEarnsByTier() {
        Basket basket = basket().plus(product("W1", 369_900, 349_900, false), Optional.empty()).sellingTo(Optional.of(GOLD));
        Sale sale = settle(basket, Payment.of(basket.total(), CashRounding.JIAO).withCash(Money.yuan(3_500)));
        assertEquals(Money.yuan(3_499), sale.total());
        assertEquals(Money.yuan(200), sale.off(Adjustment.Kind.MEMBER_PRICE));
        assertEquals(Money.yuan(1), sale.change());
        assertEquals(5_248, sale.points());
        assertTrue(sale.addsUp());
    }

    @Test
    void cashRoundsDownAsItsOwnDiscountAndElectronicTendersDoNot() {
        Basket basket = basket().plus(product("O1", 1_239, 1_239, false), Optional.empty());
        Sale cash = settle(basket, Payment.of(basket.total(), CashRounding.JIAO).withCash(Money.yuan(20)));
        assertEquals(Money.fen(1_230), cash.total());
        assertEquals(Money.fen(9), cash.off(Adjustment.Kind.CASH_ROUNDING));
        Payment wallet = Payment.of(basket.total(), CashRounding.JIAO)
                .withElectronic(new Tender(TenderKind.WECHAT_PAY, Money.fen(1_239), Optional.of("R1")));
        assertEquals(Money.fen(1_239), settle(basket, wallet).total());
    }

    @Test
    void anElectronicTenderNeedsItsReferenceAndNeverExceedsWhatIsDue() {
        Payment due = Payment.of(Money.yuan(10), CashRounding.JIAO);
        assertInstanceOf(Payment.Objection.ReferenceMissing.class, due.withElectronic(
                new Tender(TenderKind.ALIPAY, Money.yuan(10), Optional.empty())).objection().orElseThrow());
        assertInstanceOf(Payment.Objection.MoreThanDue.class, due.withElectronic(
                new Tender(TenderKind.ALIPAY, Money.yuan(11), Optional.of("R"))).objection().orElseThrow());
        assertEquals(Optional.of(new Payment.Objection.StillMissing(Money.yuan(4))), due.withElectronic(
                new Tender(TenderKind.ALIPAY, Money.yuan(6), Optional.of("R"))).objection());
    }

    @Test
    void serialTrackedUnitsKeepALineEachAndOthersCountUp() {
        Product fridge = product("F1", 100, 100, true);
        Product oil = product("O1", 100, 100, false);
        Basket basket = basket().plus(fridge, Optional.of("A")).plus(fridge, Optional.empty())
                .plus(oil, Optional.empty()).plus(oil, Optional.empty());
        assertEquals(List.of(1, 1, 2), basket.lines().stream().map(BasketLine::quantity).toList());
        assertEquals(1, basket.firstWithoutSerial());
        assertSame(basket, basket.withQuantity(0, 5));
    }

    @Test
    void linesTendersTaxAndPointsAgreeForAnyBasket() {
        Random random = new Random(7);
        for (int run = 0; run < 3_000; run++) {
            Basket basket = randomBasket(random);
            Payment payment = Payment.of(basket.total(), CashRounding.values()[random.nextInt(3)]);
            if (random.nextBoolean() && basket.total().isPositive()) {
                Money part = Money.fen(random.nextLong(1, basket.total().fen() + 1));
                payment = payment.withElectronic(new Tender(TenderKind.UNIONPAY_QR, part, Optional.of("R")));
            }
            payment = payment.rest().isPositive() ? payment.withCash(payment.rest().plus(Money.fen(random.nextInt(10_000)))) : payment;
            assertEquals(Optional.empty(), payment.objection());
            Sale sale = settle(basket, payment);
            assertTrue(sale.addsUp(), "tenders pay the lines exactly");
            assertEquals(sale.total(), Money.sum(sale.taxByRate().values().stream().map(TaxSplit::gross).toList()));
            assertEquals(basket.total().minus(payment.rounding()), sale.total());
            assertTrue(sale.lines().stream().noneMatch(line -> line.amount().isNegative()));
        }
    }

    private static Basket randomBasket(Random random) {
        Basket basket = basket().sellingTo(random.nextBoolean() ? Optional.of(GOLD) : Optional.empty());
        int lines = random.nextInt(1, 8);
        for (int i = 0; i < lines; i++) {
            long list = random.nextLong(1, 900_000);
            basket = basket.plus(product("P" + i, list, random.nextLong(0, list + 1), random.nextBoolean()), Optional.of("S" + i));
            basket = basket.withQuantity(basket.lines().size() - 1, random.nextInt(1, 20));
        }
        return basket;
    }

    private static Sale settle(Basket basket, Payment payment) {
        return new Settlement(basket, payment, RULE).toSale(NUMBER, Instant.EPOCH, new EmployeeId("E1"));
    }

    private static Basket basket() {
        return Basket.empty(new SaleId(new UUID(3, 4)));
    }

    private static Product product(String sku, long list, long gold, boolean serial) {
        LocalName name = new LocalName(sku, sku);
        return new Product(new Sku(sku), Optional.empty(), name, name, "", "C", Money.fen(list), Map.of(Tier.GOLD, Money.fen(gold)),
                TaxRate.GOODS, serial, false, name);
    }
}
