package guitai.headquarters.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.member.MemberId;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.SalesStream;
import guitai.headquarters.testing.TestDatabase;
import guitai.protocol.JournalBatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chain's members and sales: by default a million members and fifty thousand sales, and with {@code -Dguitai.scale=20} as many as
 * a chain of thirty thousand stores has in its tables and takes in an hour's burst: twenty million and a million.
 */
@Tag("bench")
class ChainBench {

    private static final int SCALE = Integer.getInteger("guitai.scale", 1);
    private static final int MEMBERS = 1_000_000 * SCALE;
    private static final int SALES = 50_000 * SCALE;
    private static final int PER_BATCH = 500;
    private static final List<String> TERMINALS = List.of("S01-02", "S01-03", "S02-01");
    /** Of the whole chain's busiest hour, thirty thousand stores with four hundred sales a day, four fifths of them in it. */
    private static final double NEED_PER_SECOND = 2_667;

    @Test
    void salesToAWholeChainsMembersGoOnAtTheirRate(@TempDir Path directory) throws Exception {
        String url = TestDatabase.withDemo();
        people(url);
        try (RunningHq hq = new RunningHq(directory, url, java.util.Optional.empty()); ExecutorService stores = Executors.newFixedThreadPool(TERMINALS.size())) {
            List<Double> waits = Collections.synchronizedList(new ArrayList<>());
            Cost cost = Cost.of(() -> {
                List<Future<?>> selling = TERMINALS.stream().<Future<?>>map(terminal -> stores.submit(() -> sell(hq, terminal, waits))).toList();
                selling.forEach(ChainBench::await);
                hq.settle();
            });
            long applied = Long.parseLong(hq.query("select count(*) from sale").getFirst());
            assertEquals(List.of(Long.toString(applied)), hq.query("select count(*) from points_ledger where account = 'CONSUMPTION'"));
            double rate = applied / cost.seconds();
            waits.sort(null);
            Report.atLeast("hq.chain." + SCALE + "m.sales", rate, "sales/s", NEED_PER_SECOND, NEED_PER_SECOND);
            Report.atMost("hq.chain." + SCALE + "m.cpu", cost.cpu() * 10_000 / applied, "CPU s per 10,000 sales", cost.server() * 10_000 / applied, 2);
            Report.atMost("hq.chain." + SCALE + "m.batch-p99", waits.get((int) (waits.size() * 0.99)), "ms", waits.get(waits.size() / 2), 1_000);
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sell(RunningHq hq, String terminal, List<Double> waits) {
        Random random = new Random(terminal.hashCode());
        SalesStream sales = new SalesStream(terminal, random.nextLong(), () -> member(1 + random.nextInt(MEMBERS)));
        for (int sent = 0; sent < SALES / TERMINALS.size(); sent += PER_BATCH) {
            JournalBatch batch = sales.next(PER_BATCH);
            long start = System.nanoTime();
            assertEquals(200, hq.client.put(batch).statusCode());
            waits.add((System.nanoTime() - start) / 1e6);
        }
    }

    /** The very ids that the statement below makes. */
    private static MemberId member(int number) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(("m" + number).getBytes(StandardCharsets.US_ASCII)));
            return new MemberId(new UUID(hash.getLong(), hash.getLong()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void people(String url) {
        RunningHq.query(url, "with made as (insert into member (member_id, card, name, phone, home_store, tier, stage, growth, categories,"
                + " opening_consumption, opening_innovation, consumption, innovation, entitlements) select md5('m' || n)::uuid, '9156' || lpad(n::text, 12, '0'),"
                + " 'M', '1' || lpad(n::text, 10, '0'), 'S0' || 1 + n % 2, 'SILVER', 'BUYER', 0, 0, 0, 0, 0, 0, '[]' from generate_series(1, " + MEMBERS + ") n"
                + " returning 1) select count(*) from made");
        RunningHq.query(url, "with made as (insert into member_scope (member_id, scope) select md5('m' || n)::uuid, 'store:S0' || 1 + n % 2"
                + " from generate_series(1, " + MEMBERS + ") n returning 1) select count(*) from made");
    }
}
