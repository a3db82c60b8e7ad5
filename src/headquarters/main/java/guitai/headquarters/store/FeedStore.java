package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.one;
import static guitai.headquarters.store.Sql.update;

import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The change feed: for each scope the newest state of each thing, in the order in which the changes were committed. */
public final class FeedStore {

    /** What every terminal of the chain is told. */
    public static final String CHAIN = "chain";

    /** What one store's terminals are told besides. */
    public static String storeScope(String store) {
        return "store:" + store;
    }

    /** The members that a store knows, and their vehicles: a scope of its own, because there may be a million. */
    public static String membersScope(String store) {
        return "members:" + store;
    }

    /** A change to be written: the new document, or empty where the thing is gone. */
    public record Row(Change.Kind kind, String key, Optional<String> doc) {

        public static Row gone(Change.Kind kind, String key) {
            return new Row(kind, key, Optional.empty());
        }
    }

    /** A document and the scope that has it. */
    public record Found(String scope, String key, String doc) {
    }

    /** Where a scope's feed stands: its newest position, and the position below which tombstones are forgotten. */
    public record Head(long position, long floor) {
    }

    /**
     * Appends changes behind everything that the scope has. The head row stays locked until the transaction ends, so a later
     * position is never visible before an earlier one. A writer to several scopes goes through them in order of their names.
     *
     * @param rows at most one for each kind and key
     */
    public void append(Tx c, String scope, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        update(c, "insert into feed_head values (?, 0, 0) on conflict do nothing", scope);
        long head = one(c, row -> row.getLong(1),
                "update feed_head set position = position + ? where scope = ? returning position", (long) rows.size(), scope);
        update(c, "insert into change_feed (scope, kind, key, doc, position)"
                        + " select ?, kind, key, doc, ? + place from unnest(?, ?, ?) with ordinality as e (kind, key, doc, place)"
                        + " on conflict (scope, kind, key) do update set position = excluded.position, doc = excluded.doc",
                scope, head - rows.size(), column(c, "text", rows, row -> row.kind().name()), column(c, "text", rows, Row::key),
                column(c, "text", rows, row -> row.doc().orElse(null)));
    }

    /** Holds up every other writer to this scope until the transaction ends. */
    public void lock(Tx c, String scope) {
        update(c, "insert into feed_head values (?, 0, 0) on conflict do nothing", scope);
        list(c, row -> row.getLong(1), "select position from feed_head where scope = ? for update", scope);
    }

    /** Everything of one kind that the scope has now, by key. */
    public Map<String, String> documents(Tx c, String scope, Change.Kind kind) {
        Map<String, String> byKey = new TreeMap<>();
        list(c, row -> byKey.put(row.getString(1), row.getString(2)),
                "select key, doc from change_feed where scope = ? and kind = ? and doc is not null", scope, kind.name());
        return byKey;
    }

    /** What all scopes have of one kind; for kinds of which a chain has thousands, not millions. */
    public List<Found> everywhere(Tx c, Change.Kind kind) {
        return list(c, row -> new Found(row.getString(1), row.getString(2), row.getString(3)),
                "select /* everywhere */ scope, key, doc from change_feed where kind = ? and doc is not null", kind.name());
    }

    /** Those keys that the scope has or once had. */
    public Set<String> everKnown(Tx c, String scope, Change.Kind kind, Collection<String> keys) {
        return new HashSet<>(list(c, row -> row.getString(1),
                "select key from change_feed where scope = ? and kind = ? and key = any(?)", scope, kind.name(),
                column(c, "text", keys, key -> key)));
    }

    public Head head(Tx c, String scope) {
        return list(c, row -> new Head(row.getLong(1), row.getLong(2)), "select position, floor from feed_head where scope = ?",
                scope).stream().findFirst().orElse(new Head(0, 0));
    }

    /** Changes behind a position, in order. */
    public List<Change> after(Tx c, String scope, long position, int most) {
        return list(c, row -> new Change(scope, row.getLong(1), Change.Kind.valueOf(row.getString(2)), row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(Json.MAPPER::readTree)),
                "select position, kind, key, doc from change_feed where scope = ? and position > ? order by position limit ?",
                scope, position, most);
    }

    /** Hands over everything that the scope has now, row by row. */
    public void each(Tx c, String scope, Consumer<Row> to) {
        Sql.each(c, row -> to.accept(new Row(Change.Kind.valueOf(row.getString(1)), row.getString(2), Optional.of(row.getString(3)))),
                "select kind, key, doc from change_feed where scope = ? and doc is not null", scope);
    }

    /** Every scope that was ever written to. */
    public List<String> scopes(Tx c) {
        return list(c, row -> row.getString(1), "select /* everywhere */ scope from feed_head order by scope");
    }

    /** Remembers how far a scope had come on a day, so that what is older can be told later. */
    public void mark(Tx c, String scope, LocalDate day) {
        update(c, "insert into feed_day values (?, ?, ?) on conflict do nothing", scope, day, head(c, scope).position());
    }

    /** How far the scope had come on the last day up to this one that is known; 0 where none is. Older days are forgotten. */
    public long positionOn(Tx c, String scope, LocalDate day) {
        long position = list(c, row -> row.getLong(1), "select position from feed_day where scope = ? and day <= ? order by day desc limit 1",
                scope, day).stream().findFirst().orElse(0L);
        update(c, "delete from feed_day where scope = ? and day < ?", scope, day);
        return position;
    }

    /**
     * Forgets the tombstones up to {@code floor}; a reader whose cursor is older has to begin anew. Products stay: a sale made
     * offline may still name one that is no longer sold.
     */
    public int compact(Tx c, String scope, long floor) {
        update(c, "update feed_head set floor = greatest(floor, least(?, position)) where scope = ?", floor, scope);
        return update(c, "delete from change_feed where scope = ? and position <= ? and doc is null and kind <> 'PRODUCT'", scope, floor);
    }

    /** Tells this database from one that was made anew. */
    public String epoch(Tx c) {
        return one(c, row -> row.getString(1), "select epoch from feed_epoch");
    }
}
