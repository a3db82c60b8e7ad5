package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which directories were imported, by their digests, and the uploads that people brought. */
public final class ImportStore {

    /** An upload's row; {@code report} is the whole report as a document. */
    public record Run(Instant madeAt, String madeBy, String name, boolean complete, String state, String report) {
    }

    /** What is kept of an upload; no content once it has ended. */
    public record Kept(String report, Optional<byte[]> content) {
    }

    /** False when this very directory was imported last; otherwise the caller imports it in the same transaction. */
    public boolean begin(Tx c, String name, String digest) {
        return update(c, "insert into imported_file values (?, ?) on conflict (name) do update set digest = excluded.digest"
                + " where imported_file.digest <> excluded.digest", name, digest) > 0;
    }

    public void keep(Tx c, UUID id, Run run, Optional<byte[]> content) {
        update(c, "insert into import_run (import_id, made_at, made_by, name, complete, content, report, state) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id, Sql.time(run.madeAt()), run.madeBy(), run.name(), run.complete(), content.orElse(null), run.report(), run.state());
    }

    /** Forgets the content of uploads that nobody wrote in time. */
    public void dropOlder(Tx c, Instant before) {
        update(c, "update import_run set content = null, state = 'DROPPED' where content is not null and made_at < ?", Sql.time(before));
    }

    /** Locks an upload until the transaction ends. */
    public Optional<Kept> lock(Tx c, UUID id) {
        return list(c, row -> new Kept(row.getString(1), Optional.ofNullable(row.getBytes(2))),
                "select report, content from import_run where import_id = ? for update", id).stream().findFirst();
    }

    public void end(Tx c, UUID id, Run run, Instant now, String by) {
        update(c, "update import_run set content = null, report = ?, state = ?, ended_at = ?, ended_by = ? where import_id = ?",
                run.report(), run.state(), Sql.time(now), by, id);
    }

    public Optional<String> find(Tx c, UUID id) {
        return list(c, row -> row.getString(1), "select report from import_run where import_id = ?", id).stream().findFirst();
    }

    public List<String> newest(Tx c, int most) {
        return list(c, row -> row.getString(1), "select report from import_run order by made_at desc limit ?", most);
    }
}
