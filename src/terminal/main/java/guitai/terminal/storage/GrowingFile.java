package guitai.terminal.storage;

import guitai.terminal.storage.Database.Selection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A members' file that grows beside the running shop, on a connection of its own. For one thread at a time, which need not be the shop's. */
public final class GrowingFile implements AutoCloseable {

    /** In kibibytes: the indexes of a million names fit in, so that each page of them is written once and not a hundred times. */
    private static final int CACHE = 64_000;

    private final Path path;
    private final Connection connection;

    private GrowingFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    static GrowingFile open(Path path) throws SQLException {
        Connection connection = Sqlite.open(path);
        boolean ready = false;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA synchronous = NORMAL");
            statement.executeUpdate("PRAGMA cache_size = -" + CACHE);
            Schema.growToday(connection);
            ready = true;
            return new GrowingFile(path, connection);
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    Path path() {
        return path;
    }

    /** Runs the work in a transaction that is whole or not at all, also after a power cut. */
    public <T> T inTransaction(Selection<T> work) {
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.from(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException broken) {
            throw StorageFault.of(broken);
        }
    }

    /** Makes the indexes that finding needs; those that were made before a kill stay. */
    public void complete() {
        try {
            Schema.MEMBERS.bringUpToDate(connection);
        } catch (SQLException broken) {
            throw StorageFault.of(broken);
        }
    }

    /** Everything is in the one file when this returns. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw StorageFault.of(broken);
        }
    }
}
