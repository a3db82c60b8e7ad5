package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.cases.CaseKey;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.RepairChoice;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What stores chose about cases: kept with the entry that says so, and judged once. */
public final class RepairStore {

    /** A choice in a terminal's journal. */
    public record Chosen(TerminalId terminal, long seq, Actor actor, Instant at, LocalDate day, RepairChoice choice) {
    }

    public void insert(Tx c, Chosen chosen) {
        update(c, "insert into repair_choice values (?, ?, ?, ?, ?, ?, ?, ?, ?, '') on conflict do nothing", scope(chosen),
                chosen.choice().about().text(), chosen.terminal().value(), chosen.seq(), chosen.actor().employee().value(),
                chosen.actor().role().name(), Sql.time(chosen.at()), chosen.day(), Json.MAPPER.writeValueAsString(chosen.choice()));
    }

    /** Choices that nobody has judged yet; of those that wait, the one made first comes first. */
    public List<Chosen> waiting(Tx c, int most) {
        return list(c, row -> new Chosen(new TerminalId(row.getString(1)), row.getLong(2),
                        new Actor(new EmployeeId(row.getString(3)), Role.valueOf(row.getString(4))),
                        row.getObject(5, OffsetDateTime.class).toInstant(), row.getObject(6, LocalDate.class),
                        Json.MAPPER.readValue(row.getString(7), RepairChoice.class)),
                "select /* everywhere */ terminal_id, seq, employee, role, at, day, choice from repair_choice where result = ''"
                        + " order by at, terminal_id, seq limit ?", most);
    }

    /** Takes the choice to be judged in this transaction; false when somebody else has judged it. */
    public boolean take(Tx c, Chosen chosen) {
        return !list(c, row -> row.getLong(1), "select seq from repair_choice where scope = ? and case_key = ? and terminal_id = ? and seq = ?"
                + " and result = '' for update", scope(chosen), chosen.choice().about().text(), chosen.terminal().value(), chosen.seq()).isEmpty();
    }

    public void judged(Tx c, Chosen chosen, CaseStep.Result result) {
        update(c, "update repair_choice set result = ? where scope = ? and case_key = ? and terminal_id = ? and seq = ?", result.name(),
                scope(chosen), chosen.choice().about().text(), chosen.terminal().value(), chosen.seq());
    }

    private static String scope(Chosen chosen) {
        CaseKey about = chosen.choice().about();
        return FeedStore.storeScope(about.store().value());
    }
}
