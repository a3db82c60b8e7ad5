package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.column;
import static guitai.headquarters.store.Sql.update;

import guitai.domain.staff.TerminalId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When each terminal was heard last, and what it said of itself. */
public final class ContactStore {

    /** @param offset milliseconds that headquarters' clock is ahead of the terminal's, the way here included */
    public record Contact(TerminalId terminal, Instant at, Optional<String> version, Optional<Long> offset, Optional<Long> waiting) {
    }

    /** The newer one stays; a terminal that says nothing of itself keeps what it said before. */
    public void put(Tx c, Collection<Contact> contacts) {
        // In one order, so that two processes never wait for each other.
        List<Contact> ordered = contacts.stream().sorted(Comparator.comparing(contact -> contact.terminal().value())).toList();
        update(c, "insert into terminal_contact as held (terminal_id, at, version, clock_ahead_ms, waiting)"
                        + " select * from unnest(?, ?, ?, ?, ?) on conflict (terminal_id) do update set at = excluded.at,"
                        + " version = coalesce(excluded.version, held.version),"
                        + " clock_ahead_ms = coalesce(excluded.clock_ahead_ms, held.clock_ahead_ms),"
                        + " waiting = coalesce(excluded.waiting, held.waiting) where held.at <= excluded.at",
                column(c, "text", ordered, contact -> contact.terminal().value()), column(c, "timestamptz", ordered, contact -> Sql.time(contact.at())),
                column(c, "text", ordered, contact -> contact.version().orElse(null)),
                column(c, "bigint", ordered, contact -> contact.offset().orElse(null)),
                column(c, "bigint", ordered, contact -> contact.waiting().orElse(null)));
    }
}
