package guitai.terminal.uplink;

import guitai.protocol.Problem;
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
 * @param trouble      with REFUSED: what a person has to look at
 * @param request      with trouble that headquarters told: the request that it refused, as its log names it
 * @param news         of when its news here are
 */
public record SyncStatus(State state, long waiting, Optional<Instant> waitingSince, Optional<Instant> lastContact,
                         int quarantined, Optional<Long> clockOffset, Optional<Trouble> trouble, Optional<String> request,
                         NewsAge news) {

    /**
     * FORK: headquarters holds another journal of this terminal. REVOKED: headquarters withdrew it. KEY_ENDED: its key was not renewed
     * in time. UNKNOWN: headquarters does not know it or its key. CERTIFICATE: whoever answers there shows another certificate.
     * NOT_SAFE: the address is beyond this machine and not encrypted. ELSEWHERE: somebody else answers. FORGED: a receipt that
     * headquarters did not sign. OTHER: anything else.
     */
    public enum Trouble {
        FORK, REVOKED, KEY_ENDED, UNKNOWN, CERTIFICATE, NOT_SAFE, ELSEWHERE, FORGED, OTHER;

        /** An enrolment code puts it right: the terminal goes on under its number with a new key, or as another terminal after a fork. */
        public boolean mendedByCode() {
            return this == FORK || this == REVOKED || this == KEY_ENDED || this == UNKNOWN;
        }

        static Trouble of(Problem problem) {
            return switch (problem.type()) {
                case Problem.FORK, Problem.GAP, Problem.BROKEN -> FORK;
                case Problem.REVOKED -> REVOKED;
                case Problem.KEY_ENDED -> KEY_ENDED;
                case Problem.UNKNOWN_TERMINAL, Problem.FORGED, Problem.OTHER_TERMINAL, Problem.NOT_SIGNED -> UNKNOWN;
                case Uplink.FORGED_RECEIPT, Uplink.UNKNOWN_HQ_KEY -> FORGED;
                case Uplink.NOT_HEADQUARTERS -> odd(problem.title());
                default -> OTHER;
            };
        }

        private static Trouble odd(String oddity) {
            return switch (HqAnswer.Oddity.valueOf(oddity)) {
                case CERTIFICATE -> CERTIFICATE;
                case NOT_SAFE -> NOT_SAFE;
                default -> ELSEWHERE;
            };
        }
    }

    /** Without trouble. */
    public SyncStatus(State state, long waiting, Optional<Instant> waitingSince, Optional<Instant> lastContact, int quarantined,
                      Optional<Long> clockOffset) {
        this(state, waiting, waitingSince, lastContact, quarantined, clockOffset, Optional.empty(), Optional.empty(), NewsAge.UNKNOWN);
    }

    /**
     * STARTING: no contact tried yet. SYNCED: reachable and nothing waits. SENDING: reachable, entries under way.
     * UNREACHABLE: no answer. REFUSED: an answer that needs a person (fork, broken chain, unknown terminal, not our HQ).
     */
    public enum State { STARTING, SYNCED, SENDING, UNREACHABLE, REFUSED }

    public static final SyncStatus UNKNOWN =
            new SyncStatus(State.STARTING, 0, Optional.empty(), Optional.empty(), 0, Optional.empty());
}
