package guitai.terminal.store;

import guitai.domain.member.Joining;
import guitai.domain.member.Member;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Members who joined at this terminal, kept in the shop's file until headquarters tells of them: the members' file is made anew from
 * headquarters' snapshots, which may be older than somebody who joined a minute ago.
 */
final class JoinedHere {

    private static final String ABSENT = "SELECT j.id, j.personal, j.at FROM joined_member j WHERE NOT EXISTS (SELECT 1 FROM member m WHERE m.id = j.id)";

    private final Database database;
    private final PersonalKey key;

    JoinedHere(Database database, PersonalKey key) {
        this.database = database;
        this.key = key;
    }

    /** Within the transaction that puts it on record. */
    void keep(Joining joining, Instant at) {
        byte[] id = Values.bytes(joining.id().value());
        database.transact(session -> session.createNativeMutationQuery("INSERT INTO joined_member VALUES (:id, :personal, :at)")
                .setParameter("id", id).setParameter("personal", key.close(Json.MAPPER.writeValueAsBytes(joining), id))
                .setParameter("at", Values.nanos(at)).executeUpdate());
    }

    /** Puts those into the members' file who are missing there. */
    void bringBack() {
        Map<Joining, Instant> absent = database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ABSENT); ResultSet row = select.executeQuery()) {
                Map<Joining, Instant> found = new LinkedHashMap<>();
                while (row.next()) {
                    found.put(Json.MAPPER.readValue(key.open(row.getBytes(2), row.getBytes(1)), Joining.class), Values.instant(row.getLong(3)));
                }
                return found;
            }
        });
        absent.forEach((joining, at) -> show(joining.member(), at));
    }

    /** Puts a new member into the members' file; nothing is counted in the balance yet. */
    void show(Member member, Instant at) {
        database.transact(session -> session.doWork(connection -> new PeopleTables(connection, key).apply(Told.of(member), new Mark(0, at))));
    }

    /** Headquarters knows these now, and remembers them from here on. */
    void told(Connection connection, Told told) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM joined_member WHERE id = ?")) {
            for (String key : told.byKind().getOrDefault(Change.Kind.MEMBER, Map.of()).keySet()) {
                Optional<UUID> id = PeopleTables.id(key);
                if (id.isPresent()) {
                    delete.setBytes(1, Values.bytes(id.get()));
                    delete.executeUpdate();
                }
            }
        }
    }
}
