package guitai.headquarters.terminals;

import guitai.domain.journal.Hash;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.store.Tx;
import guitai.protocol.Enrolment.Held;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.Problem;
import java.util.List;
import java.util.Optional;

/** Compares the journal on a machine with the one that is held here of the terminal that it was. */
final class SameJournal {

    private final JournalStore journal;

    SameJournal(JournalStore journal) {
        this.journal = journal;
    }

    /** What the comparison comes to. */
    sealed interface Seen {

        /** The machine has what is held here. */
        record Same() implements Seen {
        }

        /** More has to be told before anything can be said. */
        record Wanted(Problem problem) implements Seen {
        }

        /** It is another one: a restored backup or a copy. */
        record Other() implements Seen {
        }
    }

    Seen compare(JournalStore.Head held, EnrolmentRequest.Reach reach) {
        long through = held.acceptedThrough();
        if (reach.through() > through) {
            return new Seen.Wanted(wanted(Problem.REACH_WANTED, "The hash of the last entry held here is wanted", through));
        }
        return reach.through() == through && reach.head().equals(held.hash()) ? new Seen.Same() : new Seen.Other();
    }

    /** The last entry that both journals have, or which part of the machine's has to be told more closely. */
    Fork fork(Tx c, TerminalId terminal, Optional<EnrolmentRequest.Trail> trail) {
        Held common = new Held(0, Hash.GENESIS);
        for (Held point : trail.map(EnrolmentRequest.Trail::points).orElse(List.of())) {
            if (!point.head().equals(journal.hashes(c, terminal, point.through(), point.through()).get(point.through()))) {
                return point.through() == common.through() + 1 ? new Fork(Optional.of(common), Optional.empty()) : closer(common);
            }
            common = point;
        }
        return trail.isEmpty() ? closer(common) : new Fork(Optional.of(common), Optional.empty());
    }

    /** Either is there. */
    record Fork(Optional<Held> common, Optional<Problem> wanted) {
    }

    private static Fork closer(Held common) {
        return new Fork(Optional.empty(), Optional.of(wanted(Problem.TRAIL_WANTED, "Another journal of the terminal is held here", common.through())));
    }

    private static Problem wanted(String type, String title, long at) {
        return new Problem(type, title, 409, Optional.empty(), Optional.of(at), Optional.empty());
    }
}
