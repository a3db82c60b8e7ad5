package guitai.demo.fault;

import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.Joins;
import guitai.domain.sale.Sale;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A counter in a process of its own that sells without a pause and says {@code receipt NUMBER} after each sale, as a printer
 * would. It syncs by itself all the while. Arguments: terminal, data folder, address of headquarters, seed.
 */
final class SellingChild {

    private SellingChild() {
    }

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(SellingChild::endWithTheParent);
        Optional<URI> headquarters = Optional.of(URI.create(arguments[2]));
        Counter counter = new Counter(arguments[0], Path.of(arguments[1]), () -> headquarters, Clock.systemUTC(), Duration.ofSeconds(5));
        counter.starts();
        say("open");
        while (counter.does(office -> office.signIn().roster()).store().isEmpty()) {
            counter.syncs();
        }
        counter.goesOnline();
        counter.isManned("E1001");
        say("recovered " + counter.till().basket().pieces());
        sellsForEver(counter, new Random(Long.parseLong(arguments[3])));
    }

    private static void sellsForEver(Counter counter, Random random) {
        List<String> goods = Goods.loose().subList(0, 100);
        List<String> cards = List.of(Goods.card("GOLD"), Goods.card("SILVER"), Goods.card("ORDINARY"));
        while (true) {
            for (int lines = random.nextInt(1, 4); lines > 0; lines--) {
                counter.sells(goods.get(random.nextInt(goods.size())), 1);
            }
            if (random.nextInt(3) > 0) {
                counter.to(cards.get(random.nextInt(cards.size())));
            } else if (random.nextInt(3) == 0 && counter.does(office -> office.store().codes().closing()).isPresent()) {
                counter.to(Joins.with(counter, "13900%06d".formatted(random.nextInt(1_000_000))).card());
            }
            Sale sale = counter.booksForCash();
            say("receipt " + sale.number().text());
        }
    }

    /** In one write, so that a kill leaves a line whole or out. */
    private static void say(String line) {
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever told; only the end of the stream counts.
            }
        } catch (IOException gone) {
            // The same.
        }
        Runtime.getRuntime().halt(1);
    }
}
