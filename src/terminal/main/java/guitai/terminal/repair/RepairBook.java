package guitai.terminal.repair;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.cases.RepairChoice;
import guitai.domain.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The cases as headquarters last told them, and what was chosen about them here. */
public interface RepairBook {

    /** A choice made at this terminal that headquarters has not answered yet. */
    record Sent(long seq, RepairChoice choice, String employee, Instant at) {
    }

    /** All cases of this store; an entry that a receipt calls refused before its case has arrived counts as one. */
    List<CaseFile> cases();

    /** The newest unanswered choice of this terminal, by case. */
    Map<CaseKey, Sent> sent();

    /** Puts a choice on record, in one transaction. */
    void choose(RepairChoice choice, Actor actor);
}
