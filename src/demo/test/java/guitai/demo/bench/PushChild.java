package guitai.demo.bench;

import com.fasterxml.uuid.Generators;
import guitai.demo.DemoCsv;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.StoreClock;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.rewards.PointsRule;
import guitai.domain.sale.Basket;
import guitai.domain.sale.Buyer;
import guitai.domain.sale.Payment;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.Settlement;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.terminal.BackOffice;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A terminal that sends some sales in the morning, makes many without a line, says {@code ready}, sends all it has when it is told a
 * line, and says {@code done}. Arguments: terminal, data folder, headquarters, sales.
 */
final class PushChild {

    /** Sales that leave one by one a few at a time before the line is gone, as on any morning. */
    static final int MORNING = 500;
    private static final int TRICKLE = 25;
    private static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);
    private static final PointsRule RULE = new PointsRule(1, 100, Map.of());

    private final List<Product> goods;
    private final List<Buyer> buyers;
    private final Random random = new Random(7);

    private PushChild(BackOffice office) {
        goods = Goods.loose().stream().flatMap(sku -> office.store().products().bySku(new Sku(sku)).stream()).toList();
        buyers = DemoCsv.column("members", "card").stream().flatMap(card -> office.store().members().byCard(card).stream())
                .map(known -> new Buyer(known.member().id(), known.member().tier())).toList();
    }

    public static void main(String[] arguments) throws IOException {
        Optional<URI> headquarters = Optional.of(URI.create(arguments[2]));
        Counter counter = new Counter(arguments[0], Path.of(arguments[1]), () -> headquarters, Clock.systemUTC(), Duration.ofMinutes(1));
        counter.starts();
        counter.syncs();
        PushChild clerk = counter.does(PushChild::new);
        for (int sold = 0; sold < MORNING; sold += TRICKLE) {
            clerk.sells(counter, TRICKLE);
            counter.syncs();
        }
        clerk.sells(counter, Integer.parseInt(arguments[3]));
        System.out.println("ready");
        System.in.read();
        SyncStatus status = counter.syncs();
        System.out.println("done " + status.state() + " " + status.waiting());
        while (System.in.read() >= 0) {
            // Stays, so that its time can be read.
        }
    }

    /** Some hundred in a transaction: what is measured is the way up, not the disk. */
    private void sells(Counter counter, int sales) {
        for (int left = sales; left > 0; left -= 500) {
            int portion = Math.min(left, 500);
            counter.does(office -> {
                office.store().database().transact(_ -> IntStream.range(0, portion).forEach(_ -> sell(office)));
                return true;
            });
        }
    }

    private void sell(BackOffice office) {
        Basket basket = Basket.empty(new SaleId(Generators.timeBasedEpochGenerator().generate()))
                .sellingTo(Optional.of(buyers.get(random.nextInt(buyers.size()))));
        while (basket.lines().size() < 5) {
            basket = basket.plus(goods.get(random.nextInt(goods.size())), Optional.empty());
        }
        Basket full = basket;
        Payment payment = Payment.of(full.total(), CashRounding.JIAO).withElectronic(new Tender(TenderKind.WECHAT_PAY,
                Money.fen(full.total().fen() / 2), Optional.of("42000026" + random.nextInt(1_000_000_000)))).withCash(Money.yuan(1_000_000));
        office.store().sales().book(full.id(), LocalDate.of(2026, 11, 22), CLERK,
                number -> new Settlement(full, payment, RULE).toSale(number, StoreClock.NOON, CLERK.employee()));
    }
}
