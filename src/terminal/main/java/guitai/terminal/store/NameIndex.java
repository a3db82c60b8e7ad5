package guitai.terminal.store;

import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes by what a name is found: its sounds, and its beginnings in characters as keyed hashes. */
final class NameIndex {

    private static final String SOUND = "INSERT OR IGNORE INTO name_sound (sound, initials) VALUES (?, ?)";
    private static final String SOUNDS = "INSERT OR IGNORE INTO member_sound SELECT no, ? FROM name_sound WHERE sound = ?";
    private static final String NO_LONGER = "DELETE FROM member_sound WHERE member = ? AND name = (SELECT no FROM name_sound WHERE sound = ?)";

    private final Connection connection;
    private final PersonalKey key;

    NameIndex(Connection connection, PersonalKey key) {
        this.connection = connection;
        this.key = key;
    }

    void put(long member, String name) throws SQLException {
        sounds(member, name);
        beginnings(member, name, "INSERT OR IGNORE INTO member_beginning VALUES (?, ?)");
    }

    /** The sounds stay for the next of that name; the member no longer has them. */
    void remove(long member, String name) throws SQLException {
        lead(member, NameSounds.sounds(name), NO_LONGER);
        beginnings(member, name, "DELETE FROM member_beginning WHERE beginning = ? AND member = ?");
    }

    void sounds(long member, String name) throws SQLException {
        List<Sound> sounds = NameSounds.sounds(name);
        try (PreparedStatement insert = connection.prepareStatement(SOUND)) {
            for (Sound sound : sounds) {
                insert.setString(1, sound.text());
                insert.setString(2, sound.initials());
                insert.executeUpdate();
            }
        }
        lead(member, sounds, SOUNDS);
    }

    private void lead(long member, List<Sound> sounds, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Sound sound : sounds) {
                statement.setLong(1, member);
                statement.setString(2, sound.text());
                statement.executeUpdate();
            }
        }
    }

    private void beginnings(long member, String name, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String text : NameSounds.beginnings(name)) {
                statement.setLong(1, key.findShort("beginning", text));
                statement.setLong(2, member);
                statement.executeUpdate();
            }
        }
    }
}
