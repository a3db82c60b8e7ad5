package guitai.terminal.store;

import guitai.domain.staff.TerminalId;
import guitai.terminal.enrol.Identity;
import java.net.URI;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** An identity as it lies in a table of one row. */
final class IdentityRow {

    private IdentityRow() {
    }

    static Optional<Identity> read(StatelessSession session, String table) {
        return session.createNativeQuery("SELECT terminal, key_name, key_ends, address, authority FROM " + table, Object[].class)
                .uniqueResultOptional().map(row -> new Identity(new TerminalId((String) row[0]), (String) row[1],
                        Values.instant(((Number) row[2]).longValue()), URI.create((String) row[3]), Optional.ofNullable((String) row[4])));
    }

    /** @param insert names the five columns as parameters */
    static void write(StatelessSession session, String insert, Identity identity) {
        session.createNativeMutationQuery(insert)
                .setParameter("terminal", identity.terminal().value()).setParameter("key", identity.key())
                .setParameter("ends", Values.nanos(identity.keyEnds())).setParameter("address", identity.address().toString())
                .setParameter("authority", identity.authority().orElse(null), String.class).executeUpdate();
    }
}
