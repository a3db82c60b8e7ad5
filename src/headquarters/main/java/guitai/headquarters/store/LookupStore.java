package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.LookupRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The record of questions across stores. */
public final class LookupStore {

    /** How many questions a terminal asked since then. */
    public long askedSince(Tx c, TerminalId terminal, Instant since) {
        return list(c, row -> row.getLong(1), "select count(*) from lookup_audit where terminal_id = ? and at > ?", terminal.value(),
                Sql.time(since)).getFirst();
    }

    /** @param told whose data were told; empty where nobody was found, or the question was refused */
    public void record(Tx c, TerminalId terminal, UUID id, Instant at, EmployeeId who, LookupRequest.By by, String purpose, Optional<MemberId> told) {
        update(c, "insert into lookup_audit (terminal_id, lookup_id, at, employee, identifier, purpose, member_id) values (?, ?, ?, ?, ?, ?, ?)",
                terminal.value(), id, Sql.time(at), who.value(), by.name(), purpose, told.map(MemberId::value).orElse(null));
    }
}
