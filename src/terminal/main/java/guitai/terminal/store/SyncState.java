package guitai.terminal.store;

import guitai.terminal.storage.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The one row about the talk with headquarters, kept in memory because every sale and every look-up needs it. */
public final class SyncState {

    private final Database database;
    private SyncStateRow row;

    public SyncState(Database database) {
        this.database = database;
    }

    String cursor() {
        return row().cursor;
    }

    /** Last own entry that headquarters holds. */
    long acceptedThrough() {
        return row().acceptedThrough;
    }

    Optional<Long> offsetMillis() {
        return Optional.ofNullable(row().offsetMillis);
    }

    Optional<Instant> asOf() {
        return Optional.ofNullable(row().asOf).map(Values::instant);
    }

    /** When the feed was last read to its end. */
    Optional<Instant> followed() {
        return Optional.ofNullable(row().followed).map(Values::instant);
    }

    long refused() {
        return row().refused;
    }

    /** Changes the row within the running transaction. */
    void change(Consumer<SyncStateRow> how) {
        database.transact(session -> {
            SyncStateRow changed = row();
            database.ifRolledBack(() -> row = null);
            how.accept(changed);
            session.update(changed);
        });
    }

    private SyncStateRow row() {
        if (row == null) {
            row = database.read(session -> session.get(SyncStateRow.class, 1));
        }
        return row;
    }
}
