package guitai.terminal.store;

import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.protocol.Enrolment;
import guitai.terminal.storage.Database;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** A journal entry as it lies in its table; the columns beside the frozen bytes only serve to find it. */
@Entity
@Table(name = "journal")
class JournalRow {

    @Id
    long seq;
    byte[] id;
    String type;
    long at;
    @Column(name = "business_date")
    String businessDate;
    @Column(name = "previous_hash")
    byte[] previousHash;
    byte[] hash;
    byte[] frozen;

    static JournalRow of(JournalEntry entry, EntryHead head) {
        JournalRow row = new JournalRow();
        row.seq = entry.seq();
        row.id = Values.bytes(head.id());
        row.type = head.type();
        row.at = Values.nanos(head.at());
        row.businessDate = head.businessDate().toString();
        row.previousHash = entry.previousHash().bytes();
        row.hash = entry.hash().bytes();
        row.frozen = entry.frozen();
        return row;
    }

    /** The chain's hash at an entry; empty where the journal does not reach that far. */
    static Optional<Hash> hashAt(Database database, long seq) {
        return seq == 0 ? Optional.of(Hash.GENESIS) : database.read(session -> session
                .createSelectionQuery("select hash from JournalRow where seq = :seq", byte[].class)
                .setParameter("seq", seq).uniqueResultOptional()).map(Hash::new);
    }

    /** The last entry, or the one at {@code most} where the journal goes on beyond it; place 0 before the first one. */
    static Enrolment.Held reach(Database database, long most) {
        return database.read(session -> session.createSelectionQuery("from JournalRow where seq <= :most order by seq desc", JournalRow.class)
                .setParameter("most", most).setMaxResults(1).uniqueResultOptional())
                .map(row -> new Enrolment.Held(row.seq, new Hash(row.hash))).orElse(new Enrolment.Held(0, Hash.GENESIS));
    }

    JournalEntry entry() {
        return new JournalEntry(seq, frozen, new Hash(previousHash), new Hash(hash));
    }
}
