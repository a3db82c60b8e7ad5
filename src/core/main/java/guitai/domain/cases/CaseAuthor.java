package guitai.domain.cases;

import guitai.domain.staff.TerminalId;
import java.util.Optional;

/**
 * Who chose, and where.
 *
 * @param who      an employee of a store, or a name of headquarters' own
 * @param terminal empty for headquarters
 * @param seq      the terminal's entry with the choice; 0 for headquarters
 */
public record CaseAuthor(String who, Optional<TerminalId> terminal, long seq) {

    public static CaseAuthor headquarters(String who) {
        return new CaseAuthor(who, Optional.empty(), 0);
    }
}
