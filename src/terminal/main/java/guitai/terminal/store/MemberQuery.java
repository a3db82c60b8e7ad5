package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.domain.member.Members.Known;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads members together with what this terminal sold them that headquarters has not counted yet: one statement. */
final class MemberQuery {

    private static final int OWN = 16;

    private final Database database;
    private final PersonalKey key;
    private final SyncState sync;

    MemberQuery(Database database, PersonalKey key, SyncState sync) {
        this.database = database;
        this.key = key;
        this.sync = sync;
    }

    private static final String BY_ID = sql("WHERE m.id = ?");

    /** @param condition on the member {@code m}, from WHERE on */
    static String sql(String condition) {
        return "SELECT m.*, (SELECT sum(s.points) FROM sale s WHERE s.buyer = m.id AND s.seq > ?) FROM member m " + condition;
    }

    /** @param sql made by {@link #sql}; the question marks of its condition are {@code values} */
    List<Known> ask(String sql, Object... values) {
        Instant asOf = sync.asOf().orElse(Instant.EPOCH);
        long applied = sync.appliedThrough();
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setLong(1, applied);
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 2, values[i]);
                }
                List<Known> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(known(row, asOf));
                    }
                }
                return found;
            }
        });
    }

    Optional<Known> byId(UUID id) {
        return ask(BY_ID, (Object) Values.bytes(id)).stream().findFirst();
    }

    private Known known(ResultSet row, Instant asOf) throws SQLException {
        Member told = MemberRow.of(row).member(key);
        long own = row.getLong(OWN);
        return row.wasNull() ? new Known(told, asOf, false)
                : new Known(told.withPoints(told.points().plusConsumption(own)), asOf, true);
    }
}
