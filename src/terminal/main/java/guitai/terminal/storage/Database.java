package guitai.terminal.storage;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The terminal's database: one process (file lock), one connection, one writer. A transaction is a lambda; nobody keeps
 * a session. Not thread-safe: after {@link #open} only the thread of {@link ShopData} uses it.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DataFolder folder;
    private final Connection connection;
    private final MembersFile members;
    private final SessionFactory sessions;
    private final List<Runnable> onRollback = new ArrayList<>();
    private StatelessSession current;

    private Database(DataFolder folder, Opening opening, SessionFactory sessions) {
        this.folder = folder;
        this.connection = opening.shop();
        this.members = opening.members();
        this.sessions = sessions;
    }

    /**
     * Takes hold of the folder (made if it is missing), checks the database where that is due, brings its tables up to date.
     *
     * @param rows the mapped row classes
     * @throws StorageFault when the data cannot be used; nothing is changed then
     */
    public static Database open(Path path, List<Class<?>> rows) {
        DataFolder folder = DataFolder.hold(path.toAbsolutePath());
        Opening opening = null;
        Database opened = null;
        try {
            opening = Opening.of(folder);
            opened = new Database(folder, opening, Mapping.of(rows));
            return opened;
        } finally {
            if (opened == null) {
                if (opening != null) {
                    Opening.close(opening.shop());
                }
                folder.close();
            }
        }
    }

    /** The file of the members, whose tables every statement here sees by their bare names. */
    public MembersFile members() {
        return members;
    }

    /** The folder that holds the database and whatever else belongs to this terminal. */
    public Path folder() {
        return folder.path();
    }

    /**
     * Runs the work in a transaction that is on disk when this returns, or not at all. Inside another transaction it
     * becomes a part of that one.
     */
    public <T> T inTransaction(Function<StatelessSession, T> work) {
        if (current != null) {
            return work.apply(current);
        }
        return told(() -> {
            boolean done = false;
            current = sessions.openStatelessSession(connection);
            Transaction transaction = current.beginTransaction();
            try {
                T result = work.apply(current);
                transaction.commit();
                done = true;
                return result;
            } finally {
                end(transaction, done);
            }
        });
    }

    public void transact(Consumer<StatelessSession> work) {
        inTransaction(session -> {
            work.accept(session);
            return null;
        });
    }

    /** Reads; sees the running transaction's changes when called inside one. */
    public <T> T read(Function<StatelessSession, T> work) {
        if (current != null) {
            return work.apply(current);
        }
        return told(() -> {
            current = sessions.openStatelessSession(connection);
            try {
                return work.apply(current);
            } finally {
                current.close();
                current = null;
            }
        });
    }

    /** Reads by hand, for the look-ups that people wait for; sees the running transaction's changes when called inside one. */
    public <T> T select(Selection<T> work) {
        try {
            return work.from(connection);
        } catch (SQLException broken) {
            throw fault(broken);
        }
    }

    /** Statements of a selection are kept prepared by their text. */
    public interface Selection<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Called once if the running transaction does not reach the disk, so that nothing is remembered that did not happen. */
    public void ifRolledBack(Runnable forget) {
        onRollback.add(forget);
    }

    @Override
    public void close() {
        Opening.close(connection);
        folder.release();
    }

    private void end(Transaction transaction, boolean done) {
        try {
            if (!done) {
                onRollback.forEach(Runnable::run);
                transaction.rollback();
            }
        } catch (PersistenceException alreadyGone) {
            beginAnew();
        } finally {
            onRollback.clear();
            current.close();
            current = null;
        }
    }

    /** A full disk ends SQLite's transaction by itself, and the driver does not notice: it would wait for a commit for ever. */
    private void beginAnew() {
        for (Ending ending : List.<Ending>of(() -> connection.createStatement().execute("ROLLBACK"), () -> connection.setAutoCommit(true))) {
            try {
                ending.run();
            } catch (SQLException nothingToEnd) {
                LOG.debug("nothing left to roll back");
            }
        }
    }

    private interface Ending {
        void run() throws SQLException;
    }

    /** What to throw when stored data turn out not to be what was stored. */
    StorageFault damaged(Throwable why) {
        return Health.setAside(folder, why);
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException reason) {
                    throw fault(reason);
                }
            }
            throw broken;
        }
    }

    private StorageFault fault(SQLException broken) {
        StorageFault fault = StorageFault.of(broken);
        boolean ofMembers = fault.kind() == StorageFault.Kind.DAMAGED && members.isTheDamagedOne();
        return ofMembers ? new StorageFault(StorageFault.Kind.OTHER, List.of(), fault) : Opening.whereItLies(folder, fault);
    }
}
