package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.cases.Refusal;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The journals of all terminals as they came, and how far each is held and applied. */
public final class JournalStore {

    private static final int MOST_QUARANTINED_TOLD = 500;

    /** How far a terminal's journal is held; seq 0 and {@link Hash#GENESIS} for an empty one. */
    public record Head(long acceptedThrough, Hash hash) {
    }

    /** An entry that is held but not applied yet. */
    public record Held(long seq, Hash hash, byte[] frozen) {
    }

    /** Makes the terminal known; what it has sent so far is not touched. */
    public void enrol(Tx c, TerminalId terminal, StoreId store) {
        update(c, "insert into terminal values (?, ?) on conflict (terminal_id) do update set store_id = excluded.store_id",
                terminal.value(), store.value());
        update(c, "insert into intake_progress values (?, 0, ?) on conflict do nothing", terminal.value(), Hash.GENESIS.bytes());
        update(c, "insert into apply_progress values (?, 0) on conflict do nothing", terminal.value());
    }

    public Optional<StoreId> storeOf(Tx c, TerminalId terminal) {
        return list(c, row -> new StoreId(row.getString(1)), "select store_id from terminal where terminal_id = ?",
                terminal.value()).stream().findFirst();
    }

    /** Locks the terminal's journal until the transaction ends; empty for a terminal that nobody enrolled. */
    public Optional<Head> lockHead(Tx c, TerminalId terminal) {
        return heads(c, "select accepted_through, head_hash from intake_progress where terminal_id = ? for update", terminal);
    }

    public Optional<Head> head(Tx c, TerminalId terminal) {
        return heads(c, "select accepted_through, head_hash from intake_progress where terminal_id = ?", terminal);
    }

    private static Optional<Head> heads(Tx c, String sql, TerminalId terminal) {
        return list(c, row -> new Head(row.getLong(1), Sql.hash(row, "head_hash")), sql, terminal.value()).stream().findFirst();
    }

    /** Hashes of held entries by sequence, for comparison with what comes again. */
    public Map<Long, Hash> hashes(Tx c, TerminalId terminal, long first, long last) {
        Map<Long, Hash> held = new TreeMap<>();
        list(c, row -> held.put(row.getLong(1), Sql.hash(row, "hash")),
                "select seq, hash from journal_entry where terminal_id = ? and seq between ? and ?", terminal.value(), first, last);
        return held;
    }

    /** Stores entries behind the head and moves the head to the last of them. */
    public void append(Tx c, TerminalId terminal, List<JournalEntry> entries, Instant now) {
        store(c, "insert into journal_entry (terminal_id, seq, hash, frozen, received_at)"
                + " select ?, seq, hash, frozen, ? from unnest(?, ?, ?) as e (seq, hash, frozen) on conflict do nothing", terminal, entries, now);
        JournalEntry last = entries.getLast();
        update(c, "update intake_progress set accepted_through = ?, head_hash = ? where terminal_id = ?",
                last.seq(), last.hash().bytes(), terminal.value());
    }

    /** Keeps the other version of entries that are held already. */
    public void keepFork(Tx c, TerminalId terminal, List<JournalEntry> entries, Instant now) {
        store(c, "insert into journal_fork (terminal_id, seq, hash, frozen, received_at)"
                + " select ?, seq, hash, frozen, ? from unnest(?, ?, ?) as e (seq, hash, frozen) on conflict do nothing", terminal, entries, now);
    }

    private static void store(Tx c, String sql, TerminalId terminal, List<JournalEntry> entries, Instant now) {
        update(c, sql, terminal.value(), Sql.time(now),
                column(c, "bigint", entries, JournalEntry::seq), column(c, "bytea", entries, e -> e.hash().bytes()),
                column(c, "bytea", entries, JournalEntry::frozen));
    }

    public long appliedThrough(Tx c, TerminalId terminal) {
        return list(c, row -> row.getLong(1), "select applied_through from apply_progress where terminal_id = ?",
                terminal.value()).stream().findFirst().orElse(0L);
    }

    public List<StoreId> stores(Tx c) {
        return list(c, row -> new StoreId(row.getString(1)), "select /* everywhere */ distinct store_id from terminal order by store_id");
    }

    /** How far each terminal of a store is applied. */
    public Map<String, Long> appliedOf(Tx c, StoreId store) {
        Map<String, Long> applied = new TreeMap<>();
        list(c, row -> applied.put(row.getString(1), row.getLong(2)), "select /* everywhere */ a.terminal_id, a.applied_through from apply_progress a"
                + " join terminal t on t.terminal_id = a.terminal_id where t.store_id = ?", store.value());
        return applied;
    }

    /** Terminals that have entries waiting to be applied. */
    public List<TerminalId> behind(Tx c) {
        return list(c, row -> new TerminalId(row.getString(1)), "select i.terminal_id from intake_progress i"
                + " join apply_progress a on a.terminal_id = i.terminal_id where a.applied_through < i.accepted_through"
                + " order by i.terminal_id");
    }

    /** Held entries behind {@code seq}, in order. */
    public List<Held> after(Tx c, TerminalId terminal, long seq, int most) {
        return list(c, row -> new Held(row.getLong(1), Sql.hash(row, "hash"), row.getBytes(3)),
                "select seq, hash, frozen from journal_entry where terminal_id = ? and seq > ? order by seq limit ?",
                terminal.value(), seq, most);
    }

    /** Entries of the terminal that wait for a person, the newest where they are very many. */
    public List<Quarantined> quarantined(Tx c, TerminalId terminal) {
        return list(c, row -> new Quarantined(row.getLong(1), row.getString(2), row.getString(3)),
                "select seq, type, reason from (select seq, type, reason from entry_outcome where terminal_id = ? and reason <> '' and reason <> ?"
                        + " order by seq desc limit ?) newest order by seq", terminal.value(), Refusal.LEFT_OUT, MOST_QUARANTINED_TOLD);
    }
}
