package guitai.terminal.shift;

import guitai.domain.journal.Fact;
import guitai.domain.journal.Journal;
import java.util.List;
import java.util.Optional;

/** Finds in a day's entries whether it is closed: by a closing that no sale follows. */
final class Closings {

    private Closings() { }

    static Optional<Journal.Line> last(List<Journal.Line> lines) {
        for (Journal.Line line : lines.reversed()) {
            if (line.type().equals(Fact.DayClosed.TYPE)) {
                return Optional.of(line);
            }
            if (line.type().equals(Fact.SaleCompleted.TYPE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    static boolean closed(List<Journal.Line> lines) {
        return last(lines).isPresent();
    }
}
