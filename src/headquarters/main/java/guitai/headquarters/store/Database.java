package guitai.headquarters.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections to one PostgreSQL, some for writing and some for reading, and transactions that are tried again where the database asks for it. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 12;
    private static final int ATTEMPTS = 5;
    /** A terminal that is told to come again soon is better off than one that is kept waiting. */
    private static final long PATIENCE_MILLIS = 8_000;

    private final HikariDataSource writing;
    private final HikariDataSource reading;

    private Database(HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * Connects and brings the schema up to date.
     *
     * @throws DatabaseUnreachable when no connection can be made
     * @throws DatabaseTooNew when a newer headquarters has made the database its own
     */
    public static Database open(String jdbcUrl) {
        Database database = connect(jdbcUrl);
        database.warnOfForgetfulServer();
        Schema.migrate(database);
        return database;
    }

    /** Connects and leaves the schema as it is. */
    static Database connect(String jdbcUrl) {
        HikariConfig forReading = config(jdbcUrl, "reading");
        forReading.setReadOnly(true);
        forReading.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        HikariDataSource writing = pool(config(jdbcUrl, "writing"));
        return new Database(writing, pool(forReading));
    }

    private static HikariConfig config(String jdbcUrl, String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setPoolName(name);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setAutoCommit(false);
        // Committed by itself: otherwise a first rollback would take the setting below back.
        config.setIsolateInternalQueries(true);
        config.addDataSourceProperty("ApplicationName", "guitai-headquarters");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // Prepared at first use: only then do results come in binary form.
        config.addDataSourceProperty("prepareThreshold", "1");
        // An outside server may have been told to forget commits in a crash; our answers promise that nothing is forgotten.
        config.setConnectionInitSql(
                "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'");
        return config;
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException | IllegalArgumentException refused) {
            throw new DatabaseUnreachable();
        }
    }

    /** Work inside one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Tx tx);
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Task {
        void in(Tx tx);
    }

    /**
     * Runs and commits; rolls back when the work throws. May run the work more than once.
     *
     * @throws StoreTrouble when the database fails
     */
    public <T> T call(Work<T> work) {
        return call(writing, work);
    }

    public void run(Task task) {
        call(tx -> {
            task.in(tx);
            return null;
        });
    }

    /** Reads everything as of one moment. */
    public <T> T snapshot(Work<T> work) {
        return call(reading, work);
    }

    /** True when the server answers. */
    public boolean answers() {
        return call(reading, tx -> Sql.one(tx, row -> row.getInt(1), "select 1")) == 1;
    }

    /** Lets a registry of meters see the connections. */
    public void measure(Object registry) {
        writing.setMetricRegistry(registry);
        reading.setMetricRegistry(registry);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }

    private static <T> T call(HikariDataSource pool, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(pool, work);
            } catch (StoreTrouble trouble) {
                if (attempt == ATTEMPTS || !trouble.invitesAnotherAttempt()) {
                    throw trouble;
                }
            }
        }
    }

    private static <T> T once(HikariDataSource pool, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                // A query of the pool's own may have begun a transaction, and with it a snapshot that is old by now.
                connection.rollback();
                T result = work.in(new Tx(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error broken) {
                rollback(connection, broken);
                throw broken;
            }
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        }
    }

    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            because.addSuppressed(alsoBroken);
        }
    }

    private void warnOfForgetfulServer() {
        if (!"on".equals(call(tx -> Sql.one(tx, row -> row.getString(1), "show fsync")))) {
            LOG.warn("The database server runs with fsync off: a power cut can lose sales that were acknowledged");
        }
    }
}
