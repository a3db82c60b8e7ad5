package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.fault.Cable.Harm;
import guitai.demo.story.Chain;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.terminal.uplink.SyncStatus.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers lost, repeated, cut, slow, reset or somebody else's, at seeded random places of the byte stream. */
class BadCablesTest {

    private static final int TRIES = 60;
    private static final Harm.Kind[] HARMS = Harm.Kind.values();

    @TempDir
    Path folder;
    private Chain chain;
    private Cable cable;
    private Counter counter;
    private int failedAttempts;

    @BeforeEach
    void open() {
        chain = Chain.opens(folder);
        cable = new Cable(chain::address);
        counter = new Counter("S01-02", folder.resolve("counter"), () -> Optional.of(cable.end()), chain.clock(), Duration.ofMillis(400));
        counter.starts();
        syncsWhole(0);
        counter.signsIn("E1001");
    }

    @AfterEach
    void close() {
        counter.close();
        cable.close();
        chain.close();
    }

    @Test
    void afterAHundredBadCablesEverySaleIsThereOnce() {
        run(100);
    }

    @Test
    @Tag("soak")
    void afterTwoThousandBadCablesEverySaleIsThereOnce() {
        run(2_000);
    }

    private void run(int cables) {
        for (int seed = 1; seed <= cables; seed++) {
            Random random = new Random(seed);
            sells(random);
            cable.harms(() -> harm(random));
            for (int attempt = random.nextInt(1, 4); attempt > 0; attempt--) {
                failedAttempts += counter.syncs().state() == State.SYNCED ? 0 : 1;
            }
            syncsWhole(seed);
            assertEquals(counter.entries().size(), chain.books().held("S01-02"), "seed " + seed);
        }
        chain.headquartersHasApplied();
        syncsWhole(0);
        assertTrue(failedAttempts > cables / 2, "the cables were not bad: " + failedAttempts);
        List<String> receipts = counter.sales().reversed().stream().map(sale -> sale.number().text()).toList();
        assertEquals(receipts, chain.books().receipts("S01-02"));
        assertTrue(counter.looksAtTheDay().comparison().matched(), () -> counter.looksAtTheDay().differing().toString());
        assertEquals(0, chain.books().wrongBalances());
        System.out.printf("bad cables: %d, attempts that failed: %d, sales: %d, each at headquarters once%n", cables, failedAttempts,
                receipts.size());
    }

    private void sells(Random random) {
        for (int sales = random.nextInt(1, 3); sales > 0; sales--) {
            counter.sells(Goods.loose().get(random.nextInt(100)), 1);
            if (random.nextBoolean()) {
                counter.to(Goods.card("SILVER"));
            }
            counter.booksForCash();
        }
    }

    /** A swallowed answer costs the counter's whole patience, so it comes more rarely than the others. */
    private static Harm harm(Random random) {
        synchronized (random) {
            Harm.Kind kind = HARMS[random.nextInt(HARMS.length)];
            boolean rare = kind == Harm.Kind.ANSWER_SWALLOWED && random.nextInt(4) > 0;
            return new Harm(rare ? Harm.Kind.RESET : kind, random.nextInt(1, 1_200));
        }
    }

    private void syncsWhole(int seed) {
        cable.isWhole();
        State state = counter.syncs().state();
        for (int more = TRIES; more > 0 && state != State.SYNCED; more--) {
            state = counter.syncs().state();
        }
        assertEquals(State.SYNCED, state, "seed " + seed);
    }
}
