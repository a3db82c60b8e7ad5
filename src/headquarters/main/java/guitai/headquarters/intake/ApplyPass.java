package guitai.headquarters.intake;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore.Held;
import guitai.headquarters.store.StoreTrouble;
import guitai.headquarters.store.Tables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step of applying a terminal's journal: the next few hundred entries at once, or one by one where one of them is poison. */
final class ApplyPass {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyPass.class);
    private static final int MOST_ENTRIES = 1000;
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Tables tables;
    private final References references;
    private final Effects effects;
    private final Clock clock;

    ApplyPass(Database database, Tables tables, Effects effects, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.references = new References(tables);
        this.effects = effects;
        this.clock = clock;
    }

    private record Waiting(long appliedThrough, LocalDate day, List<Held> entries) {
    }

    /** Applies what comes next; false when nothing waits. */
    boolean step(TerminalId terminal) {
        Waiting waiting = database.snapshot(c -> {
            long through = tables.journal().appliedThrough(c, terminal);
            LocalDate day = tables.outcomes().dayAt(c, terminal, through)
                    .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            return new Waiting(through, day, tables.journal().after(c, terminal, through, MOST_ENTRIES));
        });
        if (waiting.entries().isEmpty()) {
            return false;
        }
        List<Judged> judged = new Judge(terminal).all(waiting.entries(), waiting.day());
        try {
            write(terminal, waiting.appliedThrough(), judged);
        } catch (StoreTrouble trouble) {
            oneByOneIfPoison(trouble, terminal, waiting.appliedThrough(), judged);
        } catch (RuntimeException poison) {
            oneByOne(terminal, waiting.appliedThrough(), judged);
        }
        return true;
    }

    private void oneByOneIfPoison(StoreTrouble trouble, TerminalId terminal, long through, List<Judged> judged) {
        if (!trouble.blamesTheData()) {
            throw trouble;
        }
        oneByOne(terminal, through, judged);
    }

    private void oneByOne(TerminalId terminal, long through, List<Judged> judged) {
        long before = through;
        for (Judged entry : judged) {
            apply(terminal, before, entry);
            before = entry.seq();
        }
    }

    /** Tries a few times, then sets the entry aside; a failing server is nobody's poison and ends the pass. */
    private void apply(TerminalId terminal, long before, Judged entry) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                write(terminal, before, List.of(entry));
                return;
            } catch (StoreTrouble trouble) {
                if (!trouble.blamesTheData()) {
                    throw trouble;
                }
            } catch (RuntimeException poison) {
                LOG.debug("Entry {} of terminal {} failed: {}", entry.seq(), terminal, poison.getClass().getSimpleName());
            }
        }
        LOG.warn("Entry {} of terminal {} is set aside: applying it failed {} times", entry.seq(), terminal, ATTEMPTS);
        database.run(c -> effects.undoTerminalPart(c, terminal, entry));
        write(terminal, before, List.of(entry.setAside(Reasons.FAILED)));
    }

    private void write(TerminalId terminal, long appliedThrough, List<Judged> judged) {
        List<Judged> checked = database.call(c -> {
            List<Judged> sound = references.check(c, terminal, judged);
            effects.terminalPart(c, terminal, sound);
            return sound;
        });
        database.call(c -> effects.memberPart(c, terminal, appliedThrough, checked));
    }
}
