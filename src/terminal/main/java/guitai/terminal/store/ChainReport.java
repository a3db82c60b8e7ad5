package guitai.terminal.store;

import guitai.domain.journal.Journal;
import java.util.Optional;

/**
 * What a walk along the journal's chain found.
 *
 * @param entries     entries looked at
 * @param head        last entry that the chain is intact through
 * @param firstBadSeq first entry that is missing, changed or not linked; empty when all is well
 */
public record ChainReport(long entries, Journal.Position head, Optional<Long> firstBadSeq) {

    public boolean intact() {
        return firstBadSeq.isEmpty();
    }
}
