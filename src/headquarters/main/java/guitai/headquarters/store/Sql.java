package guitai.headquarters.store;

import guitai.domain.journal.Hash;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The few lines that every statement needs. */
final class Sql {

    private static final int FETCHED = 2_000;

    private Sql() {
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static PreparedStatement prepare(Tx tx, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = tx.connection().prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    static int update(Tx tx, String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(tx, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        }
    }

    static <T> List<T> list(Tx tx, Row<T> row, String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(tx, sql, parameters); ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        }
    }

    /** Does something with a row. */
    @FunctionalInterface
    interface Each {
        void with(ResultSet row) throws SQLException;
    }

    /** Goes through very many rows without holding them all. */
    static void each(Tx tx, Each each, String sql, Object... parameters) {
        try (PreparedStatement statement = prepare(tx, sql, parameters)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.with(rows);
                }
            }
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        }
    }

    static <T> T one(Tx tx, Row<T> row, String sql, Object... parameters) {
        return list(tx, row, sql, parameters).getFirst();
    }

    /** A column of values for {@code unnest}. */
    static <T> Array column(Tx tx, String type, Collection<T> rows, Function<T, ?> value) {
        // The driver sends numbers and bytes in binary form only when it gets them as what they are.
        Object[] values = rows.stream().map(value).toArray(size -> switch (type) {
            case "bytea" -> new byte[size][];
            case "bigint" -> new Long[size];
            case "integer" -> new Integer[size];
            case "text" -> new String[size];
            default -> new Object[size];
        });
        try {
            return tx.connection().createArrayOf(type, values);
        } catch (SQLException broken) {
            throw new StoreTrouble(broken);
        }
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Hash hash(ResultSet row, String column) throws SQLException {
        return new Hash(row.getBytes(column));
    }
}
