package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.cases.Refusal;
import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What became of each entry, and up to where a terminal's journal is applied. */
public final class OutcomeStore {

    /** @param reason empty once applied, else why the entry is set aside */
    public record Outcome(long seq, LocalDate businessDate, String type, String reason) {
    }

    /** A try at applying what comes behind {@code through}; of several tries of one terminal only the one that began last counts. */
    public record Claim(TerminalId terminal, long through, UUID id) {

        public Claim(TerminalId terminal, long through) {
            this(terminal, through, UUID.randomUUID());
        }
    }

    /** Begins a try; false when somebody else has moved the progress meanwhile. */
    public boolean begin(Tx c, Claim claim) {
        return update(c, "update apply_progress set claim = ? where terminal_id = ? and applied_through = ?",
                claim.id(), claim.terminal().value(), claim.through()) == 1;
    }

    /** Locks the terminal's progress; false when somebody else has moved it or begun another try meanwhile. */
    public boolean lock(Tx c, Claim claim) {
        return !list(c, row -> row.getLong(1), "select applied_through from apply_progress where terminal_id = ? and applied_through = ?"
                + " and claim = ? for update", claim.terminal().value(), claim.through(), claim.id()).isEmpty();
    }

    /** Writes outcomes in order and moves the progress to the last. */
    public void record(Tx c, TerminalId terminal, List<Outcome> outcomes) {
        update(c, "insert into entry_outcome (terminal_id, seq, business_date, type, reason)"
                        + " select ?, * from unnest(?, ?, ?, ?) on conflict do nothing", terminal.value(),
                column(c, "bigint", outcomes, Outcome::seq), column(c, "date", outcomes, Outcome::businessDate),
                column(c, "text", outcomes, Outcome::type), column(c, "text", outcomes, Outcome::reason));
        update(c, "update apply_progress set applied_through = ? where terminal_id = ?", outcomes.getLast().seq(), terminal.value());
    }

    /** The trading day of the newest outcome up to {@code seq}. */
    public Optional<LocalDate> dayAt(Tx c, TerminalId terminal, long seq) {
        return list(c, row -> row.getObject(1, LocalDate.class), "select business_date from entry_outcome where terminal_id = ?"
                + " and seq <= ? order by seq desc limit 1", terminal.value(), seq).stream().findFirst();
    }

    /** Why an entry is set aside; nobody else changes it until the transaction ends. Empty for one that is applied, or held no longer. */
    public Optional<Outcome> lockRefused(Tx c, TerminalId terminal, long seq) {
        return list(c, row -> new Outcome(seq, row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                "select business_date, type, reason from entry_outcome where terminal_id = ? and seq = ? and reason <> '' for update",
                terminal.value(), seq).stream().findFirst();
    }

    /** Entries of all terminals that are set aside, but those of which headquarters has decided that they stay so. */
    public Map<TerminalId, List<Outcome>> refused(Tx c, int most) {
        Map<TerminalId, List<Outcome>> refused = new TreeMap<>(Comparator.comparing(TerminalId::value));
        list(c, row -> refused.computeIfAbsent(new TerminalId(row.getString(1)), _ -> new ArrayList<>())
                        .add(new Outcome(row.getLong(2), row.getObject(3, LocalDate.class), row.getString(4), row.getString(5))),
                "select /* everywhere */ terminal_id, seq, business_date, type, reason from entry_outcome where reason <> '' and reason <> ?"
                        + " order by terminal_id, seq limit ?", Refusal.LEFT_OUT, most);
        return refused;
    }

    /** What has become of an entry now. */
    public void change(Tx c, TerminalId terminal, Outcome now) {
        update(c, "update entry_outcome set business_date = ?, type = ?, reason = ? where terminal_id = ? and seq = ?",
                now.businessDate(), now.type(), now.reason(), terminal.value(), now.seq());
    }
}
