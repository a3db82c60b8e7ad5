package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.protocol.SnapshotManifest.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Snapshots of scopes in segments that never change. One is there once its own row is; its segments come before it. */
public final class SnapshotStore {

    /** A maker that was not heard of for so long is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /**
     * A whole snapshot.
     *
     * @param position newest change of the scope that is in it
     * @param applied  how far each of the store's terminals was applied then, as JSON
     */
    public record Made(String id, Instant at, long position, String applied) {
    }

    /** The newest whole snapshot of a scope. */
    public Optional<Made> newest(Tx c, String scope) {
        return list(c, row -> new Made(row.getString(1), row.getTimestamp(2).toInstant(), row.getLong(3), row.getString(4)),
                "select snapshot_id, made_at, position, applied from snapshot where scope = ? order by made_at desc, position desc limit 1",
                scope).stream().findFirst();
    }

    public List<Segment> segments(Tx c, String scope, String id) {
        return list(c, row -> new Segment(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4)),
                "select number, rows, length(body), sha256 from snapshot_segment where scope = ? and snapshot_id = ? order by number", scope, id);
    }

    public Optional<byte[]> body(Tx c, String scope, String id, int number) {
        return list(c, row -> row.getBytes(1), "select body from snapshot_segment where scope = ? and snapshot_id = ? and number = ?",
                scope, id, number).stream().findFirst();
    }

    /** True for the one who may make a snapshot of the scope now. */
    public boolean claim(Tx c, String scope, Instant now) {
        return update(c, "insert into snapshot_claim values (?, ?) on conflict (scope) do update set claimed_at = excluded.claimed_at"
                + " where snapshot_claim.claimed_at < ?", scope, Sql.time(now), Sql.time(now.minus(SILENCE))) > 0;
    }

    public void release(Tx c, String scope) {
        update(c, "delete from snapshot_claim where scope = ?", scope);
    }

    /** Keeps a segment, and says that its maker still lives. */
    public void put(Tx c, String scope, String id, Segment segment, byte[] body, Instant now) {
        update(c, "insert into snapshot_segment values (?, ?, ?, ?, ?, ?)", scope, id, segment.number(), segment.rows(), segment.sha256(), body);
        update(c, "update snapshot_claim set claimed_at = ? where scope = ?", Sql.time(now), scope);
    }

    /** Now it is whole. */
    public void finish(Tx c, String scope, Made made) {
        update(c, "insert into snapshot values (?, ?, ?, ?, ?)", scope, made.id(), Sql.time(made.at()), made.position(), made.applied());
    }

    /** Forgets snapshots older than this except the newest, and segments of such as were never finished. */
    public void forget(Tx c, String scope, Instant before) {
        String newest = newest(c, scope).map(Made::id).orElse("");
        update(c, "delete from snapshot where scope = ? and made_at < ? and snapshot_id <> ?", scope, Sql.time(before), newest);
        if (list(c, row -> row.getString(1), "select scope from snapshot_claim where scope = ?", scope).isEmpty()) {
            update(c, "delete from snapshot_segment where scope = ? and not exists (select 1 from snapshot s"
                    + " where s.scope = snapshot_segment.scope and s.snapshot_id = snapshot_segment.snapshot_id)", scope);
        }
    }
}
