package guitai.terminal.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * Finds a damaged database before anything is sold on it. The damaged file stays where it is and is copied beside itself;
 * nothing is deleted, repaired or begun anew behind anybody's back.
 */
final class Health {

    /** Up to this size the check costs less than the eye notices and runs at every start. */
    private static final long SMALL = 32L << 20;

    private Health() {
    }

    /** A large database is checked only when the last process did not end well. */
    static boolean worthChecking(DataFolder folder) {
        try {
            Path file = folder.database();
            return Files.exists(file) && (!folder.endedWell() || Files.size(file) <= SMALL);
        } catch (IOException unreadable) {
            return true;
        }
    }

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!row.next() || !"ok".equals(row.getString(1))) {
                throw new StorageFault(StorageFault.Kind.DAMAGED);
            }
        }
    }

    /** Copies the damaged file and says what can still be read in it. */
    static StorageFault setAside(DataFolder folder, Throwable cause) {
        Path file = folder.database();
        try {
            Path home = Files.createDirectories(folder.path().resolve("damaged").resolve(fingerprint(file)));
            for (String suffix : List.of("", "-wal")) {
                Path from = file.resolveSibling(file.getFileName() + suffix);
                Path to = home.resolve(from.getFileName());
                if (Files.exists(from) && !Files.exists(to)) {
                    Files.copy(from, to);
                }
            }
            Path copy = home.resolve(file.getFileName());
            return new StorageFault(StorageFault.Kind.DAMAGED, List.of(count(copy, "SELECT count(*) FROM journal"),
                    count(copy, "SELECT accepted_through FROM sync_state"), copy), cause);
        } catch (IOException noCopy) {
            cause.addSuppressed(noCopy);
            return new StorageFault(StorageFault.Kind.DAMAGED, List.of(0L, 0L, file), cause);
        }
    }

    private static long count(Path copy, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + copy + "?mode=ro&immutable=1");
                Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException unreadable) {
            return 0;
        }
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            try (var in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
