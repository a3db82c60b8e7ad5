package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.fault.Cable.Harm;
import guitai.demo.story.Chain;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.terminal.uplink.SyncStatus;
import guitai.terminal.uplink.SyncStatus.State;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A counter that syncs by itself over a network that is bad for a while: each connection goes wrong in its own way, decided by the
 * run's number and the connection's. Once the network is whole again both sides are at one within a minute, whatever happened before.
 * {@code -Dseed=NUMBER} makes one run again.
 */
class BadCablesTest {

    private static final Harm.Kind[] HARMS = Harm.Kind.values();
    private static final Duration HEALED = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private Chain chain;
    private Cable cable;
    private Counter counter;
    private final Semaphore harmed = new Semaphore(0);
    private final AtomicInteger connection = new AtomicInteger();
    private final Map<Harm.Kind, Integer> seen = new EnumMap<>(Harm.Kind.class);
    private volatile Optional<Long> run = Optional.empty();
    private Duration longest = Duration.ZERO;

    @BeforeEach
    void open() {
        chain = Chain.opens(folder);
        cable = new Cable(chain::address);
        counter = new Counter("S01-02", folder.resolve("counter"), () -> Optional.of(address()), chain.clock(), Duration.ofSeconds(1));
        counter.starts();
        for (int tries = 60; tries > 0 && counter.syncs().state() != State.SYNCED; tries--) {
            assertTrue(tries > 1, () -> "the counter does not get its goods: " + counter.uplink().status());
        }
        counter.signsIn("E1001");
        counter.goesOnline();
    }

    @AfterEach
    void close() {
        counter.close();
        cable.close();
        chain.close();
    }

    @Test
    void afterTwentyBadTimesEverySaleIsThereOnce() {
        runs(Long.getLong("seed", 1), Long.getLong("seed") == null ? 20 : 1);
    }

    @Test
    @Tag("soak")
    void afterTwoThousandBadTimesEverySaleIsThereOnce() {
        runs(Long.getLong("from", 1), Integer.getInteger("runs", 2_000));
    }

    private void runs(long first, int runs) {
        for (long seed = first; seed < first + runs; seed++) {
            try {
                isBadForAWhile(seed);
                healed(seed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        chain.headquartersHasApplied();
        List<String> receipts = counter.sales().reversed().stream().map(sale -> sale.number().text()).toList();
        assertEquals(receipts, chain.books().receipts("S01-02"));
        assertEquals(counter.entries().getLast().hash(), chain.books().head("S01-02"));
        assertTrue(counter.looksAtTheDay().comparison().matched(), () -> counter.looksAtTheDay().differing().toString());
        assertEquals(0, chain.books().wrongBalances());
        System.out.printf("bad networks: %d, connections that went wrong: %s, sales: %d, each at headquarters once, longest until healed %d ms%n",
                runs, seen, receipts.size(), longest.toMillis());
    }

    /** Customers come while one connection after the other goes wrong. */
    private void isBadForAWhile(long seed) throws InterruptedException {
        Random random = new Random(seed);
        connection.set(0);
        harmed.drainPermits();
        run = Optional.of(seed);
        cable.harms(() -> harm(seed));
        for (int customers = random.nextInt(1, 4); customers > 0; customers--) {
            counter.sells(Goods.loose().get(random.nextInt(100)), 1);
            if (random.nextBoolean()) {
                counter.to(Goods.card("SILVER"));
            }
            counter.booksForCash();
        }
        int most = random.nextInt(1, 5);
        long end = System.nanoTime() + HEALED.toNanos();
        // A connection that is only slow may carry everything: then nobody needs another.
        while (!harmed.tryAcquire(most, 200, TimeUnit.MILLISECONDS) && !atOne()) {
            assertTrue(System.nanoTime() < end, () -> "nothing is tried any more, seed " + seed);
        }
    }

    private void healed(long seed) throws InterruptedException {
        long begin = System.nanoTime();
        Semaphore told = new Semaphore(1);
        AutoCloseable listening = counter.uplink().onStatus(_ -> told.release());
        run = Optional.empty();
        cable.isWhole();
        // The status is counted a moment after a sale: what headquarters holds is asked too.
        while (!atOne() || counter.entries().size() != chain.books().held("S01-02")) {
            long left = HEALED.toNanos() - (System.nanoTime() - begin);
            assertTrue(left > 0, () -> "not healed within " + HEALED + ", seed " + seed + ", " + counter.uplink().status() + " "
                    + counter.uplink().problem());
            told.tryAcquire(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)), TimeUnit.NANOSECONDS);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        longest = took.compareTo(longest) > 0 ? took : longest;
        assertEquals(counter.entries().size(), chain.books().held("S01-02"), () -> "seed " + seed);
        try {
            listening.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean atOne() {
        SyncStatus status = counter.uplink().status();
        return status.state() == State.SYNCED && status.waiting() == 0;
    }

    /** In a bad time one of eight attempts does not even find the way. */
    private URI address() {
        Optional<Long> bad = run;
        int dice = bad.isEmpty() ? 0 : new Random(bad.get() * 1_000 + connection.get()).nextInt(16);
        if (dice < 14) {
            return cable.end();
        }
        connection.incrementAndGet();
        harmed.release();
        return URI.create(dice == 14 ? "http://headquarters.invalid:8787" : "http://127.0.0.1:1");
    }

    /** A swallowed answer and the like cost the counter's whole patience, so they come more rarely than the others. */
    private Harm harm(long seed) {
        Random random = new Random(seed * 1_000 + connection.getAndIncrement());
        random.nextInt();
        Harm.Kind kind = HARMS[random.nextInt(1, HARMS.length)];
        boolean slow = kind == Harm.Kind.ANSWER_SWALLOWED || kind == Harm.Kind.DRIP || kind == Harm.Kind.HALF_OPEN;
        Harm harm = new Harm(slow && random.nextInt(3) > 0 ? Harm.Kind.RESET : kind, random.nextInt(1, 1_200));
        synchronized (seen) {
            seen.merge(harm.kind(), 1, Integer::sum);
        }
        harmed.release();
        return harm;
    }
}
