package guitai.headquarters.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Applies the numbered SQL files that this database does not have yet, all in one transaction. */
final class Schema {

    /** In order; a file that was released is never changed, a new one is added. */
    private static final List<String> FILES = List.of("0001_journal_members_feed.sql", "0002_vehicles.sql");
    private static final long LOCK = 0x67756974616931L;

    private Schema() {
    }

    static void migrate(Database database) {
        database.run(tx -> {
            // Two headquarters that start on one new database at once: the second waits.
            Sql.list(tx, row -> row.getString(1), "select pg_advisory_xact_lock(" + LOCK + ")");
            Sql.update(tx, "create table if not exists schema_version (version integer primary key)");
            for (int version = current(tx) + 1; version <= FILES.size(); version++) {
                Sql.update(tx, text(FILES.get(version - 1)));
                Sql.update(tx, "insert into schema_version values (?)", version);
            }
            Sql.update(tx, "insert into feed_epoch select substr(md5(random()::text || clock_timestamp()::text), 1, 12)"
                    + " where not exists (select 1 from feed_epoch)");
        });
    }

    private static int current(Tx tx) {
        int version = Sql.one(tx, row -> row.getInt(1), "select coalesce(max(version), 0) from schema_version");
        if (version > FILES.size()) {
            throw new IllegalStateException("The database was made by a newer version of headquarters");
        }
        return version;
    }

    private static String text(String file) {
        try (InputStream in = Schema.class.getResourceAsStream("/assets/schema/headquarters/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
