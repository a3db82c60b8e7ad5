package guitai.headquarters.watch;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.StoreTrouble;
import java.util.Optional;

/** Whether this process can answer terminals now, and if not, why. */
public final class Health {

    private final Database database;

    public Health(Database database) {
        this.database = database;
    }

    /** Why not, in one word; empty when ready. */
    public Optional<String> trouble() {
        try {
            return database.answers() ? Optional.empty() : Optional.of("database");
        } catch (StoreTrouble unreachable) {
            return Optional.of("database");
        }
    }
}
