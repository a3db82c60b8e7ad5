package guitai.protocol;

import guitai.domain.journal.Hash;
import guitai.domain.signed.KeySignature;
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
 * @param signature       by headquarters over {@link #signedText()}, for the purpose RECEIPT
 */
public record BatchReceipt(TerminalId terminal, long acceptedThrough, Hash headHash, long appliedThrough,
                           List<Quarantined> quarantined, Instant hqTime, KeySignature signature) {

    public BatchReceipt {
        quarantined = List.copyOf(quarantined);
        signature = signature == null ? KeySignature.NONE : signature;
    }

    /** What headquarters puts its name to. */
    public static String signedText(TerminalId terminal, long acceptedThrough, Hash headHash) {
        return terminal + "|" + acceptedThrough + "|" + headHash;
    }

    public String signedText() {
        return signedText(terminal, acceptedThrough, headHash);
    }
}
