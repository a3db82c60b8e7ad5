package guitai.domain.journal;

/**
 * One link of the chain. {@code frozen} is written once and never re-serialised: hashes and signatures are over these bytes.
 */
public record JournalEntry(long seq, byte[] frozen, Hash previousHash, Hash hash) {

    /** Links frozen bytes to the chain. */
    public static JournalEntry after(Hash previous, long seq, byte[] frozen) {
        return new JournalEntry(seq, frozen, previous, previous.then(frozen));
    }

    /** True when the hash is what the bytes and the previous hash make. */
    public boolean intact() {
        return previousHash.then(frozen).equals(hash);
    }

    @Override
    public String toString() {
        return "JournalEntry[" + seq + " " + hash + "]";
    }
}
