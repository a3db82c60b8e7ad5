package guitai.terminal.parcel;

import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalEntry;
import guitai.domain.shop.ShopFacts;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.TerminalId;
import guitai.protocol.JournalBatch;
import guitai.protocol.TerminalKey;
import guitai.terminal.uplink.SyncBook;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks into the journal for parcels. All methods run on the shop-data thread; each is short, however much waits. */
public final class Parcels {

    private final Supplier<TerminalKey> key;
    private final Journal journal;
    private final SyncBook sync;
    private final KeyBook keys;
    private final ShopFacts shop;
    private final Clock clock;

    public Parcels(Supplier<TerminalKey> key, Journal journal, SyncBook sync, KeyBook keys, ShopFacts shop, Clock clock) {
        this.key = key;
        this.journal = journal;
        this.sync = sync;
        this.keys = keys;
        this.shop = shop;
        this.clock = clock;
    }

    public Waiting waiting() {
        long held = sync.acceptedThrough();
        return new Waiting(held + 1, journal.head().seq(), sync.waiting(), sync.waitingSince(), key().isPresent());
    }

    TerminalId terminal() {
        return key.get().terminal();
    }

    Clock clock() {
        return clock;
    }

    /** The store's name in both languages, for whoever finds the stick. */
    String store() {
        return shop.store().map(store -> store.name().zh() + (store.name().en().isEmpty() ? "" : " / " + store.name().en())).orElse("");
    }

    Optional<PublishedKey> key() {
        return keys.closing();
    }

    /** The next batch behind an entry, up to and including {@code last}. */
    Optional<JournalBatch> after(long seq, long last) {
        int most = (int) Math.min(JournalBatch.MOST_ENTRIES, last - seq);
        List<JournalEntry> range = most < 1 ? List.of() : journal.after(seq, most, JournalBatch.MOST_BYTES);
        return range.isEmpty() ? Optional.empty() : Optional.of(key.get().sign(JournalBatch.of(terminal(), range, sync.totals(range))));
    }
}
