package guitai.protocol;

import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.TerminalId;
import java.util.List;

/**
 * A contiguous range of one terminal's journal on its way to headquarters.
 *
 * @param entries   frozen bytes, first to last
 * @param signature by the terminal over {@link #signedText()}, for the purpose BATCH
 */
public record JournalBatch(TerminalId terminal, long firstSeq, long lastSeq, Hash previousHash, Hash headHash,
                           List<byte[]> entries, BatchTotals totals, KeySignature signature) {

    /** Bounds of a batch that a terminal sends. */
    public static final int MOST_ENTRIES = 500;
    public static final long MOST_BYTES = 1 << 20;

    public JournalBatch {
        entries = List.copyOf(entries);
        signature = signature == null ? KeySignature.NONE : signature;
    }

    /** A range of entries, not signed yet. */
    public static JournalBatch of(TerminalId terminal, List<JournalEntry> range, BatchTotals totals) {
        JournalEntry first = range.getFirst();
        JournalEntry last = range.getLast();
        return new JournalBatch(terminal, first.seq(), last.seq(), first.previousHash(), last.hash(),
                range.stream().map(JournalEntry::frozen).toList(), totals, KeySignature.NONE);
    }

    /** The same batch, signed. */
    public JournalBatch signed(KeySignature by) {
        return new JournalBatch(terminal, firstSeq, lastSeq, previousHash, headHash, entries, totals, by);
    }

    /** What the signature covers: the range and the head of its chain. */
    public String signedText() {
        return terminal + "|" + firstSeq + "|" + lastSeq + "|" + previousHash + "|" + headHash;
    }
}
