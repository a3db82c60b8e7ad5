package guitai.terminal.uplink;

import java.time.Instant;
import java.util.Optional;

/**
 * What the badge shows.
 *
 * @param waiting      entries that headquarters does not hold yet
 * @param waitingSince when the oldest of them was made
 * @param lastContact  last answer from headquarters
 * @param quarantined  entries held there that wait for a decision
 * @param clockOffset  headquarters' clock minus ours in milliseconds, where known
 */
public record SyncStatus(State state, long waiting, Optional<Instant> waitingSince, Optional<Instant> lastContact,
                         int quarantined, Optional<Long> clockOffset) {

    /**
     * STARTING: no contact tried yet. SYNCED: reachable and nothing waits. SENDING: reachable, entries under way.
     * UNREACHABLE: no answer. REFUSED: an answer that needs a person (fork, broken chain, unknown terminal, not our HQ).
     */
    public enum State { STARTING, SYNCED, SENDING, UNREACHABLE, REFUSED }

    public static final SyncStatus UNKNOWN =
            new SyncStatus(State.STARTING, 0, Optional.empty(), Optional.empty(), 0, Optional.empty());
}
