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

/** Brings a file's tables up to this program's version: numbered SQL files on {@code PRAGMA user_version}, a transaction each. */
enum Schema {

    /** The shop's own. */
    SHOP("", "0001_first.sql", "0002_vehicles.sql", "0003_codes.sql", "0004_names.sql", "0005_day_seals.sql", "0006_identity.sql",
            "0007_repairs.sql", "0008_members_apart.sql", "0009_product_codes.sql",
            "0010_successor.sql",
            "0011_joined.sql",
            "0012_consents.sql",
            "0013_spending.sql",
            "0014_growth.sql",
            "0015_interactions.sql",
            "0016_rewards.sql"),

    /** The members' file. */
    MEMBERS("members/", "0001_members.sql", "0002_indexes.sql", "0003_consents.sql", "0004_vouchers.sql", "0005_advice.sql", "0006_interactions.sql", "0007_rewards.sql");

    /** The last version of the shop's file that had the members in it. */
    static final int MEMBERS_WITHIN = 7;
    /** The version of a members' file that still grows: without indexes. */
    static final int GROWING = 1;

    /** Steps from here on lay tables down beside the first ones. */
    private static final int BESIDE = 2;

    private static final String HOME = "/assets/schema/terminal/";

    private final String folder;
    private final List<String> steps;

    Schema(String folder, String... steps) {
        this.folder = folder;
        this.steps = List.of(steps);
    }

    void bringUpToDate(Connection connection) throws SQLException {
        bringUpTo(connection, steps.size());
    }

    /** A version beyond the one that is wanted stays. */
    void bringUpTo(Connection connection, int wanted) throws SQLException {
        int version = version(connection);
        if (version > steps.size()) {
            throw new StorageFault(StorageFault.Kind.TOO_NEW, version, steps.size());
        }
        for (int step = version; step < wanted; step++) {
            run(connection, read(folder + steps.get(step)), step + 1);
        }
    }

    /** Tables that later versions laid down beside the first ones: a file that grows needs them before its indexes. */
    static void growToday(Connection connection) throws SQLException {
        MEMBERS.bringUpTo(connection, GROWING);
        for (String beside : MEMBERS.steps.subList(BESIDE, MEMBERS.steps.size())) {
            run(connection, read(MEMBERS.folder + beside), version(connection));
        }
    }

    /** Fills the attached members' file with the members that the shop's own file has. */
    static void moveMembersOut(Connection connection) throws SQLException {
        run(connection, read("members/from_0007.sql"), MEMBERS_WITHIN);
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

    static int version(Connection connection) throws SQLException {
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
