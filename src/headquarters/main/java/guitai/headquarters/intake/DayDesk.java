package guitai.headquarters.intake;

import guitai.domain.journal.EntryHead;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.store.SealStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.DayAnswer;
import guitai.protocol.DayAnswer.HeldEntry;
import guitai.protocol.EntryForm;
import guitai.protocol.SealedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what a trading day adds up to, from what was applied. */
public final class DayDesk {

    private static final String WAITING = "waiting";
    private static final int MOST_WAITING = 20_000;

    private final Database database;
    private final Tables tables;
    private final SealStore seals = new SealStore();

    public DayDesk(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** Empty for a terminal that nobody enrolled. */
    public Optional<DayAnswer> day(TerminalId terminal, LocalDate day, long through) {
        return database.snapshot(c -> {
            Optional<JournalStore.Head> head = tables.journal().head(c, terminal);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            long applied = tables.journal().appliedThrough(c, terminal);
            long upTo = Math.min(through, applied);
            List<HeldEntry> entries = new ArrayList<>(tables.days().entries(c, terminal, day, upTo));
            entries.addAll(waiting(c, terminal, day, applied, through));
            return Optional.of(new DayAnswer(tables.days().totals(c, terminal, day, upTo), head.get().acceptedThrough(), entries));
        });
    }

    /** The newest seal of a day; empty while there is none. */
    public Optional<SealedDay> seal(TerminalId terminal, LocalDate day) {
        return database.snapshot(c -> seals.newest(c, terminal, day));
    }

    private List<HeldEntry> waiting(Tx c, TerminalId terminal, LocalDate day, long applied, long through) {
        List<HeldEntry> waiting = new ArrayList<>();
        for (JournalStore.Held held : tables.journal().after(c, terminal, applied, MOST_WAITING)) {
            if (held.seq() <= through) {
                head(held).filter(head -> day.equals(head.businessDate()))
                        .ifPresent(head -> waiting.add(new HeldEntry(held.seq(), head.type(), held.hash(), WAITING)));
            }
        }
        return waiting;
    }

    private static Optional<EntryHead> head(JournalStore.Held held) {
        try {
            return Optional.of(EntryForm.head(held.frozen()));
        } catch (EntryForm.Unreadable notYetSetAside) {
            return Optional.empty();
        }
    }
}
