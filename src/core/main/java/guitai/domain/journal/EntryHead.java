package guitai.domain.journal;

import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What every entry says besides its fact.
 *
 * @param seq          1, 2, 3 … gapless per terminal
 * @param id           UUIDv7, the idempotency key of the fact
 * @param at           the terminal's clock
 * @param offsetMillis last known headquarters clock minus terminal clock; empty before the first contact
 * @param approver     second person, only where one approved
 */
public record EntryHead(TerminalId terminal, long seq, UUID id, String type, int version, Instant at,
                        LocalDate businessDate, Optional<Long> offsetMillis, Actor actor, Optional<EmployeeId> approver) {
}
