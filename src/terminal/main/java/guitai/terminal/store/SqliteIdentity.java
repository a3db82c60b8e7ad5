package guitai.terminal.store;

import guitai.domain.signed.PublishedKey;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.enrol.Identity;
import guitai.terminal.enrol.IdentityBook;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.util.List;
import java.util.Optional;

/** What this machine is, in SQLite beside its journal. */
public final class SqliteIdentity implements IdentityBook {

    private final Database database;
    private final PersonalKey key;
    private final ShopDocuments documents;

    public SqliteIdentity(Database database, PersonalKey key, ShopDocuments documents) {
        this.database = database;
        this.key = key;
        this.documents = documents;
    }

    @Override
    public Optional<Identity> current() {
        return database.read(session -> IdentityRow.read(session, "identity"));
    }

    @Override
    public void renewed(Identity identity) {
        become(identity, List.of());
    }

    @Override
    public void become(Identity identity, List<PublishedKey> headquarters) {
        List<Change> told = headquarters.stream().map(one -> new Change("chain", 0, Change.Kind.KEY, Integer.toString(one.id()),
                Optional.of(Json.MAPPER.valueToTree(one)))).toList();
        database.transact(session -> {
            session.createNativeMutationQuery("DELETE FROM identity").executeUpdate();
            IdentityRow.write(session, "INSERT INTO identity VALUES (1, :terminal, :key, :ends, :address, :authority)", identity);
            documents.apply(session, Told.of(told));
        });
    }

    @Override
    public void becomeAtNextStart(Identity identity, long common) {
        new Succession(database, this).note(identity, common);
    }

    @Override
    public void begin() {
        new Succession(database, this).carryOut();
    }
}
