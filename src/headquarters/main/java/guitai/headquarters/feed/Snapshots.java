package guitai.headquarters.feed;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.SnapshotStore.Made;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Json;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.SnapshotManifest.Segment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;

/** Hands out the members of a store as a snapshot, made once for all its terminals and anew when it has grown old. */
public final class Snapshots {

    /** Behind an older one there is more to follow than a new one costs. */
    private static final Duration FRESH = Duration.ofDays(1);
    private static final long FEW_CHANGES = 1_000;
    private static final TypeReference<Map<String, Long>> APPLIED = new TypeReference<>() {
    };

    private final Database database;
    private final Tables tables;
    private final Clock clock;
    private final SnapshotMaker maker;
    private final Duration patience;

    /** @param patience how long the first who asks waits for a snapshot before being told to come again */
    public Snapshots(Database database, Tables tables, Clock clock, SnapshotMaker maker, Duration patience) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
        this.maker = maker;
        this.patience = patience;
    }

    /** What there is, or that it is being made; empty for a terminal that nobody enrolled. */
    public Optional<SnapshotManifest> manifest(TerminalId terminal) {
        return store(terminal).map(store -> {
            Optional<SnapshotManifest> ready = ready(store, terminal);
            if (ready.isEmpty() && maker.make(store, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ready = ready(store, terminal);
            }
            return ready.orElseGet(() -> SnapshotManifest.making(clock.instant()));
        });
    }

    /** A segment of a snapshot of the terminal's own store; nobody reads another's. */
    public Optional<byte[]> segment(TerminalId terminal, String id, int number) {
        return store(terminal).flatMap(store -> database.snapshot(
                c -> tables.snapshots().body(c, FeedStore.membersScope(store.value()), id, number)));
    }

    private Optional<StoreId> store(TerminalId terminal) {
        return database.snapshot(c -> tables.journal().storeOf(c, terminal));
    }

    private Optional<SnapshotManifest> ready(StoreId store, TerminalId terminal) {
        return database.snapshot(c -> {
            String scope = FeedStore.membersScope(store.value());
            FeedStore.Head head = tables.feed().head(c, scope);
            return tables.snapshots().newest(c, scope).filter(made -> made.position() >= head.floor() && made.position() <= head.position()
                    && made.at().isAfter(clock.instant().minus(FRESH))).flatMap(made -> manifest(c, scope, head, made, terminal));
        });
    }

    private Optional<SnapshotManifest> manifest(Tx c, String scope, FeedStore.Head head, Made made, TerminalId terminal) {
        List<Segment> segments = tables.snapshots().segments(c, scope, made.id());
        Cursor.Mark mark = new Cursor.Mark(made.position(), made.position());
        SnapshotManifest manifest = new SnapshotManifest(true, made.id(), segments, new Cursor(tables.feed().epoch(c), Map.of(scope, mark)).text(),
                Json.MAPPER.readValue(made.applied(), APPLIED).getOrDefault(terminal.value(), 0L), clock.instant());
        return Optional.of(manifest).filter(_ -> head.position() - made.position() <= FEW_CHANGES + manifest.rows());
    }
}
