package guitai.terminal.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the members, attached to the shop's connection, where its tables are found by their bare names. Another one can grow
 * beside it and take its place. What is in it came from headquarters: a damaged one is thrown away and fetched again, and nothing
 * of the shop is lost with it. No transaction may write to both files, because a power cut would tear it.
 */
public final class MembersFile {

    private static final Logger LOG = LoggerFactory.getLogger(MembersFile.class);

    private static final String FIRST = "members-0.db";
    /** Never there, so that the first takes its place. */
    private static final String NONE = "members-none.db";
    private static final String ALL = "members-*.db";

    private final Path folder;
    private final Connection shop;
    private volatile String name;

    private MembersFile(Path folder, Connection shop) {
        this.folder = folder;
        this.shop = shop;
    }

    /** Copies the members of a database that still has them within into a file of their own. Cut short, it begins anew. */
    static void moveOut(DataFolder folder, Connection shop) throws SQLException {
        MembersFile members = new MembersFile(folder.path(), shop);
        members.create(FIRST);
        members.attach(FIRST);
        Schema.moveMembersOut(shop);
        members.detach();
    }

    /** @param check whether the whole file is looked through first */
    static MembersFile open(DataFolder folder, Connection shop, boolean check) throws SQLException {
        MembersFile members = new MembersFile(folder.path(), shop);
        try (Statement statement = shop.createStatement(); ResultSet row = statement.executeQuery("SELECT name FROM members_file")) {
            members.name = row.getString(1);
        }
        if (!members.sound(check)) {
            LOG.warn("the members' file is damaged or missing: it begins anew and is fetched from headquarters");
            members.create(FIRST);
            members.uses(FIRST);
        }
        members.attach(members.name);
        return members;
    }

    /**
     * Opens a file that grows into the next one, as far as it has come. Whatever else lies here and is not in use is deleted.
     * May be called on another thread than the shop's.
     *
     * @param snapshot names what it will hold
     */
    public GrowingFile grow(String snapshot) {
        String next = "members-" + UUID.nameUUIDFromBytes((snapshot + "/" + name).getBytes(StandardCharsets.UTF_8)) + ".db";
        discardAllBut(next);
        try {
            try {
                return GrowingFile.open(folder.resolve(next));
            } catch (SQLException | StorageFault damaged) {
                LOG.warn("what was begun of a members' file is damaged: it begins anew");
                discard(next);
                return GrowingFile.open(folder.resolve(next));
            }
        } catch (SQLException broken) {
            throw StorageFault.of(broken);
        }
    }

    /**
     * The shop uses this file from now on, also after a kill at any moment in here; the one before is left for {@link #discardOthers}.
     * Not in a transaction.
     *
     * @param whole closed before, so that no sale waits for what it has still to write
     */
    public void use(GrowingFile whole) {
        String next = whole.path().getFileName().toString();
        try {
            uses(next);
            detach();
            attach(next);
        } catch (SQLException broken) {
            throw StorageFault.of(broken);
        }
    }

    /** Deletes the files that nobody uses; on any thread. */
    public void discardOthers() {
        discardAllBut(name);
    }

    /** Whether damage that was met is here and not in the shop's own file; then it begins anew at the next start. */
    boolean isTheDamagedOne() {
        try (Statement statement = shop.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA main.quick_check(1)")) {
                if (!"ok".equals(row.getString(1))) {
                    return false;
                }
            }
            return statement.executeUpdate("UPDATE members_file SET name = '" + NONE + "'") > 0;
        } catch (SQLException alsoThere) {
            return false;
        }
    }

    private boolean sound(boolean check) throws SQLException {
        if (!Files.exists(folder.resolve(name))) {
            return false;
        }
        try (Connection own = Sqlite.open(folder.resolve(name))) {
            if (check) {
                Health.check(own);
            }
            Schema.MEMBERS.bringUpToDate(own);
            return true;
        } catch (SQLException | StorageFault broken) {
            StorageFault fault = broken instanceof StorageFault known ? known : StorageFault.of((SQLException) broken);
            if (fault.kind() != StorageFault.Kind.DAMAGED) {
                throw fault;
            }
            return false;
        }
    }

    private void create(String fresh) throws SQLException {
        discard(fresh);
        try (Connection own = Sqlite.open(folder.resolve(fresh))) {
            Schema.MEMBERS.bringUpToDate(own);
        }
    }

    private void uses(String next) throws SQLException {
        try (PreparedStatement update = shop.prepareStatement("UPDATE members_file SET name = ?")) {
            update.setString(1, next);
            update.executeUpdate();
        }
        name = next;
    }

    /** A page that a power cut takes takes its cursor along, so that commits here need not wait for the disk. */
    private void attach(String file) throws SQLException {
        try (PreparedStatement attach = shop.prepareStatement("ATTACH ? AS members"); Statement statement = shop.createStatement()) {
            attach.setString(1, folder.resolve(file).toString());
            attach.executeUpdate();
            statement.executeUpdate("PRAGMA members.synchronous = NORMAL");
            statement.executeUpdate("PRAGMA members.cache_size = -16000");
        }
    }

    private void detach() throws SQLException {
        try (Statement statement = shop.createStatement()) {
            statement.executeUpdate("DETACH members");
        }
    }

    private void discardAllBut(String kept) {
        String used = name;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ALL)) {
            for (Path file : files) {
                String one = file.getFileName().toString();
                if (!one.equals(kept) && !one.equals(used)) {
                    discard(one);
                }
            }
        } catch (IOException | UncheckedIOException harmless) {
            LOG.warn("an old members' file could not be deleted, which is tried again later");
        }
    }

    private void discard(String file) {
        try {
            for (String suffix : new String[] {"", "-wal", "-shm"}) {
                Files.deleteIfExists(folder.resolve(file + suffix));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
