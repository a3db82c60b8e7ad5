package guitai.demo.fault;

import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Does once, in one process, what the children do, and ends well: so the JVM learns what their starts need. Arguments: folder, database. */
final class WarmUpChild {

    private WarmUpChild() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (Headquarters headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(arguments[1]),
                HqSettings.LOOPBACK, 0, Optional.empty(), Clock.systemUTC()));
             Counter counter = new Counter("S01-03", folder.resolve("terminal"),
                     () -> Optional.of(URI.create("http://127.0.0.1:" + headquarters.port())), Clock.systemUTC())) {
            counter.starts();
            counter.syncs();
            counter.isManned("E1001");
            counter.sells(Goods.KETTLE, 1).to(Goods.card("GOLD")).booksForCash();
            counter.syncs();
            headquarters.settle();
        }
    }
}
