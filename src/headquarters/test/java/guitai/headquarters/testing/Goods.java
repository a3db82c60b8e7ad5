package guitai.headquarters.testing;

import com.fasterxml.uuid.Generators;
import guitai.domain.member.MemberId;
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
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.Settlement;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.EmployeeId;
import guitai.domain.text.LocalName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random but repeatable baskets over the demo store's goods and members, paid in every way. */
public final class Goods {

    public static final Path DEMO = Path.of(System.getProperty("guitai.assets"), "demo");
    private static final List<Product> PRODUCTS = products();
    public static final List<MemberId> MEMBERS = column("members.csv", "id").stream().map(MemberId::of).toList();
    private static final PointsRule RULE = new PointsRule(1, 100, Map.of(Tier.ORDINARY, 100, Tier.SILVER, 120, Tier.GOLD, 150));

    private final Random random;

    Goods(long seed) {
        this.random = new Random(seed);
    }

    Sale sale(ReceiptNumber number, Instant at) {
        Basket basket = Basket.empty(new SaleId(Generators.timeBasedEpochGenerator().generate())).sellingTo(buyer());
        int lines = 1 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            basket = basket.plus(PRODUCTS.get(random.nextInt(PRODUCTS.size())), Optional.empty());
        }
        return new Settlement(basket, payment(basket.total()), RULE).toSale(number, at, new EmployeeId("E1001"));
    }

    /** A sale of exactly so many lines to a member, as the measurements use it. */
    Sale sale(ReceiptNumber number, Instant at, int lines) {
        return sale(number, at, lines, MEMBERS.get(random.nextInt(MEMBERS.size())));
    }

    Sale sale(ReceiptNumber number, Instant at, int lines, MemberId buyer) {
        Basket basket = Basket.empty(new SaleId(Generators.timeBasedEpochGenerator().generate()))
                .sellingTo(Optional.of(new Buyer(buyer, Tier.SILVER)));
        while (basket.lines().size() < lines) {
            basket = basket.plus(PRODUCTS.get(random.nextInt(PRODUCTS.size())), Optional.empty());
        }
        return new Settlement(basket, payment(basket.total()), RULE).toSale(number, at, new EmployeeId("E1001"));
    }

    private Optional<Buyer> buyer() {
        return random.nextInt(3) == 0 ? Optional.empty()
                : Optional.of(new Buyer(MEMBERS.get(random.nextInt(MEMBERS.size())), Tier.values()[random.nextInt(3)]));
    }

    private Payment payment(Money total) {
        Payment payment = Payment.of(total, CashRounding.JIAO);
        TenderKind kind = TenderKind.money().get(random.nextInt(TenderKind.money().size()));
        if (kind != TenderKind.CASH) {
            Money part = random.nextBoolean() ? total : Money.fen(total.fen() / 3);
            payment = payment.withElectronic(new Tender(kind, part, Optional.of("R" + random.nextInt(1_000_000))));
        }
        return payment.rest().isPositive() ? payment.withCash(total.plus(Money.yuan(10))) : payment;
    }

    private static List<Product> products() {
        LocalName name = new LocalName("示例商品", "Sample goods");
        return column("products.csv", "sku").stream().limit(200).map(sku -> {
            long price = 990 + 37L * Math.floorMod(sku.hashCode(), 9000);
            return new Product(new Sku(sku), Optional.empty(), name, name, "M", "ANY", Money.fen(price),
                    Map.of(Tier.GOLD, Money.fen(price * 9 / 10)), new TaxRate(List.of(1300, 600, 300).get(Math.floorMod(sku.hashCode(), 3))),
                    false, false, name);
        }).toList();
    }

    /** Values of a column that comes before any quoted field. */
    private static List<String> column(String file, String column) {
        try {
            List<String> lines = Files.readAllLines(DEMO.resolve(file));
            int at = List.of(lines.getFirst().split(",")).indexOf(column);
            return lines.stream().skip(1).map(line -> line.split(",")[at]).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
