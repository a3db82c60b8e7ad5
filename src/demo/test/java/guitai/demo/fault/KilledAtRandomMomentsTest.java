package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.Counter;
import guitai.demo.story.HqBooks;
import guitai.demo.story.SharedPostgres;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.Main;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A selling terminal and headquarters, each in a process of its own and each killed again and again (SIGKILL), while starting,
 * selling, booking, sending, taking in and applying. Their data folders stay.
 */
class KilledAtRandomMomentsTest {

    private static final String TERMINAL = "S01-02";
    private static final int PATIENCE = 120;

    @TempDir
    Path folder;
    private final List<String> printed = new ArrayList<>();
    private final AtomicInteger terminalKills = new AtomicInteger();
    private final AtomicInteger headquartersKills = new AtomicInteger();
    /** One for each life of the terminal: headquarters is killed as often as the terminal, at moments of its own. */
    private final Semaphore turns = new Semaphore(0);
    private String database;
    private int port;

    @BeforeEach
    void aDatabaseAndAPort() throws IOException {
        database = SharedPostgres.demoStore();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Child.warmUp(folder.resolve("warm-up"), SharedPostgres.demoStore());
    }

    @Test
    void afterFiftyKillsNothingIsLostAndNothingDoubled() {
        kill(25, 20261122);
    }

    @Test
    @Tag("soak")
    void afterAThousandKillsOfEachNothingIsLostAndNothingDoubled() {
        kill(1_000, Long.getLong("seed", System.currentTimeMillis()));
    }

    private void kill(int times, long seed) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> killTheTerminal(times, new Random(seed)), hands),
                    CompletableFuture.runAsync(() -> killHeadquarters(times, new Random(seed + 1)), hands)).join();
        }
        audit(seed);
    }

    /** Every fifth life ends somewhere in its start; the others a few sales later. */
    private void killTheTerminal(int times, Random random) {
        for (int life = 0; life < times; life++) {
            Child child = Child.of(SellingChild.class, TERMINAL, folder.resolve("terminal").toString(), "http://127.0.0.1:" + port,
                    Long.toString(random.nextLong()));
            if (life % 5 != 4) {
                boolean selling = child.says(random.nextInt(1, 12), line -> line.startsWith("receipt "), PATIENCE);
                assertTrue(selling, () -> "the terminal does not sell: " + child.said());
            }
            turns.release();
            rest(random.nextInt(life % 5 != 4 ? 30 : 900));
            child.isKilled();
            terminalKills.incrementAndGet();
            child.said().stream().filter(line -> line.startsWith("receipt ")).forEach(line -> printed.add(line.substring(8)));
        }
    }

    private void killHeadquarters(int times, Random random) {
        for (int life = 0; life < times; life++) {
            try (Child child = headquarters()) {
                if (life % 5 != 4) {
                    assertTrue(child.says(line -> line.contains("http://"), PATIENCE), () -> "headquarters is not there: " + child.said());
                }
                turns.acquireUninterruptibly();
                rest(random.nextInt(1_000));
            }
            headquartersKills.incrementAndGet();
        }
    }

    private Child headquarters() {
        return Child.of(Main.class, "--data", folder.resolve("headquarters").toString(), "--port", Integer.toString(port),
                "--database", database);
    }

    private void audit(long seed) {
        HqBooks books = HqBooks.of(database);
        try (Headquarters headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(database),
                HqSettings.LOOPBACK, 0, Optional.empty(), Clock.systemUTC()));
             Counter counter = new Counter(TERMINAL, folder.resolve("terminal"),
                     () -> Optional.of(URI.create("http://127.0.0.1:" + headquarters.port())), Clock.systemUTC())) {
            counter.starts();
            Audit audit = new Audit(counter);
            int unprinted = audit.unprinted(printed);
            audit.numbersAreGapless();
            audit.chainIsIntact();
            long onArrival = books.held(TERMINAL);
            counter.syncs();
            headquarters.settle();
            assertEquals(SyncStatus.State.SYNCED, counter.syncs().state());
            audit.headquartersAgrees();
            audit.headquartersHoldsExactlyThis(books);
            audit.whoJoinedIsAMember(books);
            assertTrue(unprinted <= terminalKills.get(), () -> unprinted + " sales without a receipt");
            System.out.printf("kill -9: terminal %d, headquarters %d (seed %d): %d receipts printed, %d sales, %d of %d entries held before the end, "
                    + "0 lost, 0 doubled, totals equal%n", terminalKills.get(), headquartersKills.get(), seed, printed.size(),
                    audit.receipts().size(), onArrival, counter.entries().size());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The random moment. */
    private static void rest(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
