package guitai.headquarters.bench;

import guitai.headquarters.store.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** The rows that applying left behind, copied out of one database and by COPY, the fastest way there is, into an empty one. */
final class SameRows {

    private static final List<String> TABLES = List.of("journal_entry", "entry_outcome", "sale", "sale_line", "sale_tender", "points_ledger");

    private final List<Map<String, byte[]>> portions = new ArrayList<>();

    private SameRows() {
    }

    /** A terminal's rows, in portions of so many entries. */
    static SameRows of(String url, String terminal, long entries, int portion) {
        SameRows rows = new SameRows();
        try (Connection from = DriverManager.getConnection(url)) {
            for (long first = 1; first <= entries; first += portion) {
                Map<String, byte[]> tables = new LinkedHashMap<>();
                for (String table : TABLES) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select * from %s where terminal_id = '%s' and seq between %d and %d) to stdout"
                            .formatted(table, terminal, first, first + portion - 1), out);
                    tables.put(table, out.toByteArray());
                }
                rows.portions.add(tables);
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One connection, one transaction a portion; neither checks nor repeats are possible this way. */
    Cost into(String url) {
        Database.open(url).close();
        return Cost.of(() -> {
            try (Connection to = DriverManager.getConnection(url)) {
                to.setAutoCommit(false);
                for (Map<String, byte[]> portion : portions) {
                    for (var table : portion.entrySet()) {
                        to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
                    }
                    to.commit();
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
