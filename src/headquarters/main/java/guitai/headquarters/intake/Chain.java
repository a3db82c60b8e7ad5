package guitai.headquarters.intake;

import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.protocol.JournalBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch's entries linked anew from its previous hash: what the terminal says is believed only as far as the bytes show it. */
record Chain(JournalBatch batch, List<JournalEntry> entries) {

    static Chain of(JournalBatch batch) {
        List<JournalEntry> linked = new ArrayList<>(batch.entries().size());
        Hash previous = batch.previousHash();
        long seq = batch.firstSeq();
        for (byte[] frozen : batch.entries()) {
            JournalEntry entry = JournalEntry.after(previous, seq++, frozen);
            linked.add(entry);
            previous = entry.hash();
        }
        return new Chain(batch, linked);
    }

    /** True when the bytes lead from the batch's previous hash to its head hash, and a journal's first batch from the very beginning. */
    boolean consistent() {
        boolean begins = batch.firstSeq() > 1 || batch.previousHash().equals(Hash.GENESIS);
        return begins && entries.getLast().hash().equals(batch.headHash());
    }

    /** The first sequence at which this chain and the held one differ; the entry before the batch counts too. */
    Optional<Long> firstDifference(Map<Long, Hash> held) {
        long before = batch.firstSeq() - 1;
        if (before > 0 && differs(held.get(before), batch.previousHash())) {
            return Optional.of(before);
        }
        return entries.stream().filter(entry -> differs(held.get(entry.seq()), entry.hash())).map(JournalEntry::seq).findFirst();
    }

    /** Entries from {@code seq} on. */
    List<JournalEntry> from(long seq) {
        return entries.stream().filter(entry -> entry.seq() >= seq).toList();
    }

    private static boolean differs(Hash held, Hash told) {
        return held != null && !held.equals(told);
    }
}
