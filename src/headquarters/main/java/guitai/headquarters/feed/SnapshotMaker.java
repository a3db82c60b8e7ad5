package guitai.headquarters.feed;

import guitai.domain.staff.StoreId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SnapshotStore.Made;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Json;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes snapshots, one at a time for each store and whoever of several processes is first. All rows are read as of one moment,
 * and each segment is kept when it is full: memory is bounded whatever the store's size. Killed, it leaves segments that
 * belong to no snapshot, and the next who is asked begins anew.
 */
public final class SnapshotMaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotMaker.class);

    private final Database database;
    private final Tables tables;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<StoreId, Future<?>> running = new ConcurrentHashMap<>();

    public SnapshotMaker(Database database, Tables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /** Makes one in the background, or joins who makes it here already. @return true where it was finished while waiting */
    boolean make(StoreId store, long patience, TimeUnit unit) {
        try {
            running.computeIfAbsent(store, _ -> threads.submit(() -> guarded(store))).get(patience, unit);
            return true;
        } catch (TimeoutException takesLonger) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("no snapshot was made", failed.getCause());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void guarded(StoreId store) {
        String scope = FeedStore.membersScope(store.value());
        try {
            if (database.call(c -> tables.snapshots().claim(c, scope, clock.instant()))) {
                make(store, scope);
            }
        } catch (RuntimeException broken) {
            LOG.error("No snapshot of store {} was made", store, broken);
        } finally {
            running.remove(store);
        }
    }

    private void make(StoreId store, String scope) {
        try {
            Made made = database.snapshot(c -> pack(c, store, scope));
            database.run(c -> tables.snapshots().finish(c, scope, made));
        } finally {
            database.run(c -> tables.snapshots().release(c, scope));
        }
    }

    /** Read in one transaction, kept in many others. */
    private Made pack(Tx c, StoreId store, String scope) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Segments segments = new Segments((segment, body) -> database.run(
                other -> tables.snapshots().put(other, scope, id, segment, body, clock.instant())));
        Made made = new Made(id, clock.instant(), tables.feed().head(c, scope).position(),
                Json.MAPPER.writeValueAsString(tables.journal().appliedOf(c, store)));
        tables.feed().each(c, scope, segments::add);
        segments.finish();
        return made;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
