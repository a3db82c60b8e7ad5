package guitai.terminal.uplink;

import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.DayAnswer;
import guitai.protocol.FeedName;
import guitai.protocol.JournalBatch;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.protocol.SealedDay;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.TerminalNote;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** What the uplink asks headquarters, whatever carries it. Every call waits for its answer, and none throws because of a network. */
public interface HqLine extends AutoCloseable {

    /** What the terminal says of itself with each request, where the line carries it. */
    default void introduce(Supplier<TerminalNote> told) {
    }

    HqAnswer<BatchReceipt> send(JournalBatch batch);

    HqAnswer<ChangePage> changes(FeedName feed, String cursor, int most);

    /** All members of the store at once; refused by a headquarters that makes no snapshots. */
    HqAnswer<SnapshotManifest> snapshot();

    /** A piece of it as it was sent, compressed; nothing about its bytes is checked yet. */
    HqAnswer<byte[]> segment(String snapshot, int number);

    HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq);

    /** The newest seal of a closed day; refused while there is none. */
    default HqAnswer<SealedDay> seal(LocalDate businessDate) {
        return new HqAnswer.Unreachable<>(HqAnswer.Silence.ADDRESS_UNKNOWN);
    }

    /** Somebody whom this store does not know; answered or given up within a customer's patience. */
    default HqAnswer<LookupAnswer> lookup(LookupRequest request) {
        return new HqAnswer.Unreachable<>(HqAnswer.Silence.ADDRESS_UNKNOWN);
    }

    /** Holds points or a voucher for a sale in progress; likewise. */
    default HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
        return new HqAnswer.Unreachable<>(HqAnswer.Silence.ADDRESS_UNKNOWN);
    }

    /** Lets go of what is held under this id. Without an answer it ends by itself. */
    default void release(UUID hold) {
    }

    /** While paused no question leaves and every answer is {@link HqAnswer.Unreachable}. */
    void setPaused(boolean on);

    @Override
    void close();
}
