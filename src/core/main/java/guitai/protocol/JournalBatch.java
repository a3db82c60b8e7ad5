package guitai.protocol;

import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.staff.TerminalId;
import java.util.List;

/**
 * A contiguous range of one terminal's journal on its way to headquarters.
 *
 * @param entries   frozen bytes, first to last
 * @param signature Base64 Ed25519 over {@link #signedText()}; empty while terminals are not enrolled with keys
 */
public record JournalBatch(TerminalId terminal, long firstSeq, long lastSeq, Hash previousHash, Hash headHash,
                           List<byte[]> entries, BatchTotals totals, String signature) {

    /** Bounds of a batch that a terminal sends. */
    public static final int MOST_ENTRIES = 500;
    public static final long MOST_BYTES = 1 << 20;

    public JournalBatch {
        entries = List.copyOf(entries);
    }

    public static JournalBatch of(TerminalId terminal, List<JournalEntry> range, BatchTotals totals) {
        JournalEntry first = range.getFirst();
        JournalEntry last = range.getLast();
        return new JournalBatch(terminal, first.seq(), last.seq(), first.previousHash(), last.hash(),
                range.stream().map(JournalEntry::frozen).toList(), totals, "");
    }

    /** What the signature covers: the range and the head of its chain. */
    public String signedText() {
        return terminal + "|" + firstSeq + "|" + lastSeq + "|" + previousHash + "|" + headHash;
    }
}
