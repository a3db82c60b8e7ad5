package guitai.terminal.store;

import guitai.domain.staff.TerminalId;
import guitai.protocol.Enrolment;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.nio.file.Path;
import java.time.Clock;

/** A machine's database and personal key: what is there before anybody knows which terminal it is. */
public record Ground(Database database, PersonalKey key, ShopDocuments documents) implements AutoCloseable {

    /** @throws guitai.terminal.storage.StorageFault when the data cannot be used */
    public static Ground open(Path dataFolder) {
        Database database = Database.open(dataFolder, Rows.ALL);
        boolean ready = false;
        try {
            Ground ground = new Ground(database, PersonalKey.open(database), new ShopDocuments(database));
            ready = true;
            return ground;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    public SqliteIdentity identity() {
        return new SqliteIdentity(database, key, documents);
    }

    /** The repositories of the terminal that this machine is. */
    public ShopStore store(TerminalId terminal, Clock clock) {
        return ShopStore.on(this, terminal, clock);
    }

    /** Walks the whole chain of the journal, whichever terminal's it is. */
    public ChainReport verifyChain() {
        return new ChainWalk(database, new SyncState(database)).from(1);
    }

    /** How far the journal goes, whichever terminal's it is, but not beyond {@code most}. */
    public Enrolment.Held journal(long most) {
        return JournalRow.reach(database, most);
    }

    @Override
    public void close() {
        database.close();
    }
}
