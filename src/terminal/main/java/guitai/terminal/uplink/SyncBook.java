package guitai.terminal.uplink;

import guitai.domain.journal.JournalEntry;
import guitai.protocol.BatchReceipt;
import guitai.protocol.BatchTotals;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import guitai.protocol.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the terminal remembers about its talk with headquarters. All calls run on the shop-data thread. */
public interface SyncBook {

    /** Last entry that headquarters holds, by its stored receipt; 0 before the first. */
    long acceptedThrough();

    /** Number of entries not yet held by headquarters. */
    long waiting();

    /** When the oldest entry that still waits was made. */
    Optional<Instant> waitingSince();

    Optional<BatchReceipt> lastReceipt();

    List<Quarantined> quarantined();

    /** How many cases a person of this store has to decide now. */
    int undecided();

    /** Stores a receipt, the quarantine list and the clock offset. */
    void receive(BatchReceipt receipt);

    /** The same for a receipt that came by hand: nothing of its age says anything about the clock. */
    void receiveLate(BatchReceipt receipt);

    /** What these entries add up to, for the batch header. */
    BatchTotals totals(List<JournalEntry> range);

    /** {@link ChangePage#START} before the first page. */
    String cursor(FeedName feed);

    /** The same changes as pages that are applied one after the other; the last has the cursor. */
    List<ChangePage> pieces(FeedName feed, ChangePage page);

    /** Applies a page and its cursor in one transaction; unknown fields are refused and counted, never stored. */
    void apply(FeedName feed, ChangePage page);

    /** Headquarters no longer knows our cursor: the next page is the first of all. */
    void startOver(FeedName feed);

    /** Of when the news here are; nothing about a snapshot that is coming. */
    NewsAge news();

    /** Documents of the feed that were not what they claimed to be, ever. */
    long refusedDocuments();
}
