package guitai.protocol;

import guitai.domain.journal.Hash;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.List;

/**
 * Headquarters' answer to a batch: it holds everything up to here, durably.
 *
 * @param acceptedThrough last entry held; never less than a batch that was answered with 200
 * @param headHash        chain hash at {@code acceptedThrough}
 * @param appliedThrough  last entry whose effects are in the balances that headquarters tells
 * @param quarantined     entries of this terminal that could not be applied and wait for a person
 * @param hqTime          headquarters' clock
 * @param signature       Base64 Ed25519 by headquarters over {@link #signedText()}; empty while keys are not exchanged
 */
public record BatchReceipt(TerminalId terminal, long acceptedThrough, Hash headHash, long appliedThrough,
                           List<Quarantined> quarantined, Instant hqTime, String signature) {

    public BatchReceipt {
        quarantined = List.copyOf(quarantined);
    }

    public String signedText() {
        return terminal + "|" + acceptedThrough + "|" + headHash;
    }
}
