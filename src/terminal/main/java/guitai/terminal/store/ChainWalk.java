package guitai.terminal.store;

import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Hash;
import guitai.domain.journal.Journal.Position;
import guitai.domain.journal.JournalEntry;
import guitai.protocol.EntryForm;
import guitai.terminal.storage.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;

/** Walks the journal's chain, a page at a time, and remembers how far it was found intact. */
final class ChainWalk {

    private static final int PAGE = 500;

    private final Database database;
    private final SyncState sync;
    private Position head;
    private long entries;

    ChainWalk(Database database, SyncState sync) {
        this.database = database;
        this.sync = sync;
    }

    ChainReport fromCheckpoint() {
        return walk(database.select(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT seq, hash FROM journal_checkpoint");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? new Position(row.getLong(1), new Hash(row.getBytes(2))) : new Position(0, Hash.GENESIS);
            }
        }));
    }

    ChainReport from(long seq) {
        return walk(new Position(seq - 1, hashAt(seq - 1).orElse(Hash.GENESIS)));
    }

    private ChainReport walk(Position start) {
        head = start;
        if (start.seq() > 0 && !hashAt(start.seq()).equals(Optional.of(start.hash()))) {
            return new ChainReport(0, new Position(0, Hash.GENESIS), Optional.of(start.seq()));
        }
        for (List<JournalRow> page = page(); !page.isEmpty(); page = page()) {
            for (JournalRow row : page) {
                if (!linked(row)) {
                    return new ChainReport(entries, head, Optional.of(head.seq() + 1));
                }
                head = new Position(row.seq, new Hash(row.hash));
                entries++;
            }
        }
        if (head.seq() < sync.acceptedThrough()) {
            return new ChainReport(entries, head, Optional.of(head.seq() + 1));
        }
        remember();
        return new ChainReport(entries, head, Optional.empty());
    }

    /** The columns beside the frozen bytes are checked as well: totals of a day are found by them. */
    private boolean linked(JournalRow row) {
        JournalEntry entry = row.entry();
        if (row.seq != head.seq() + 1 || !entry.previousHash().equals(head.hash()) || !entry.intact()) {
            return false;
        }
        try {
            EntryHead said = EntryForm.head(row.frozen);
            return said.seq() == row.seq && said.type().equals(row.type) && said.businessDate().toString().equals(row.businessDate);
        } catch (EntryForm.Unreadable broken) {
            return false;
        }
    }

    private List<JournalRow> page() {
        long behind = head.seq();
        return database.read(session -> session.createSelectionQuery("from JournalRow where seq > :seq order by seq", JournalRow.class)
                .setParameter("seq", behind).setMaxResults(PAGE).getResultList());
    }

    private Optional<Hash> hashAt(long seq) {
        return database.read(session -> session.createSelectionQuery("select hash from JournalRow where seq = :seq", byte[].class)
                .setParameter("seq", seq).uniqueResultOptional()).map(Hash::new);
    }

    private void remember() {
        if (entries > 0) {
            database.transact(session -> session.createNativeMutationQuery(
                            "INSERT OR REPLACE INTO journal_checkpoint VALUES (1, :seq, :hash)")
                    .setParameter("seq", head.seq()).setParameter("hash", head.hash().bytes()).executeUpdate());
        }
    }
}
