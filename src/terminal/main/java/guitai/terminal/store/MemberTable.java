package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes members and what they are found by. */
final class MemberTable {

    private static final String PUT = """
            INSERT INTO member VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (no) DO UPDATE SET
            card_key = excluded.card_key, phone_key = excluded.phone_key, tail_key = excluded.tail_key, personal = excluded.personal,
            home_store = excluded.home_store, tier = excluded.tier, stage = excluded.stage, growth = excluded.growth,
            categories = excluded.categories, consumption = excluded.consumption, innovation = excluded.innovation,
            adviser = excluded.adviser, entitlements = excluded.entitlements, counted_through = excluded.counted_through, told = excluded.told
            """;

    private final Connection connection;
    private final PersonalKey key;
    private final NameIndex index;

    MemberTable(Connection connection, PersonalKey key) {
        this.connection = connection;
        this.key = key;
        this.index = new NameIndex(connection, key);
    }

    private record Held(long no, String name) {
    }

    /** Puts in, replaces, or (where there is no member) removes. A name that stays keeps its index rows. */
    void apply(Map<UUID, Optional<Member>> changes, Mark mark) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        long last = lastNumber();
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            for (Map.Entry<UUID, Optional<Member>> change : changes.entrySet()) {
                Optional<Held> old = held(change.getKey());
                Optional<String> name = change.getValue().map(Member::name);
                long no = old.isPresent() ? old.get().no() : ++last;
                if (change.getValue().isPresent()) {
                    MemberRow.of(change.getValue().get(), no, key, mark).bind(put);
                    put.executeUpdate();
                } else if (old.isPresent()) {
                    remove(no);
                }
                if (!old.map(Held::name).equals(name)) {
                    renamed(no, old.map(Held::name), name);
                }
            }
        }
    }

    private void renamed(long no, Optional<String> from, Optional<String> to) throws SQLException {
        if (from.isPresent()) {
            index.remove(no, from.get());
        }
        if (to.isPresent()) {
            index.put(no, to.get());
        }
    }

    private void remove(long no) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM member WHERE no = ?")) {
            delete.setLong(1, no);
            delete.executeUpdate();
        }
    }

    private Optional<Held> held(UUID id) throws SQLException {
        byte[] bytes = Values.bytes(id);
        try (PreparedStatement select = connection.prepareStatement("SELECT no, personal FROM member WHERE id = ?")) {
            select.setBytes(1, bytes);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Held(row.getLong(1), Personal.open(key, row.getBytes(2), bytes).name())) : Optional.empty();
            }
        }
    }

    private long lastNumber() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT coalesce(max(no), 0) FROM member")) {
            return row.getLong(1);
        }
    }
}
