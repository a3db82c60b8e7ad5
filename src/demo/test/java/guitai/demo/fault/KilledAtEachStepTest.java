package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.demo.story.Counter;
import guitai.demo.story.Goods;
import guitai.demo.story.HqBooks;
import guitai.demo.story.Joins;
import guitai.demo.story.SharedPostgres;
import guitai.domain.cases.Remedy;
import guitai.domain.cases.RepairChoice;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.Main;
import guitai.terminal.uplink.SyncStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each program dies by SIGKILL at every labelled {@link Step} of its part, again and again on the same data. After each death the
 * two sides meet, and must have the very same entries and sales.
 */
class KilledAtEachStepTest {

    private static final int PATIENCE = 120;

    @TempDir
    Path folder;
    private int deaths;

    @BeforeEach
    void warmUp() {
        Child.warmUp(folder.resolve("warm-up"), SharedPostgres.demoStore());
    }

    @Test
    void aDeathAtEachStepLosesNothingAndDoublesNothing() {
        die(1, 20261122);
    }

    @Test
    @Tag("soak")
    void twentyDeathsAtEachStepLoseNothingAndDoubleNothing() {
        die(20, Long.getLong("seed", System.currentTimeMillis()));
    }

    private void die(int times, long seed) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> killTheTerminal(times, new Random(seed)), hands),
                    CompletableFuture.runAsync(() -> killHeadquarters(times, new Random(seed + 1)), hands)).join();
        }
        int steps = Step.of(Step.Part.COUNTER).size() + Step.of(Step.Part.HEADQUARTERS).size();
        assertEquals(times * steps, deaths);
        System.out.printf("kill -9 at each of %d labelled steps, times each: %d (seed %d): both sides equal after each of %d deaths%n",
                steps, times, seed, deaths);
    }

    private static List<Step> steps(Step.Part part, int times) {
        return Stream.generate(() -> Step.of(part).stream()).limit(times).flatMap(all -> all).toList();
    }

    private void killTheTerminal(int times, Random random) {
        String database = SharedPostgres.demoStore();
        List<String> printed = new ArrayList<>();
        try (Headquarters headquarters = headquarters("above", database)) {
            URI address = URI.create("http://127.0.0.1:" + headquarters.port());
            for (Step step : steps(Step.Part.COUNTER, times)) {
                try (Child child = Child.dyingAt(step, random.nextInt(1, 4), SellingChild.class, "S01-02", folder.resolve("mortal").toString(),
                        address.toString(), Long.toString(random.nextLong()))) {
                    assertTrue(child.diesByItsOwnHand(PATIENCE), () -> step + " is never reached: " + child.said());
                    child.close();
                    child.said().stream().filter(line -> line.startsWith("receipt ")).forEach(line -> printed.add(line.substring(8)));
                }
                try (Counter counter = new Counter("S01-02", folder.resolve("mortal"), () -> Optional.of(address), Clock.systemUTC())) {
                    counter.starts();
                    new Audit(counter).unprinted(printed);
                    meet(step, counter, headquarters, database);
                }
            }
        }
    }

    private void killHeadquarters(int times, Random random) {
        String database = SharedPostgres.demoStore();
        URI[] address = new URI[1];
        try (Counter counter = new Counter("S01-03", folder.resolve("below"), () -> Optional.of(address[0]), Clock.systemUTC(), Duration.ofSeconds(20))) {
            counter.starts();
            opens(counter, address, database);
            for (Step step : steps(Step.Part.HEADQUARTERS, times)) {
                try (Child child = Child.dyingAt(step, random.nextInt(1, 4), Main.class, "--data", folder.resolve("mortal-hq").toString(),
                        "--port", "0", "--database", database)) {
                    if (child.says(line -> line.contains("http://"), PATIENCE)) {
                        address[0] = child.address();
                        keepsItBusy(counter, child, step);
                    }
                    assertTrue(child.diesByItsOwnHand(PATIENCE), () -> step + " is never reached: " + child.said());
                }
                try (Headquarters again = headquarters("mortal-hq", database)) {
                    address[0] = URI.create("http://127.0.0.1:" + again.port());
                    meet(step, counter, again, database);
                }
            }
        }
    }

    private void opens(Counter counter, URI[] address, String database) {
        try (Headquarters first = headquarters("mortal-hq", database)) {
            address[0] = URI.create("http://127.0.0.1:" + first.port());
            counter.syncs();
            counter.isManned("E1001");
        }
    }

    private static void keepsItBusy(Counter counter, Child child, Step step) {
        for (int customer = 0; child.alive() && customer < 500; customer++) {
            counter.sells(Goods.loose().get(customer % 100), 1).to(Goods.card("GOLD")).booksForCash();
            counter.syncs();
            if (List.of(Step.MEMBER_TAKEN_IN, Step.CHOICE_DECIDED, Step.CHOICE_COMMITTED).contains(step)) {
                joinsAndIsAskedAbout(counter);
            }
            if (step == Step.DAY_ADDED_UP) {
                counter.looksAtTheDay();
            }
            if (step == Step.DAY_SEALED) {
                counter.isManned("E1004");
                counter.closesTheDay();
                counter.syncs();
            }
        }
    }

    /** Somebody with another's phone joins; the store keeps them apart as soon as it is asked whether they are one. */
    private static void joinsAndIsAskedAbout(Counter counter) {
        Joins.with(counter, DemoCsv.row("members", "card", Goods.card("GOLD")).get("phone"));
        counter.syncs();
        counter.isManned("E1004");
        counter.does(office -> office.store().repairs().cases()).stream().filter(file -> file.remedies().contains(Remedy.KEEP_APART))
                .forEach(file -> counter.chooses(RepairChoice.plain(file.key(), Remedy.KEEP_APART)));
        counter.syncs();
    }

    /** Whatever happened: one meeting, and both sides have the same. */
    private void meet(Step step, Counter counter, Headquarters headquarters, String database) {
        counter.syncs();
        settle(headquarters);
        assertEquals(SyncStatus.State.SYNCED, counter.syncs().state(), () -> "after " + step);
        Audit audit = new Audit(counter);
        audit.numbersAreGapless();
        audit.chainIsIntact();
        audit.headquartersAgrees();
        HqBooks books = HqBooks.of(database);
        audit.headquartersHoldsExactlyThis(books);
        audit.whoJoinedIsAMember(books);
        audit.everyChoiceIsDone(books);
        synchronized (this) {
            deaths++;
        }
    }

    private Headquarters headquarters(String data, String database) {
        return Headquarters.start(new HqSettings(folder.resolve(data), Optional.of(database), HqSettings.LOOPBACK, 0, Optional.empty(),
                Clock.systemUTC()));
    }

    private static void settle(Headquarters headquarters) {
        try {
            headquarters.settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
