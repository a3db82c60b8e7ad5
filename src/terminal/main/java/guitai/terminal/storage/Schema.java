package guitai.terminal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings the tables up to this program's version: numbered SQL files on {@code PRAGMA user_version}, a transaction each. */
final class Schema {

    private static final String HOME = "/assets/schema/terminal/";
    private static final List<String> STEPS = List.of("0001_first.sql", "0002_vehicles.sql", "0003_codes.sql", "0004_names.sql", "0005_day_seals.sql",
            "0006_identity.sql", "0007_repairs.sql");

    private Schema() {
    }

    static void bringUpToDate(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > STEPS.size()) {
            throw new StorageFault(StorageFault.Kind.TOO_NEW, version, STEPS.size());
        }
        for (int step = version; step < STEPS.size(); step++) {
            run(connection, read(STEPS.get(step)), step + 1);
        }
    }

    private static void run(Connection connection, String sql, int version) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            statement.executeUpdate("PRAGMA user_version = " + version);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static String read(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(HOME + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
