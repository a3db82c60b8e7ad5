package guitai.headquarters.feed;

import guitai.domain.day.BusinessDay;
import guitai.domain.member.MemberId;
import guitai.domain.staff.StoreId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.FigureStore;
import guitai.headquarters.store.SaleDays;
import guitai.headquarters.store.Tables;
import guitai.protocol.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What headquarters does once a day for its feeds and its days: stores forget members whom they have not seen for long,
 * tombstones that every living cursor has read are dropped, and so are snapshots and holds that nobody needs; parts for the
 * sales of the days to come are made. Doing it again changes nothing.
 */
public final class Upkeep implements AutoCloseable {

    /** For how long a tombstone is told; a terminal that was away for longer begins anew. */
    static final int TOMBSTONE_DAYS = 60;
    private static final int PIECE = 500;
    private static final Duration SNAPSHOTS_KEPT = Duration.ofDays(2);
    private static final Duration HOLDS_KEPT = Duration.ofDays(2);
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Database database;
    private final Tables tables;
    private final MemberNews news;
    private final int visitedDays;
    private final Clock clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("upkeep").factory());

    /** @param visitedDays for how long a store knows a member after a visit */
    public Upkeep(Database database, Tables tables, int visitedDays, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.news = new MemberNews(tables);
        this.visitedDays = visitedDays;
        this.clock = clock;
    }

    /** Now and then every few hours; the day counts, not the hour. */
    public void start() {
        thread.scheduleWithFixedDelay(this::guarded, 1, TimeUnit.HOURS.toMinutes(6), TimeUnit.MINUTES);
    }

    /** Does what is due today. */
    public void sweep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDay.CHINA.zone());
        for (StoreId store : database.snapshot(tables.journal()::stores)) {
            while (forget(store, today.minusDays(visitedDays))) {
                LOG.debug("Store {} forgot members", store);
            }
        }
        for (String scope : database.snapshot(tables.feed()::scopes)) {
            database.run(c -> {
                tables.feed().mark(c, scope, today);
                tables.feed().compact(c, scope, tables.feed().positionOn(c, scope, today.minusDays(TOMBSTONE_DAYS)));
            });
            database.run(c -> tables.snapshots().forget(c, scope, clock.instant().minus(SNAPSHOTS_KEPT)));
        }
        database.run(c -> tables.holds().forget(c, clock.instant().minus(HOLDS_KEPT)));
        new SaleDays(database, clock).ahead();
        long odd = database.snapshot(new FigureStore()::oddDays);
        if (odd > 0) {
            LOG.warn("{} sales are of days that no calendar expects; a terminal's clock is far off", odd);
        }
    }

    /** A piece; true where there may be more. */
    private boolean forget(StoreId store, LocalDate before) {
        String scope = FeedStore.membersScope(store.value());
        return database.call(c -> {
            Set<MemberId> gone = tables.members().detach(c, scope, store.value(), before, PIECE);
            List<FeedStore.Row> rows = new ArrayList<>();
            gone.stream().map(MemberId::toString).sorted().forEach(id -> rows.add(new FeedStore.Row(Change.Kind.MEMBER, id, Optional.empty())));
            news.lists(c, gone).forEach(list -> rows.add(FeedStore.Row.gone(list.kind(), list.key())));
            tables.vehicles().ownedByNobodyIn(c, scope, gone)
                    .forEach(vin -> rows.add(new FeedStore.Row(Change.Kind.VEHICLE, vin, Optional.empty())));
            tables.feed().append(c, scope, rows);
            return gone.size() == PIECE;
        });
    }

    /** The border of the thread. */
    private void guarded() {
        try {
            sweep();
        } catch (RuntimeException trouble) {
            if (!thread.isShutdown()) {
                LOG.error("The daily upkeep stopped and will be tried again", trouble);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
