package guitai.terminal.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * Keeps prepared statements by their text. The mapper prepares and closes a statement for every call, which for SQLite
 * means parsing and planning it again: a fifth of the cost of a sale. Used by one thread at a time.
 */
final class CachingConnection extends JDBC4Connection {

    private static final int MOST = 200;

    private final Map<String, Kept> idle = new HashMap<>();

    CachingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability) throws SQLException {
        Kept kept = idle.remove(sql);
        return kept != null ? kept : new Kept(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, ResultSet.CLOSE_CURSORS_AT_COMMIT);
    }

    @Override
    public void close() throws SQLException {
        for (Kept statement : idle.values()) {
            statement.end();
        }
        idle.clear();
        super.close();
    }

    /** Goes back to the shelf when closed. */
    private final class Kept extends JDBC4PreparedStatement {

        private final String text;

        Kept(String sql) throws SQLException {
            super(CachingConnection.this, sql);
            this.text = sql;
        }

        @Override
        public void close() throws SQLException {
            if (isClosed()) {
                return;
            }
            if (idle.size() >= MOST || idle.containsKey(text)) {
                end();
                return;
            }
            rs.close();
            clearBatch();
            clearParameters();
            setMaxRows(0);
            idle.put(text, this);
        }

        void end() throws SQLException {
            super.close();
        }
    }
}
