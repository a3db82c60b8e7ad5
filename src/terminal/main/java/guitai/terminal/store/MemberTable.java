package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Writes members and what they are found by, a page at a time. */
final class MemberTable {

    private final StatelessSession session;
    private final PersonalKey key;

    MemberTable(StatelessSession session, PersonalKey key) {
        this.session = session;
        this.key = key;
    }

    private record Held(long no, String name) {
    }

    /** Puts in, replaces, or (where there is no member) removes. A name that stays keeps its index rows. */
    void apply(Map<UUID, Optional<Member>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<UUID, Held> before = held(changes.keySet());
        List<MemberRow> added = new ArrayList<>();
        List<MemberRow> changed = new ArrayList<>();
        List<Held> appearing = new ArrayList<>();
        List<Held> vanishing = new ArrayList<>();
        long last = lastNumber();
        for (Map.Entry<UUID, Optional<Member>> change : changes.entrySet()) {
            Optional<Held> old = Optional.ofNullable(before.get(change.getKey()));
            Optional<String> name = change.getValue().map(Member::name);
            long no = old.isPresent() ? old.get().no() : ++last;
            change.getValue().ifPresent(member -> (old.isPresent() ? changed : added).add(MemberRow.of(member, no, key)));
            if (!old.map(Held::name).equals(name)) {
                old.ifPresent(vanishing::add);
                name.ifPresent(appears -> appearing.add(new Held(no, appears)));
            }
        }
        session.insertMultiple(added);
        session.updateMultiple(changed);
        session.doWork(connection -> {
            index(connection, vanishing, "DELETE FROM member_sound WHERE sound = ? AND member = ?",
                    "DELETE FROM member_beginning WHERE beginning = ? AND member = ?");
            index(connection, appearing, "INSERT OR IGNORE INTO member_sound VALUES (?, ?)",
                    "INSERT OR IGNORE INTO member_beginning VALUES (?, ?)");
        });
        changes.forEach((id, member) -> remove(before.get(id), member));
    }

    private void remove(Held held, Optional<Member> member) {
        if (held != null && member.isEmpty()) {
            session.createMutationQuery("delete from MemberRow where no = :no").setParameter("no", held.no()).executeUpdate();
        }
    }

    private Map<UUID, Held> held(Iterable<UUID> ids) {
        Map<UUID, Held> held = new HashMap<>();
        session.doWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT no, personal FROM member WHERE id = ?")) {
                for (UUID id : ids) {
                    select.setBytes(1, Values.bytes(id));
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            held.put(id, new Held(row.getLong(1), Personal.open(key, row.getBytes(2), Values.bytes(id)).name()));
                        }
                    }
                }
            }
        });
        return held;
    }

    private long lastNumber() {
        Long last = session.createSelectionQuery("select max(no) from MemberRow", Long.class).getSingleResultOrNull();
        return last == null ? 0 : last;
    }

    private void index(Connection connection, List<Held> members, String soundSql, String beginningSql) throws SQLException {
        try (PreparedStatement sound = connection.prepareStatement(soundSql);
                PreparedStatement beginning = connection.prepareStatement(beginningSql)) {
            for (Held member : members) {
                for (String text : NameSounds.sounds(member.name())) {
                    sound.setString(1, text);
                    sound.setLong(2, member.no());
                    sound.executeUpdate();
                }
                for (String text : NameSounds.beginnings(member.name())) {
                    beginning.setLong(1, key.findShort("beginning", text));
                    beginning.setLong(2, member.no());
                    beginning.executeUpdate();
                }
            }
        }
    }
}
