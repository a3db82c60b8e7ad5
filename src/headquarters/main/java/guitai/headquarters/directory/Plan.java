package guitai.headquarters.directory;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tx;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What tables would change, part by part in the order in which it has to be written, and every row that cannot be taken. */
final class Plan {

    private final Map<Subject, Tally> tallies = new EnumMap<>(Subject.class);
    private final List<Database.Task> writes = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    void add(Subject subject, Tally tally, Database.Task write) {
        tallies.merge(subject, tally, Tally::plus);
        writes.add(write);
    }

    void refuse(List<BadRow> rows) {
        bad.addAll(rows);
    }

    Map<Subject, Tally> tallies() {
        return tallies;
    }

    List<BadRow> bad() {
        return bad;
    }

    /** @throws IllegalStateException while a row is bad */
    void write(Tx c) {
        if (!bad.isEmpty()) {
            throw new IllegalStateException("tables with bad rows are not written");
        }
        writes.forEach(write -> write.in(c));
    }
}
