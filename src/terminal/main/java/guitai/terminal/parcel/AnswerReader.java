package guitai.terminal.parcel;

import guitai.domain.journal.Journal;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchReceipt;
import guitai.protocol.SealedDay;
import guitai.protocol.parcel.ParcelAck;
import guitai.protocol.parcel.ParcelAck.Seen;
import guitai.terminal.parcel.Answered.Why;
import guitai.terminal.uplink.SealInbox;
import guitai.terminal.uplink.SyncBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Believes headquarters' answer to a parcel as it would believe one from the line: signed, and about this very journal. */
public final class AnswerReader {

    private final TerminalId terminal;
    private final Journal journal;
    private final SyncBook sync;
    private final KeyBook keys;
    private final SealInbox seals;

    public AnswerReader(TerminalId terminal, Journal journal, SyncBook sync, KeyBook keys, SealInbox seals) {
        this.terminal = terminal;
        this.journal = journal;
        this.sync = sync;
        this.keys = keys;
        this.seals = seals;
    }

    /** The bytes of an answer; empty where the file cannot be read. Not on the shop-data thread: sticks are slow. */
    public static Optional<byte[]> read(Path file) {
        try {
            return Files.size(file) > ParcelAck.LARGEST_FILE ? Optional.of(new byte[] {0}) : Optional.of(Files.readAllBytes(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Takes an answer over; on the shop-data thread. */
    public Answered take(Optional<byte[]> file) {
        if (file.isEmpty()) {
            return new Answered.Refused(Why.UNREADABLE);
        }
        return switch (ParcelAck.look(file.get())) {
            case Seen.Not not -> new Answered.Refused(not.parcel() ? Why.PARCEL : Why.valueOf(not.why().name()));
            case Seen.Whole whole -> objection(whole.ack().receipt()).<Answered>map(Answered.Refused::new).orElseGet(() -> believed(whole.ack()));
        };
    }

    private Optional<Why> objection(BatchReceipt receipt) {
        if (!receipt.terminal().equals(terminal)) {
            return Optional.of(Why.OTHER_TERMINAL);
        }
        return switch (receipt.signature().seenBy(keys.keys(), KeySignature.Purpose.RECEIPT, receipt.signedText())) {
            case UNKNOWN_KEY -> Optional.of(Why.UNKNOWN_KEY);
            case FORGED -> Optional.of(Why.FORGED);
            case GENUINE -> ours(receipt) ? Optional.empty() : Optional.of(Why.OTHER_JOURNAL);
        };
    }

    private boolean ours(BatchReceipt receipt) {
        return receipt.acceptedThrough() <= journal.head().seq() && journal.hashAt(receipt.acceptedThrough()).equals(receipt.headHash());
    }

    /** An answer that is older than what is known changes neither the progress nor the list of what waits for a decision. */
    private Answered believed(ParcelAck ack) {
        long before = sync.acceptedThrough();
        boolean newer = ack.receipt().acceptedThrough() > before;
        if (newer) {
            sync.receiveLate(ack.receipt());
        }
        int taken = 0;
        for (SealedDay seal : ack.seals()) {
            taken += seals.take(seal) ? 1 : 0;
        }
        return newer || taken > 0 ? new Answered.Taken(Math.max(before, ack.receipt().acceptedThrough()), taken) : new Answered.NothingNew(before);
    }
}
