package guitai.headquarters.store;


/** Which files were imported, by their digests. */
public final class ImportStore {

    /** False when this very file was imported last; otherwise the caller imports it in the same transaction. */
    public boolean begin(Tx c, String name, String digest) {
        return Sql.update(c, "insert into imported_file values (?, ?) on conflict (name) do update set digest = excluded.digest"
                + " where imported_file.digest <> excluded.digest", name, digest) > 0;
    }
}
