package guitai.terminal.store;

import guitai.terminal.storage.Database;
import guitai.terminal.storage.PersonalKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.StatelessSession;

/** Indexes the names that came before the index did, a piece at a time: what a sale waits for is one piece. */
final class NameBuild {

    private static final int PIECE = 100;
    private static final String WAITING = """
            SELECT m.no, m.id, m.personal FROM name_build b JOIN member m ON m.no > b.through AND m.no <= b.last ORDER BY m.no LIMIT ?
            """;

    private final Database database;
    private final PersonalKey key;

    NameBuild(Database database, PersonalKey key) {
        this.database = database;
        this.key = key;
    }

    /** Does one piece, on disk when this returns. @return whether there is more to do */
    boolean step() {
        return database.inTransaction(this::piece);
    }

    private boolean piece(StatelessSession session) {
        return session.doReturningWork(connection -> {
            long through = 0;
            int done = 0;
            NameIndex index = new NameIndex(connection, key);
            try (PreparedStatement select = connection.prepareStatement(WAITING)) {
                select.setInt(1, PIECE);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        through = row.getLong(1);
                        index.sounds(through, Personal.open(key, row.getBytes(3), row.getBytes(2)).name());
                        done++;
                    }
                }
            }
            if (done > 0) {
                passed(connection, through);
            }
            return done == PIECE;
        });
    }

    private static void passed(Connection connection, long through) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE name_build SET through = ?")) {
            update.setLong(1, through);
            update.executeUpdate();
        }
    }
}
