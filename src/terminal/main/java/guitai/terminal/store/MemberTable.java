package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.terminal.storage.PersonalKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
            NameIndex index = new NameIndex(connection, key);
            for (Held gone : vanishing) {
                index.remove(gone.no(), gone.name());
            }
            for (Held come : appearing) {
                index.put(come.no(), come.name());
            }
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
}
