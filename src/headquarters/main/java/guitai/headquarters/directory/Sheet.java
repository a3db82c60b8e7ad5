package guitai.headquarters.directory;

import guitai.headquarters.directory.BadRow.Why;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A table with one header row, however it came. Rows that cannot be taken are noted, and the reading goes on. */
final class Sheet {

    private final String name;
    private final List<SheetRow> rows;
    private final List<BadRow> bad = new ArrayList<>();

    Sheet(String name, List<SheetRow> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    static Sheet empty(String name) {
        return new Sheet(name, List.of());
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<BadRow> bad() {
        return bad;
    }

    /** Hands over row by row; a {@link BadRow} is noted. */
    void each(Consumer<SheetRow> read) {
        for (SheetRow row : rows) {
            try {
                read.accept(row);
            } catch (BadRow refused) {
                bad.add(refused);
            }
        }
    }

    /** The same, where a second row with the same values in these columns is refused. */
    void eachUnique(List<String> columns, Consumer<SheetRow> read) {
        List<Set<String>> seen = columns.stream().<Set<String>>map(_ -> new HashSet<>()).toList();
        each(row -> {
            for (int i = 0; i < columns.size(); i++) {
                if (!seen.get(i).add(row.text(columns.get(i)))) {
                    throw row.bad(columns.get(i), Why.REPEATED);
                }
            }
            read.accept(row);
        });
    }

    /** A table about people holds what is asked for and nothing else: each other column is noted once. */
    Sheet only(Set<String> columns) {
        if (!rows.isEmpty()) {
            new TreeSet<>(rows.getFirst().fields().keySet()).stream().filter(column -> !columns.contains(column))
                    .forEach(column -> note(new BadRow(rows.getFirst().file(), 1, column, Why.NOT_ASKED)));
        }
        return this;
    }

    void note(BadRow refused) {
        bad.add(refused);
    }
}
