package guitai.terminal.store;

import guitai.domain.member.Entitlement;
import guitai.domain.signed.Ed25519;
import guitai.protocol.TerminalKey;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.rewards.PointsRule;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Payment;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SalesBook;
import guitai.domain.sale.Settlement;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.Actor;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invented people, goods and sales for the tests of the terminal's data. */
public final class Samples {

    public static final TerminalId TERMINAL = new TerminalId("S01-02");
    public static final StoreId STORE = new StoreId("S01");
    public static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);
    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456789Z");
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** The key of {@link #TERMINAL}. */
    public static final TerminalKey KEY = new TerminalKey(TERMINAL, Ed25519.newPair());

    private Samples() {
    }

    public static Product product(int number) {
        return product("A%05d".formatted(number), "双门冰箱", "BCD-%dD".formatted(number), number % 2 == 0);
    }

    public static Product product(String sku, String name, String model, boolean serialTracked) {
        return new Product(new Sku(sku), Optional.of("6990000" + "%06d".formatted(Math.floorMod(sku.hashCode(), 1_000_000))),
                new LocalName(name + " " + model, "Two-door fridge " + model), new LocalName("澄屿", "Chengyu"), model, "FRIDGE",
                Money.fen(149_990), Map.of(Tier.SILVER, Money.fen(145_000), Tier.GOLD, Money.fen(140_000)), TaxRate.GOODS,
                serialTracked, true, new LocalName("台", "unit"));
    }

    public static Member member(int number, String name) {
        return new Member(memberId(number), "9156%012d".formatted(number), name, "138%08d".formatted(number), STORE, Tier.SILVER,
                LifeStage.REGULAR, 2_500, 3, new PointsBalance(1_000 + number, 50),
                List.of(new Entitlement("CAR_WASH", 3, LocalDate.of(2027, 2, 28))), Optional.of(new EmployeeId("E1003")));
    }

    public static MemberId memberId(int number) {
        return new MemberId(new UUID(0x0169_6e24_9b72_7000L, number));
    }

    public static Employee employee(String id) {
        return new Employee(new EmployeeId(id), STORE, new LocalName("何静怡", "He Jingyi"), Role.MANAGER, "$argon2id$v=19$m=1,t=1,p=1$x$y");
    }

    public static SaleId saleId(long number) {
        return new SaleId(new UUID(0x019a_0000_0000_7000L, number));
    }

    /** A basket of that many lines for that buyer. */
    public static Basket basket(long number, Optional<Buyer> buyer, int lines) {
        Basket basket = Basket.empty(saleId(number));
        for (int i = 1; i <= lines; i++) {
            basket = basket.plus(product(i), i % 2 == 0 ? Optional.of("SN" + number + "-" + i) : Optional.empty());
        }
        return basket.sellingTo(buyer);
    }

    public static Optional<Buyer> silver(int member) {
        return Optional.of(new Buyer(memberId(member), Tier.SILVER));
    }

    /** Books the basket, paid half by wallet and half in cash. */
    public static Sale book(SalesBook book, Basket basket, Instant at) {
        Tender wallet = new Tender(TenderKind.WECHAT_PAY, Money.fen(basket.total().fen() / 2), Optional.of("REF" + basket.id().value().getLeastSignificantBits()));
        Payment payment = Payment.of(basket.total(), CashRounding.JIAO).withElectronic(wallet).withCash(Money.yuan(100_000));
        PointsRule rule = new PointsRule(7, 100, Map.of(Tier.SILVER, 120));
        return book.book(basket.id(), DAY, CLERK, number -> new Settlement(basket, payment, rule).toSale(number, at, CLERK.employee()));
    }

    public static Change change(Change.Kind kind, String key, Object doc) {
        return new Change("S01", 1, kind, key, Optional.of(Json.MAPPER.valueToTree(doc)));
    }

    public static Change gone(Change.Kind kind, String key) {
        return new Change("S01", 1, kind, key, Optional.empty());
    }

    public static ChangePage page(String cursor, long appliedThrough, Change... changes) {
        return new ChangePage(List.of(changes), cursor, false, appliedThrough, NOON);
    }
}
