package guitai.headquarters.intake;

import guitai.protocol.BatchReceipt;
import guitai.protocol.Problem;

/** What a terminal is told about a batch. */
public sealed interface Answer {

    /** Everything up to the receipt's {@code acceptedThrough} is held durably. */
    record Accepted(BatchReceipt receipt) implements Answer {
    }

    /** Nothing of the batch was taken into the journal. */
    record Refused(Problem problem) implements Answer {
    }
}
