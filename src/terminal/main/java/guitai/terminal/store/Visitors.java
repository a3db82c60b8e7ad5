package guitai.terminal.store;

import guitai.domain.member.Members.Known;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Who was at this terminal last: the newest two thousand are compared in memory before the index is asked, so that a common
 * name shows the people of this store first.
 */
final class Visitors {

    private static final int MOST = 2_000;
    private static final String NEWEST = "SELECT m.id, m.personal FROM visit v JOIN member m ON m.id = v.member ORDER BY v.at DESC, v.member LIMIT ?";
    private static final String ONE = "SELECT id, personal FROM member WHERE id = ?";

    private final Database database;
    private final PersonalKey key;
    /** Oldest first, so that who comes back goes to the end; null until somebody is looked for. */
    private LinkedHashMap<UUID, Visitor> known;

    Visitors(Database database, PersonalKey key) {
        this.database = database;
        this.key = key;
    }

    private record Visitor(String name, String phone, List<Sound> sounds) {
        boolean meant(NameTyped typed) {
            return typed.characters().isEmpty() ? phone.endsWith(typed.tail()) && typed.sounds(sounds) : typed.matches(name, phone);
        }
    }

    /** Somebody is here; within the transaction that puts it on record. */
    void visited(StatelessSession session, UUID member, Instant at) {
        session.createNativeMutationQuery("INSERT INTO visit VALUES (:member, :at) ON CONFLICT (member) DO UPDATE SET at = excluded.at")
                .setParameter("member", Values.bytes(member)).setParameter("at", Values.nanos(at)).executeUpdate();
        if (known != null) {
            database.ifRolledBack(() -> known = null);
            known.remove(member);
            read(ONE, Values.bytes(member)).forEach(known::putLast);
        }
    }

    /** All members were told anew. */
    void changed() {
        known = null;
    }

    /** Those who can be meant, the last one here first. */
    List<UUID> named(NameTyped typed, int most) {
        return known().sequencedEntrySet().reversed().stream().filter(visitor -> visitor.getValue().meant(typed))
                .map(Map.Entry::getKey).limit(most).toList();
    }

    /** The same people, those who were here last before the others. */
    List<Known> first(List<Known> people) {
        List<UUID> newestFirst = List.copyOf(known().sequencedKeySet().reversed());
        return people.stream().sorted(Comparator.comparingInt(one -> {
            int place = newestFirst.indexOf(one.member().id().value());
            return place < 0 ? MOST : place;
        })).toList();
    }

    private LinkedHashMap<UUID, Visitor> known() {
        if (known == null) {
            LinkedHashMap<UUID, Visitor> read = new LinkedHashMap<>();
            read(NEWEST, MOST).forEach(read::putFirst);
            known = read;
        }
        return known;
    }

    private Map<UUID, Visitor> read(String sql, Object value) {
        return database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, value);
                Map<UUID, Visitor> visitors = new LinkedHashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        visitors.put(Values.uuid(row.getBytes(1)), visitor(row));
                    }
                }
                return visitors;
            }
        });
    }

    private Visitor visitor(ResultSet row) throws SQLException {
        Personal who = Personal.open(key, row.getBytes(2), row.getBytes(1));
        return new Visitor(who.name(), who.phone(), NameSounds.sounds(NameSounds.fold(who.name())));
    }
}
