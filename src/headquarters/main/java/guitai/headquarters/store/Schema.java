package guitai.headquarters.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Applies the numbered SQL files that this database does not have yet, all in one transaction. */
final class Schema {

    /** In order; a file that was released is never changed, a new one is added. */
    private static final List<String> FILES = List.of(
            "0001_journal_members_feed.sql",
            "0002_vehicles.sql",
            "0003_contact.sql",
            "0004_cases.sql",
            "0005_imports.sql",
            "0006_pull.sql",
            "0007_console.sql",
            "0008_day_seals.sql",
            "0009_parcels.sql",
            "0010_apply_claim.sql",
            "0011_member_links.sql",
            "0012_days.sql",
            "0013_enrolment.sql",
            "0014_consents.sql",
            "0015_consent_store.sql",
            "0016_spending.sql",
            "0017_standing.sql",
            "0018_advisers.sql",
            "0019_openings.sql", "0020_interactions.sql", "0021_rewards.sql");
    private static final int ATTEMPTS = 10;

    private Schema() {
    }

    static int newest() {
        return FILES.size();
    }

    /** @throws DatabaseTooNew when a newer headquarters has made the database its own */
    static void migrate(Database database) {
        migrate(database, FILES.size());
    }

    /** Up to a version; tests make databases as earlier headquarters left them. */
    static void migrate(Database database, int last) {
        for (int attempt = 1; !upToDate(database, last); attempt++) {
            try {
                database.run(tx -> step(tx, last));
            } catch (StoreTrouble trouble) {
                // Another headquarters makes the same step at the same time: its row or its table was there first.
                if (attempt == ATTEMPTS || !trouble.saysItExists()) {
                    throw trouble;
                }
            }
        }
    }

    private static boolean upToDate(Database database, int last) {
        int version = database.call(tx -> exists(tx) ? current(tx) : -1);
        if (version > last) {
            throw new DatabaseTooNew();
        }
        return version == last;
    }

    /** The version's row is written first: whoever else is at this step waits for it, and then finds the step done. */
    private static void step(Tx tx, int last) {
        Sql.update(tx, "create table if not exists schema_version (version integer primary key)");
        for (int version = current(tx) + 1; version <= last; version++) {
            Sql.update(tx, "insert into schema_version values (?)", version);
            Sql.update(tx, text(FILES.get(version - 1)));
        }
        Sql.update(tx, "insert into feed_epoch select substr(md5(random()::text || clock_timestamp()::text), 1, 12)"
                + " where not exists (select 1 from feed_epoch)");
    }

    private static boolean exists(Tx tx) {
        return Sql.one(tx, row -> row.getBoolean(1), "select to_regclass('schema_version') is not null");
    }

    private static int current(Tx tx) {
        return Sql.one(tx, row -> row.getInt(1), "select coalesce(max(version), 0) from schema_version");
    }

    private static String text(String file) {
        try (InputStream in = Schema.class.getResourceAsStream("/assets/schema/headquarters/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
