package guitai.demo.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The least that can be done: the same rows from SQLite to PostgreSQL by plain JDBC batches, without chain, receipt, points or
 * any question asked; one commit for each 500 entries. Arguments: SQLite file, JDBC address, entry behind which it begins.
 */
final class CopyChild {

    private static final int PER_COMMIT = 500;

    /** One table of the journal's owner; {@code key} counts the entries. */
    private record Table(String name, String key, String columns, String types) {
    }

    private static final List<Table> TABLES = List.of(
            new Table("journal", "seq", "seq, hash, frozen", "seq bigint primary key, hash bytea, frozen bytea"),
            new Table("sale", "seq", "seq, id, terminal, business_date, counter, at, clerk, buyer, total, points",
                    "seq bigint primary key, id bytea, terminal text, business_date text, counter bigint, at bigint, clerk text, buyer bytea,"
                            + " total bigint, points bigint"),
            new Table("sale_line", "sale", "sale, number, sku, quantity, list_price, tax_rate, points",
                    "sale bigint, number bigint, sku text, quantity bigint, list_price bigint, tax_rate bigint, points bigint,"
                            + " primary key (sale, number)"),
            new Table("sale_tender", "sale", "sale, number, kind, amount, reference",
                    "sale bigint, number bigint, kind text, amount bigint, reference text, primary key (sale, number)"));

    private CopyChild() {
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
             Connection to = DriverManager.getConnection(arguments[1] + "&reWriteBatchedInserts=true")) {
            to.setAutoCommit(false);
            System.out.println("ready");
            System.in.read();
            for (Table table : TABLES) {
                try (var create = to.createStatement()) {
                    create.execute("create table copy_" + table.name() + " (" + table.types() + ")");
                }
            }
            long last = from.createStatement().executeQuery("SELECT max(seq) FROM journal").getLong(1);
            for (long seq = Long.parseLong(arguments[2]); seq < last; seq += PER_COMMIT) {
                for (Table table : TABLES) {
                    copy(from, to, table, seq);
                }
                to.commit();
            }
            System.out.println("done");
            while (System.in.read() >= 0) {
                // Stays, so that its time can be read.
            }
        }
    }

    private static void copy(Connection from, Connection to, Table table, long after) throws SQLException {
        int columns = table.columns().split(",").length;
        String places = "?" + ", ?".repeat(columns - 1);
        try (PreparedStatement reading = from.prepareStatement("SELECT " + table.columns() + " FROM " + table.name() + " WHERE "
                + table.key() + " > ? AND " + table.key() + " <= ?");
             PreparedStatement writing = to.prepareStatement("insert into copy_" + table.name() + " (" + table.columns() + ") values ("
                     + places + ")")) {
            reading.setLong(1, after);
            reading.setLong(2, after + PER_COMMIT);
            try (ResultSet rows = reading.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        writing.setObject(column, widened(rows.getObject(column)));
                    }
                    writing.addBatch();
                }
            }
            writing.executeBatch();
        }
    }

    private static Object widened(Object value) {
        return value instanceof Integer small ? Long.valueOf(small) : value;
    }
}
