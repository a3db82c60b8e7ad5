package guitai.headquarters.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.SnapshotManifest.Segment;
import guitai.protocol.SnapshotRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that begins with a snapshot knows what one knows that read the feed from its first position on. */
class SnapshotTest {

    private static final TerminalId TERMINAL = new TerminalId("S01-02");
    private static final TerminalId ELSEWHERE = new TerminalId("S02-01");
    private static final String SCOPE = FeedStore.membersScope("S01");

    @TempDir
    private Path directory;

    @Test
    void theSnapshotIsWhatTheFeedTells() throws Exception {
        try (RunningHq hq = new RunningHq(directory)) {
            Till till = new Till("S01-02", 5).sell(30);
            hq.client.accepted(till.all());
            hq.settle();
            SnapshotManifest manifest = manifest(hq.client, TERMINAL);
            assertTrue(manifest.ready());
            assertEquals(30, manifest.journalAppliedThrough());
            Map<String, String> rows = rows(hq.client, TERMINAL, manifest);
            assertEquals(manifest.rows(), rows.size());
            assertEquals(fed(hq.client, ChangePage.START), rows);
            assertEquals(Map.of(), fed(hq.client, manifest.cursor()), "nothing is told twice");
            assertEquals(manifest.id(), manifest(hq.client, TERMINAL).id(), "made once for all who ask");
            till.sell(3);
            hq.client.accepted(till.all());
            hq.settle();
            rows.putAll(fed(hq.client, manifest.cursor()));
            assertEquals(fed(hq.client, ChangePage.START), rows, "nothing is lost behind it");
        }
    }

    @Test
    void noTerminalReadsAnotherStoresMembers() {
        try (RunningHq hq = new RunningHq(directory)) {
            SnapshotManifest ours = manifest(hq.client, TERMINAL);
            assertEquals(404, hq.client.get(Paths.segment(ELSEWHERE, ours.id(), 1)).statusCode());
            assertEquals(410, hq.client.get(Paths.changes(ELSEWHERE, FeedName.MEMBERS, ours.cursor(), 10)).statusCode());
            assertEquals(403, hq.client.get(Paths.snapshot(new TerminalId("S09-99"))).statusCode());
            assertNotEquals(rows(hq.client, TERMINAL, ours).keySet(), rows(hq.client, ELSEWHERE, manifest(hq.client, ELSEWHERE)).keySet());
        }
    }

    @Test
    void writersDuringTheSnapshotAreNeitherLostNorDoubled() throws Exception {
        String url = TestDatabase.fresh();
        try (Database database = Database.open(url); SnapshotMaker maker = new SnapshotMaker(database, Tables.all(), Clock.systemUTC());
             ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Tables tables = Tables.all();
            database.run(tx -> tables.journal().enrol(tx, TERMINAL, new StoreId("S01")));
            for (int i = 0; i < 25_000; i += 500) {
                append(database, tables, i, 500, "before");
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int me = writer;
                writers.add(pool.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        append(database, tables, (me * 7_919 + i * 101) % 26_000, 3, me + "-" + i);
                    }
                }));
            }
            Snapshots snapshots = new Snapshots(database, tables, Clock.systemUTC(), maker, Duration.ofMinutes(1));
            SnapshotManifest manifest = snapshots.manifest(TERMINAL).orElseThrow();
            assertTrue(manifest.segments().size() > 2);
            Map<String, String> known = new TreeMap<>();
            for (Segment segment : manifest.segments()) {
                known.putAll(read(snapshots.segment(TERMINAL, manifest.id(), segment.number()).orElseThrow(), segment));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            Feed feed = new Feed(database, tables, Clock.systemUTC());
            String cursor = manifest.cursor();
            ChangePage page;
            do {
                page = ((Feed.Answer.Page) feed.page(TERMINAL, Optional.of(FeedName.MEMBERS), cursor, 50)).page();
                page.changes().forEach(change -> known.put(change.kind() + "/" + change.key(), change.doc().orElseThrow().toString()));
                cursor = page.cursor();
            } while (page.more());
            Map<String, String> held = new TreeMap<>();
            database.call(tx -> tables.feed().documents(tx, SCOPE, Change.Kind.MEMBER)).forEach((key, doc) -> held.put(Change.Kind.MEMBER + "/" + key, doc));
            assertEquals(held, known);
        }
    }

    @Test
    void aMakerThatWasKilledIsFollowedByAnother() {
        String url = TestDatabase.fresh();
        try (Database database = Database.open(url); SnapshotMaker maker = new SnapshotMaker(database, Tables.all(), Clock.systemUTC())) {
            Tables tables = Tables.all();
            database.run(tx -> tables.journal().enrol(tx, TERMINAL, new StoreId("S01")));
            append(database, tables, 0, 10, "x");
            Clock now = Clock.systemUTC();
            boolean claimed = database.call(tx -> tables.snapshots().claim(tx, SCOPE, now.instant()));
            assertTrue(claimed);
            database.run(tx -> tables.snapshots().put(tx, SCOPE, "half", new Segment(1, 1, 1, "00"), new byte[1], now.instant()));
            Snapshots snapshots = new Snapshots(database, tables, now, maker, Duration.ofMinutes(1));
            assertFalse(snapshots.manifest(TERMINAL).orElseThrow().ready(), "somebody else is at it");
            Clock later = Clock.offset(now, Duration.ofSeconds(31));
            try (SnapshotMaker second = new SnapshotMaker(database, tables, later)) {
                SnapshotManifest made = new Snapshots(database, tables, later, second, Duration.ofMinutes(1)).manifest(TERMINAL).orElseThrow();
                assertEquals(10, made.rows());
            }
            database.run(tx -> tables.snapshots().forget(tx, SCOPE, now.instant()));
            assertEquals(List.of("1"), RunningHq.query(url, "select count(distinct snapshot_id) from snapshot_segment"), "the half one is cleared away");
        }
    }

    @Test
    void aSnapshotThatGrewOldIsMadeAnew() throws Exception {
        try (RunningHq hq = new RunningHq(directory); Database database = Database.open(hq.jdbcUrl)) {
            String first = manifest(hq.client, TERMINAL).id();
            Tables tables = Tables.all();
            append(database, tables, 0, 2_000, "many");
            assertNotEquals(first, manifest(hq.client, TERMINAL).id(), "more to follow than to begin anew");
            String second = manifest(hq.client, TERMINAL).id();
            append(database, tables, 0, 1, "one");
            database.run(tx -> tables.feed().compact(tx, SCOPE, tables.feed().head(tx, SCOPE).position()));
            assertNotEquals(second, manifest(hq.client, TERMINAL).id(), "a tombstone behind it may be forgotten");
        }
    }

    private static void append(Database database, Tables tables, int from, int count, String text) {
        List<FeedStore.Row> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            rows.add(new FeedStore.Row(Change.Kind.MEMBER, "m%05d".formatted(i), Optional.of("{\"is\":\"" + text + "\"}")));
        }
        database.run(tx -> tables.feed().append(tx, SCOPE, rows));
    }

    private static SnapshotManifest manifest(HqClient client, TerminalId terminal) {
        return HqClient.read(client.get(Paths.snapshot(terminal)), SnapshotManifest.class);
    }

    private static Map<String, String> rows(HqClient client, TerminalId terminal, SnapshotManifest manifest) {
        Map<String, String> rows = new TreeMap<>();
        for (Segment segment : manifest.segments()) {
            rows.putAll(read(client.get(Paths.segment(terminal, manifest.id(), segment.number())).body(), segment));
        }
        return rows;
    }

    private static Map<String, String> read(byte[] body, Segment segment) {
        try {
            assertEquals(segment.sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        Map<String, String> rows = new TreeMap<>();
        new String(Compression.inflate(body, 64 << 20), StandardCharsets.UTF_8).lines().map(line -> Json.MAPPER.readValue(line, SnapshotRow.class))
                .forEach(row -> assertEquals(null, rows.put(row.kind() + "/" + row.key(), row.doc().toString()), "each thing once"));
        assertEquals(segment.rows(), rows.size());
        return rows;
    }

    private static Map<String, String> fed(HqClient client, String from) {
        Map<String, String> rows = new TreeMap<>();
        String cursor = from;
        ChangePage page;
        do {
            page = Json.MAPPER.readValue(Compression.inflate(client.get(Paths.changes(TERMINAL, FeedName.MEMBERS, cursor, 7)).body(), 8 << 20),
                    ChangePage.class);
            page.changes().forEach(change -> rows.put(change.kind() + "/" + change.key(), change.doc().orElseThrow().toString()));
            cursor = page.cursor();
        } while (page.more());
        return rows;
    }
}
