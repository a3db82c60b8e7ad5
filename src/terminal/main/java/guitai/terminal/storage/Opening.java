package guitai.terminal.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a folder's files are opened: checked where that is due, their tables brought up to date, the members' file attached. */
record Opening(Connection shop, MembersFile members) {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /** @throws StorageFault when the data cannot be used */
    static Opening of(DataFolder folder) {
        boolean check = Health.worthChecking(folder);
        Connection connection = null;
        Opening opened = null;
        try {
            connection = Sqlite.open(folder.database());
            if (check) {
                Health.check(connection);
            }
            bringUpToDate(folder, connection);
            opened = new Opening(connection, MembersFile.open(folder, connection, check));
            return opened;
        } catch (SQLException broken) {
            throw whereItLies(folder, StorageFault.of(broken));
        } catch (StorageFault fault) {
            throw whereItLies(folder, fault);
        } finally {
            if (opened == null && connection != null) {
                close(connection);
            }
        }
    }

    private static void bringUpToDate(DataFolder folder, Connection connection) throws SQLException {
        if (Schema.version(connection) <= Schema.MEMBERS_WITHIN) {
            Schema.SHOP.bringUpTo(connection, Schema.MEMBERS_WITHIN);
            MembersFile.moveOut(folder, connection);
        }
        Schema.SHOP.bringUpToDate(connection);
    }

    static StorageFault whereItLies(DataFolder folder, StorageFault fault) {
        return switch (fault.kind()) {
            case DAMAGED -> Health.setAside(folder, fault);
            case READ_ONLY_FOLDER -> new StorageFault(StorageFault.Kind.READ_ONLY_FOLDER, List.of(folder.path()), fault);
            default -> fault;
        };
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException late) {
            LOG.warn("the database did not close well ({})", late.getErrorCode());
        }
    }
}
