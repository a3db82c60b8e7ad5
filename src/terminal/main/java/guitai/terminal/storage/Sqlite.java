package guitai.terminal.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** The one connection, set so that a commit that returned is on disk. */
final class Sqlite {

    /** Earlier versions can damage a database in WAL mode. */
    private static final int OLDEST = version(3, 51, 3);

    private Sqlite() {
    }

    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setCacheSize(-16_000);
        // Else the driver prepares and asks for a row number after each INSERT, which nobody here reads.
        config.setGetGeneratedKeys(false);
        Connection connection = new CachingConnection("jdbc:sqlite:" + file, file.toString(), config.toProperties());
        requireSafeVersion(connection);
        return connection;
    }

    private static void requireSafeVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            String[] parts = row.getString(1).split("\\.");
            if (version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])) < OLDEST) {
                throw new SQLException("SQLite " + row.getString(1) + " is too old");
            }
        }
    }

    private static int version(int major, int minor, int patch) {
        return (major * 1000 + minor) * 1000 + patch;
    }
}
