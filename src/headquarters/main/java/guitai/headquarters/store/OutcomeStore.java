package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of each entry, and up to where a terminal's journal is applied. */
public final class OutcomeStore {

    /** @param reason empty once applied, else why the entry is set aside */
    public record Outcome(long seq, LocalDate businessDate, String type, String reason) {
    }

    /** Locks the terminal's progress; false when somebody else has moved it meanwhile. */
    public boolean lockAt(Tx c, TerminalId terminal, long appliedThrough) {
        return list(c, row -> row.getLong(1), "select applied_through from apply_progress where terminal_id = ? for update",
                terminal.value()).equals(List.of(appliedThrough));
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
}
