package guitai.headquarters.contact;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.ContactStore;
import guitai.headquarters.store.ContactStore.Contact;
import guitai.headquarters.store.Database;
import guitai.protocol.TerminalNote;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers when each terminal was heard last. Requests only note it in memory; what was noted is written together, by whoever
 * comes some seconds after the last writing, so that a thousand terminals cost one statement. A kill loses seconds of it.
 */
public final class Contacts implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final ContactStore store = new ContactStore();
    private final Clock clock;
    private final Map<TerminalId, Contact> noted = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> written;

    public Contacts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.written = new AtomicReference<>(clock.instant());
    }

    /** A request of this terminal was answered. */
    public void heard(TerminalId terminal, Optional<TerminalNote> note) {
        Instant now = clock.instant();
        noted.put(terminal, new Contact(terminal, now, note.map(TerminalNote::version),
                note.map(told -> Duration.between(told.clock(), now).toMillis()), note.map(TerminalNote::waiting)));
        Instant last = written.get();
        if (!now.isBefore(last.plus(PAUSE)) && written.compareAndSet(last, now)) {
            write();
        }
    }

    /** Writes what was noted; whoever shows contacts calls it first. */
    public void write() {
        List<Contact> taken = new ArrayList<>();
        noted.forEach((terminal, contact) -> {
            if (noted.remove(terminal, contact)) {
                taken.add(contact);
            }
        });
        if (!taken.isEmpty()) {
            database.run(c -> store.put(c, taken));
        }
    }

    @Override
    public void close() {
        write();
    }
}
