package guitai.terminal.store;

import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.enrol.Identity;
import guitai.terminal.enrol.IdentityBook;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What this machine is, in SQLite beside its journal. */
public final class SqliteIdentity implements IdentityBook {

    private final Database database;
    private final PersonalKey key;

    public SqliteIdentity(Database database, PersonalKey key) {
        this.database = database;
        this.key = key;
    }

    @Override
    public Optional<Identity> current() {
        return database.read(session -> session.createNativeQuery(
                "SELECT terminal, key_name, key_ends, address, authority FROM identity", Object[].class).uniqueResultOptional())
                .map(row -> new Identity(new TerminalId((String) row[0]), (String) row[1], Values.instant(((Number) row[2]).longValue()),
                        URI.create((String) row[3]), Optional.ofNullable((String) row[4])));
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
            session.createNativeMutationQuery("INSERT INTO identity VALUES (1, :terminal, :key, :ends, :address, :authority)")
                    .setParameter("terminal", identity.terminal().value()).setParameter("key", identity.key())
                    .setParameter("ends", Values.nanos(identity.keyEnds())).setParameter("address", identity.address().toString())
                    .setParameter("authority", identity.authority().orElse(null), String.class).executeUpdate();
            new FeedTables(session).apply(Told.of(told));
        });
    }
}
