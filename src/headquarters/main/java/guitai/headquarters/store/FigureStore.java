package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.one;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sums over all terminals, for those who watch headquarters. */
public final class FigureStore {

    private static final Map<String, Duration> SPANS = spans();
    private static final String NEVER = "never";

    /**
     * How headquarters stands.
     *
     * @param lag         age of the oldest entry that is held and not yet applied
     * @param oddDays     sales of days that no calendar expects
     * @param lastContact number of terminals by how long ago they were heard
     */
    public record Figures(long accepted, long applied, long behind, Duration lag, long quarantined, long oddDays, long chainPosition,
                          long storePositions, Map<String, Long> lastContact) {

        public static final Figures NONE = new Figures(0, 0, 0, Duration.ZERO, 0, 0, 0, 0, contacts());

        /** Sales of days that no calendar expects. */
    public long oddDays(Tx c) {
        return one(c, row -> row.getLong(1), "select /* everywhere */ count(*) from sale_other");
    }

    private static Map<String, Long> contacts() {
            Map<String, Long> none = new LinkedHashMap<>();
            SPANS.keySet().forEach(span -> none.put(span, 0L));
            none.put(NEVER, 0L);
            return none;
        }
    }

    private record Journal(long accepted, long applied, long behind) {
    }

    private static Map<String, Duration> spans() {
        Map<String, Duration> spans = new LinkedHashMap<>();
        spans.put("5m", Duration.ofMinutes(5));
        spans.put("1h", Duration.ofHours(1));
        spans.put("24h", Duration.ofHours(24));
        spans.put("earlier", Duration.ofDays(36_500));
        return spans;
    }

    public Figures read(Tx c, Instant now) {
        Journal journal = one(c, row -> new Journal(row.getLong(1), row.getLong(2), row.getLong(3)),
                "select /* everywhere */ coalesce(sum(i.accepted_through), 0), coalesce(sum(a.applied_through), 0),"
                        + " count(*) filter (where a.applied_through < i.accepted_through) from intake_progress i"
                        + " join apply_progress a on a.terminal_id = i.terminal_id");
        Optional<Instant> waiting = one(c, row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                "select /* everywhere */ min(e.received_at) from intake_progress i join apply_progress a on a.terminal_id = i.terminal_id"
                        + " and a.applied_through < i.accepted_through join journal_entry e on e.terminal_id = a.terminal_id"
                        + " and e.seq = a.applied_through + 1");
        long quarantined = one(c, row -> row.getLong(1), "select /* everywhere */ count(*) from entry_outcome where reason <> ''");
        long chain = one(c, row -> row.getLong(1), "select coalesce(max(position), 0) from feed_head where scope = ?", FeedStore.CHAIN);
        long stores = one(c, row -> row.getLong(1),
                "select /* everywhere */ coalesce(sum(position), 0) from feed_head where scope <> ?", FeedStore.CHAIN);
        return new Figures(journal.accepted(), journal.applied(), journal.behind(),
                waiting.map(since -> Duration.between(since, now)).orElse(Duration.ZERO), quarantined, oddDays(c), chain, stores,
                contacts(c, now));
    }

    /** Sales of days that no calendar expects. */
    public long oddDays(Tx c) {
        return one(c, row -> row.getLong(1), "select /* everywhere */ count(*) from sale_other");
    }

    private static Map<String, Long> contacts(Tx c, Instant now) {
        Map<String, Long> byAge = new LinkedHashMap<>(Figures.NONE.lastContact());
        Sql.list(c, row -> byAge.merge(span(Optional.ofNullable(row.getObject(1, OffsetDateTime.class)), now), 1L, Long::sum),
                "select /* everywhere */ c.at from terminal t left join terminal_contact c on c.terminal_id = t.terminal_id");
        return byAge;
    }

    private static String span(Optional<OffsetDateTime> at, Instant now) {
        return at.map(heard -> Duration.between(heard.toInstant(), now)).flatMap(age -> SPANS.entrySet().stream()
                .filter(span -> age.compareTo(span.getValue()) <= 0).map(Map.Entry::getKey).findFirst()).orElse(NEVER);
    }
}
