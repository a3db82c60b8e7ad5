package guitai.terminal.store;

import guitai.domain.journal.JournalEntry;
import guitai.domain.money.Money;
import guitai.protocol.BatchReceipt;
import guitai.protocol.BatchTotals;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.Quarantined;
import guitai.terminal.storage.Database;
import guitai.terminal.uplink.MembersLoad;
import guitai.terminal.uplink.NewsAge;
import guitai.terminal.uplink.SyncBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the terminal remembers about its talk with headquarters, in SQLite. */
public final class SqliteSyncBook implements SyncBook {

    /** As many changes as a sale may wait for. */
    private static final int PIECE = 50;

    private final Database database;
    private final SyncState state;
    private final MemberFeed members;
    private final SqliteRepairs repairs;
    private final ShopDocuments documents;
    private final Clock clock;

    SqliteSyncBook(Database database, SyncState state, MemberFeed members, SqliteRepairs repairs, ShopDocuments documents, Clock clock) {
        this.database = database;
        this.state = state;
        this.members = members;
        this.repairs = repairs;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public long acceptedThrough() {
        return state.acceptedThrough();
    }

    @Override
    public long waiting() {
        Long last = database.read(session -> session.createSelectionQuery("select max(seq) from JournalRow", Long.class)
                .getSingleResultOrNull());
        return last == null ? 0 : Math.max(0, last - acceptedThrough());
    }

    @Override
    public Optional<Instant> waitingSince() {
        return database.read(session -> session.createSelectionQuery("select at from JournalRow where seq = :seq", Long.class)
                .setParameter("seq", acceptedThrough() + 1).uniqueResultOptional()).map(Values::instant);
    }

    @Override
    public Optional<BatchReceipt> lastReceipt() {
        return database.read(session -> session.createNativeQuery("SELECT body FROM hq_receipt ORDER BY no DESC LIMIT 1", String.class)
                .uniqueResultOptional()).map(body -> Json.MAPPER.readValue(body, BatchReceipt.class));
    }

    @Override
    public List<Quarantined> quarantined() {
        return repairs.quarantined();
    }

    @Override
    public int undecided() {
        return repairs.undecided();
    }

    @Override
    public long refusedDocuments() {
        return state.refused() + members.refused();
    }

    @Override
    public NewsAge news() {
        Map<String, Integer> versions = new HashMap<>();
        database.read(session -> session.createNativeQuery("""
                        SELECT kind, max(json_extract(body, '$.version')) FROM shop_document WHERE kind IN ('RULES', 'SHAPES') GROUP BY kind
                        """, Object[].class).getResultList()).forEach(row -> versions.put((String) row[0], ((Number) row[1]).intValue()));
        return new NewsAge(state.followed(), members.followed(), versions.getOrDefault(Change.Kind.RULES.name(), 0),
                Optional.ofNullable(versions.get(Change.Kind.SHAPES.name())), MembersLoad.NONE);
    }

    @Override
    public void receive(BatchReceipt receipt) {
        store(receipt, Optional.of(Duration.between(clock.instant(), receipt.hqTime())));
    }

    @Override
    public void receiveLate(BatchReceipt receipt) {
        store(receipt, Optional.empty());
    }

    private void store(BatchReceipt receipt, Optional<Duration> offset) {
        Instant now = clock.instant();
        database.transact(session -> {
            session.createNativeMutationQuery("""
                            INSERT INTO hq_receipt (accepted_through, head_hash, received, body)
                            VALUES (:through, :hash, :received, :body)
                            """)
                    .setParameter("through", receipt.acceptedThrough()).setParameter("hash", receipt.headHash().bytes())
                    .setParameter("received", Values.nanos(now)).setParameter("body", Json.MAPPER.writeValueAsString(receipt))
                    .executeUpdate();
            session.createNativeMutationQuery("DELETE FROM quarantine").executeUpdate();
            receipt.quarantined().forEach(entry -> session.createNativeMutationQuery("INSERT INTO quarantine VALUES (:seq, :type, :reason)")
                    .setParameter("seq", entry.seq()).setParameter("type", entry.type()).setParameter("reason", entry.reason())
                    .executeUpdate());
            state.change(row -> {
                row.acceptedThrough = Math.max(row.acceptedThrough, receipt.acceptedThrough());
                offset.ifPresent(apart -> row.offsetMillis = apart.toMillis());
            });
        });
    }

    @Override
    public BatchTotals totals(List<JournalEntry> range) {
        long first = range.getFirst().seq();
        long last = range.getLast().seq();
        return database.read(session -> {
            Map<String, Long> entries = new TreeMap<>();
            session.createSelectionQuery("select type, count(*) from JournalRow where seq between :first and :last group by type", Object[].class)
                    .setParameter("first", first).setParameter("last", last).getResultList()
                    .forEach(row -> entries.put((String) row[0], (Long) row[1]));
            Object[] sums = session.createSelectionQuery("""
                            select count(*), coalesce(sum(total), 0), coalesce(sum(points), 0) from SaleRow where seq between :first and :last
                            """, Object[].class)
                    .setParameter("first", first).setParameter("last", last).getSingleResult();
            return new BatchTotals(entries, (Long) sums[0], Money.fen((Long) sums[1]), (Long) sums[2]);
        });
    }

    @Override
    public String cursor(FeedName feed) {
        return feed == FeedName.SHOP ? state.cursor() : members.cursor();
    }

    @Override
    public void startOver(FeedName feed) {
        if (feed == FeedName.SHOP) {
            state.change(row -> row.cursor = ChangePage.START);
        } else {
            members.startOver();
        }
    }

    @Override
    public List<ChangePage> pieces(FeedName feed, ChangePage page) {
        int all = page.changes().size();
        if (all <= PIECE) {
            return List.of(page);
        }
        return IntStream.iterate(0, from -> from < all, from -> from + PIECE).mapToObj(from -> {
            boolean last = from + PIECE >= all;
            return new ChangePage(page.changes().subList(from, last ? all : from + PIECE), last ? page.cursor() : cursor(feed),
                    !last || page.more(), page.journalAppliedThrough(), page.hqTime());
        }).toList();
    }

    /**
     * A headquarters of before there were two feeds tells everything in each. What is of the other file goes there first, in a
     * transaction of its own: cut short in between, the page comes again.
     */
    @Override
    public void apply(FeedName feed, ChangePage page) {
        Instant now = clock.instant();
        Told told = Told.of(page.changes());
        if (feed == FeedName.SHOP) {
            if (told.ofMembers()) {
                members.apply(new Told(told.byKind(), 0), new Mark(page.journalAppliedThrough(), now));
            }
            ofTheShop(told, page, now);
        } else {
            if (told.ofTheShop()) {
                database.transact(session -> documents.apply(session, told));
            }
            members.apply(told, page, now);
        }
    }

    private void ofTheShop(Told told, ChangePage page, Instant now) {
        database.transact(session -> {
            int refused = told.refused() + documents.apply(session, told);
            state.change(row -> {
                row.cursor = page.cursor();
                row.offsetMillis = Duration.between(now, page.hqTime()).toMillis();
                row.asOf = Values.nanos(now);
                row.followed = page.more() ? row.followed : row.asOf;
                row.refused += refused;
            });
        });
    }
}
