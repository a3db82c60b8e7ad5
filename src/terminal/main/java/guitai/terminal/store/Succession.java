package guitai.terminal.store;

import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.staff.TerminalId;
import guitai.protocol.EntryForm;
import guitai.terminal.enrol.Identity;
import guitai.terminal.storage.Database;
import guitai.terminal.storage.StorageFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a machine whose journal is another one than headquarters' becomes another terminal. What headquarters made of it is noted; at the
 * next start, before anybody sells, a copy of the whole file is kept, and in one transaction the journal begins anew with the entries
 * that headquarters does not hold; then what the members' balances count. Cut short, the next start does what was not done.
 */
final class Succession {

    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    /** What belongs to the journal of the terminal that was; what refers to another table comes before it. */
    private static final List<String> OF_THE_JOURNAL = List.of("sale_tender", "sale_line", "sale", "repair_choice", "day_seal", "hq_receipt",
            "quarantine", "journal_checkpoint", "own_interaction", "own_call", "own_reward",
            "journal");

    private final Database database;
    private final SqliteIdentity book;

    Succession(Database database, SqliteIdentity book) {
        this.database = database;
        this.book = book;
    }

    /** @param common the last entry here that headquarters holds as well */
    void note(Identity next, long common) {
        database.transact(session -> {
            session.createNativeMutationQuery("DELETE FROM successor").executeUpdate();
            IdentityRow.write(session, "INSERT INTO successor SELECT 1, " + common + ", :terminal, :key, :ends, :address, :authority", next);
        });
    }

    /** Does what was noted; nothing where nothing was. Where it can't be done now the store sells on as the terminal that it was. */
    void carryOut() {
        Optional<Identity> next = database.read(session -> IdentityRow.read(session, "successor"));
        try {
            next.ifPresent(this::carryOut);
        } catch (StorageFault | EntryForm.Unreadable notNow) {
            if (notNow instanceof StorageFault fault && fault.kind() == StorageFault.Kind.DAMAGED) {
                throw fault;
            }
            LOG.warn("This machine could not become terminal {}; the next start tries again", next.orElseThrow().terminal(), notNow);
        }
    }

    private void carryOut(Identity next) {
        TerminalId former = book.current().orElseThrow().terminal();
        if (!former.equals(next.terminal())) {
            keep(database.folder().resolve("kept").resolve(former + "-" + JournalRow.reach(database, Long.MAX_VALUE).through() + ".db"));
            int carried = database.inTransaction(session -> begin(session, next));
            LOG.warn("Terminal {} goes on as {}: headquarters holds another journal of it. {} entries were carried over, all of it is kept",
                    former, next.terminal(), carried);
        }
        forgetWhatBalancesCounted();
        database.transact(session -> session.createNativeMutationQuery("DELETE FROM successor").executeUpdate());
    }

    /** The marks at members count entries of the journal that was. They are in the other file, whose commits do not wait for the disk. */
    private void forgetWhatBalancesCounted() {
        database.transact(session -> {
            session.createNativeMutationQuery("UPDATE member SET counted_through = 0 WHERE counted_through <> 0").executeUpdate();
            session.createNativeMutationQuery("UPDATE member_feed SET followed_through = 0").executeUpdate();
        });
        database.select(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA members.wal_checkpoint(FULL)");
            }
        });
        database.members().discardOthers();
    }

    private void keep(Path kept) {
        Path part = kept.resolveSibling(kept.getFileName() + ".part");
        try {
            Files.createDirectories(kept.getParent());
            Files.deleteIfExists(part);
            database.select(connection -> {
                try (PreparedStatement copy = connection.prepareStatement("VACUUM main INTO ?")) {
                    copy.setString(1, part.toString());
                    return copy.execute();
                }
            });
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new StorageFault(StorageFault.Kind.READ_ONLY_FOLDER, List.of(kept.getParent()), refused);
        }
    }

    private int begin(StatelessSession session, Identity identity) {
        Long common = session.createNativeQuery("SELECT common FROM successor", Long.class).getSingleResult();
        List<byte[]> unheld = session.createSelectionQuery("select frozen from JournalRow where seq > :common order by seq", byte[].class)
                .setParameter("common", common).getResultList();
        forget(session);
        book.become(identity, List.of());
        JournalEntry last = new JournalEntry(0, new byte[0], Hash.GENESIS, Hash.GENESIS);
        for (byte[] frozen : unheld) {
            last = carry(session, identity.terminal(), last, frozen);
        }
        return unheld.size();
    }

    /** The rules that keep the journal as it is are laid down for this transaction and come back word by word. */
    private static void forget(StatelessSession session) {
        List<Object[]> rules = session.createNativeQuery(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('journal', 'day_seal')", Object[].class).getResultList();
        rules.forEach(rule -> session.createNativeMutationQuery("DROP TRIGGER " + rule[0]).executeUpdate());
        OF_THE_JOURNAL.forEach(table -> session.createNativeMutationQuery("DELETE FROM " + table).executeUpdate());
        session.createNativeMutationQuery("UPDATE sync_state SET accepted_through = 0").executeUpdate();
        session.doWork(connection -> {
            for (Object[] rule : rules) {
                try (PreparedStatement again = connection.prepareStatement((String) rule[1])) {
                    again.executeUpdate();
                }
            }
        });
    }

    /** An entry that was carried over before is carried as it was first. */
    private static JournalEntry carry(StatelessSession session, TerminalId terminal, JournalEntry last, byte[] frozen) {
        EntryForm.Thawed was = EntryForm.thaw(frozen);
        if (was.fact().orElse(null) instanceof Fact.Carried(String first)) {
            return carry(session, terminal, last, first.getBytes(StandardCharsets.UTF_8));
        }
        EntryHead head = new EntryHead(terminal, last.seq() + 1, was.head().id(), Fact.Carried.TYPE, 1, was.head().at(), was.head().businessDate(),
                was.head().offsetMillis(), was.head().actor(), was.head().approver());
        JournalEntry entry = JournalEntry.after(last.hash(), head.seq(),
                EntryForm.freeze(head, new Fact.Carried(new String(frozen, StandardCharsets.UTF_8))));
        session.insert(JournalRow.of(entry, head));
        if (was.fact().orElse(null) instanceof Fact.SaleCompleted(var sale)) {
            new SaleWriter(session).write(sale, entry.seq());
        }
        return entry;
    }
}
