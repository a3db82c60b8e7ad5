package guitai.terminal.repair;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseState;
import java.time.LocalDate;
import java.util.Optional;

/** One case at the repair desk. */
public record RepairItem(CaseFile file, Optional<RepairBook.Sent> sent, Status status) {

    /**
     * DECIDE: a person here chooses. SENT: chosen here, waiting for headquarters. ASKED: headquarters decides. RESTING: not before
     * tomorrow. DONE: decided.
     */
    public enum Status { DECIDE, SENT, ASKED, RESTING, DONE }

    public static RepairItem of(CaseFile file, Optional<RepairBook.Sent> sent, LocalDate today) {
        return new RepairItem(file, sent, status(file, sent, today));
    }

    private static Status status(CaseFile file, Optional<RepairBook.Sent> sent, LocalDate today) {
        if (file.closed()) {
            return sent.isPresent() ? Status.SENT : Status.DONE;
        }
        if (sent.isPresent()) {
            return Status.SENT;
        }
        if (file.state() == CaseState.AT_HEADQUARTERS) {
            return Status.ASKED;
        }
        return file.restsUntil().filter(today::isBefore).isPresent() ? Status.RESTING : Status.DECIDE;
    }
}
