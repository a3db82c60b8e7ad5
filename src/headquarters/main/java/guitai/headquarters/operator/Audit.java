package guitai.headquarters.operator;

import guitai.headquarters.store.AuditStore;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The record of what was done at the console. An act that changes our own tables is noted in the same transaction. */
public final class Audit {

    private static final int LONGEST_SUBJECT = 200;

    private final Database database;
    private final Clock clock;
    private final AuditStore store = new AuditStore();

    public Audit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose doing something is, and from which address. */
    public record By(String login, String origin) {
    }

    /** Notes what is about to be done or shown; whoever does it calls this first. */
    public void note(By by, Act act, String subject) {
        database.run(c -> note(c, by, act, subject));
    }

    void note(Tx c, By by, Act act, String subject) {
        store.add(c, new AuditStore.Row(clock.instant(), by.login(), act.name(), subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                by.origin()));
    }

    /** The newest first. @param login and {@code act} empty for any */
    public List<AuditStore.Row> before(Instant end, String login, String act, int most) {
        return database.snapshot(c -> store.before(c, end, login, act, most));
    }
}
