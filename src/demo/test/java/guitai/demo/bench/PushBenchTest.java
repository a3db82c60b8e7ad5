package guitai.demo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.uuid.Generators;
import guitai.demo.DemoCsv;
import guitai.demo.fault.Cable;
import guitai.demo.fault.Child;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.HqBooks;
import guitai.demo.story.SharedPostgres;
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
import guitai.headquarters.Main;
import guitai.terminal.BackOffice;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 10,000 sales of five lines and two tenders from a terminal's SQLite over HTTP into headquarters' PostgreSQL, applied; three
 * processes, so that the processor's time is attributed. Goals are what a throw-away prototype did.
 */
@Tag("bench")
class PushBenchTest {

    private static final int SALES = 10_000;
    private static final double GOAL_SALES_PER_SECOND = 4_115;
    private static final double GOAL_CPU_SECONDS = 2.6;
    private static final double GOAL_BYTES = 1_740_000;
    private static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);

    private record Cost(double seconds, double terminal, double headquarters, double database) {
        double cpu() {
            return terminal + headquarters + database;
        }
    }

    @Test
    void aMonthOfSalesGoesUp(@TempDir Path folder) {
        String database = SharedPostgres.demoStore();
        try (Child headquarters = Child.atFullSpeed(Main.class, "--data", folder.resolve("headquarters").toString(), "--port", "0",
                "--database", database)) {
            assertTrue(headquarters.says(line -> line.contains("http://"), 60), () -> headquarters.said().toString());
            URI address = headquarters.address();
            // Headquarters runs for months, so it is measured warm; the terminal and the bare copy are measured cold.
            for (String warming : List.of("S01-03", "S02-01")) {
                prepare(warming, folder, address);
                push(warming, folder, headquarters.pid(), database, new Cable(() -> address));
            }
            prepare("S01-02", folder, address);
            Cable cable = new Cable(() -> address);
            Cost ours = push("S01-02", folder, headquarters.pid(), database, cable);
            Cost bare = copy(folder, SharedPostgres.demoStore());
            report(ours, bare, cable.carried()[0] + cable.carried()[1], HqBooks.of(database).frozenBytes("S01-02"));
        }
    }

    private static void report(Cost ours, Cost bare, double bytes, double plain) {
        double rate = SALES / ours.seconds();
        Measured.value("push.10k.seconds", ours.seconds(), "s", bare.seconds(), SALES / GOAL_SALES_PER_SECOND, rate >= GOAL_SALES_PER_SECOND);
        Measured.value("push.10k.sales-per-second", rate, "1/s", SALES / bare.seconds(), GOAL_SALES_PER_SECOND, rate >= GOAL_SALES_PER_SECOND);
        Measured.value("push.10k.cpu", ours.cpu(), "CPU s", bare.cpu(), GOAL_CPU_SECONDS, ours.cpu() <= GOAL_CPU_SECONDS);
        Measured.value("push.10k.cpu.terminal", ours.terminal(), "CPU s", bare.terminal(), 1.4, ours.terminal() <= 1.4);
        Measured.value("push.10k.cpu.headquarters", ours.headquarters(), "CPU s", bare.terminal(), 0.4, ours.headquarters() <= 0.4);
        Measured.value("push.10k.cpu.database", ours.database(), "CPU s", bare.database(), 0.7, ours.database() <= 0.7);
        Measured.value("push.10k.bytes", bytes, "B", plain, GOAL_BYTES, bytes <= GOAL_BYTES);
    }

    private static Cost push(String terminal, Path folder, long headquarters, String database, Cable cable) {
        HqBooks books = HqBooks.of(database);
        try (cable; Child child = Child.atFullSpeed(PushChild.class, terminal, folder.resolve(terminal).toString(), cable.end().toString())) {
            assertTrue(child.says("ready"::equals, 60), () -> child.said().toString());
            double[] before = {CpuTime.of(child.pid()), CpuTime.of(headquarters), CpuTime.ofFamily(SharedPostgres.pid())};
            long start = System.nanoTime();
            child.tell("go");
            assertTrue(child.says("done SYNCED 0"::equals, 300), () -> child.said().toString());
            while (books.appliedThrough(terminal) < SALES) {
                rest();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertEquals(SALES, books.receipts(terminal).size());
            return new Cost(seconds, CpuTime.of(child.pid()) - before[0], CpuTime.of(headquarters) - before[1],
                    CpuTime.ofFamily(SharedPostgres.pid()) - before[2]);
        }
    }

    private static Cost copy(Path folder, String database) {
        try (Child child = Child.atFullSpeed(CopyChild.class, folder.resolve("S01-02").resolve("guitai.db").toString(), database)) {
            assertTrue(child.says("ready"::equals, 60), () -> child.said().toString());
            double[] before = {CpuTime.of(child.pid()), CpuTime.ofFamily(SharedPostgres.pid())};
            long start = System.nanoTime();
            child.tell("go");
            assertTrue(child.says("done"::equals, 300), () -> child.said().toString());
            return new Cost((System.nanoTime() - start) / 1e9, CpuTime.of(child.pid()) - before[0], 0,
                    CpuTime.ofFamily(SharedPostgres.pid()) - before[1]);
        }
    }

    /** Sales like those of a busy month, on the terminal's disk. */
    private static void prepare(String terminal, Path folder, URI address) {
        try (Counter counter = new Counter(terminal, folder.resolve(terminal), () -> Optional.of(address), Clock.systemUTC())) {
            counter.starts();
            counter.syncs();
            counter.does(office -> {
                List<Product> goods = Goods.loose().stream().flatMap(sku -> office.store().products().bySku(new Sku(sku)).stream()).toList();
                List<Buyer> buyers = DemoCsv.column("members", "card").stream().flatMap(card -> office.store().members().byCard(card).stream())
                        .map(known -> new Buyer(known.member().id(), known.member().tier())).toList();
                Random random = new Random(7);
                for (int i = 0; i < SALES; i += 500) {
                    office.store().database().transact(session -> sell(office, goods, buyers, random));
                }
                return true;
            });
        }
    }

    private static void sell(BackOffice office, List<Product> goods, List<Buyer> buyers, Random random) {
        PointsRule rule = new PointsRule(1, 100, Map.of());
        for (int i = 0; i < 500; i++) {
            Basket basket = Basket.empty(new SaleId(Generators.timeBasedEpochGenerator().generate()))
                    .sellingTo(Optional.of(buyers.get(random.nextInt(buyers.size()))));
            while (basket.lines().size() < 5) {
                basket = basket.plus(goods.get(random.nextInt(goods.size())), Optional.empty());
            }
            Basket full = basket;
            Payment payment = Payment.of(full.total(), CashRounding.JIAO).withElectronic(new Tender(TenderKind.WECHAT_PAY,
                    Money.fen(full.total().fen() / 2), Optional.of("42000026" + random.nextInt(1_000_000_000)))).withCash(Money.yuan(1_000_000));
            office.store().sales().book(full.id(), LocalDate.of(2026, 11, 22), CLERK,
                    number -> new Settlement(full, payment, rule).toSale(number, guitai.demo.story.StoreClock.NOON, CLERK.employee()));
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
