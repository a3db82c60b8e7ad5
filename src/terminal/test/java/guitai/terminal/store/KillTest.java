package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.sale.Basket;
import guitai.domain.sale.Sale;
import guitai.terminal.storage.StorageFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of a selling process at random moments: what was said is there, once, and nothing else is. */
class KillTest {

    @TempDir
    Path folder;
    private int printed;

    @Test
    void whateverWasSaidIsThereAfterTenKills() throws Exception {
        kill(10, 20261122);
    }

    @Test
    @Tag("soak")
    void whateverWasSaidIsThereAfterFiveHundredKills() throws Exception {
        kill(500, 20261123);
    }

    private void kill(int times, long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            List<String> said = run(random);
            try (ShopStore store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON))) {
                check(store, said, "kill " + i + " of seed " + seed);
            }
        }
        assertTrue(printed > times, "the child was killed before it could sell");
    }

    private List<String> run(Random random) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"), SellingChild.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            assertEquals("ready", out.readLine());
            assertEquals(StorageFault.Kind.LOCKED_BY_ANOTHER, assertThrows(StorageFault.class,
                    () -> ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON)).close()).kind());
            for (int lines = random.nextInt(60); lines > 0; lines--) {
                said.add(out.readLine());
            }
            LockSupport.parkNanos(random.nextInt(3_000_000));
            child.toHandle().destroyForcibly();
            out.lines().forEach(said::add);
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        return said;
    }

    private void check(ShopStore store, List<String> said, String when) {
        List<Sale> sales = store.sales().latest(1_000_000);
        List<Integer> receipts = said.stream().filter(line -> line.startsWith("receipt ")).map(KillTest::number).toList();
        printed += receipts.size();
        int last = receipts.isEmpty() ? 0 : receipts.getLast();
        assertEquals(IntStream.rangeClosed(1, sales.size()).boxed().toList(),
                sales.reversed().stream().map(sale -> sale.number().counter()).toList(), when + ": no gap, none doubled");
        assertTrue(sales.size() >= last, when + ": every printed receipt is there");
        assertTrue(receipts.isEmpty() || sales.size() <= last + 1, when + ": at most the one under way more");
        assertEquals(sales.size(), store.journal().head().seq(), when + ": one entry a sale");
        assertTrue(store.journal().verifyChain(1).intact(), when);
        assertTrue(sales.stream().allMatch(Sale::addsUp), when);
        assertEquals("ok", store.database().read(session -> session.createNativeQuery("PRAGMA integrity_check", String.class)
                .getSingleResult()), when);
        if (!said.isEmpty() && said.getLast().startsWith("draft ")) {
            Optional<Basket> draft = store.sales().draft();
            Basket kept = Samples.basket(number(said.getLast()), Optional.empty(), 1 + number(said.getLast()) % 4);
            assertTrue(draft.equals(Optional.of(kept)) || store.sales().byId(kept.id()).isPresent(), when + ": the basket is there or sold");
        }
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
    }
}
