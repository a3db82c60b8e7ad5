package guitai.headquarters.intake;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore.Held;
import guitai.headquarters.store.OutcomeStore.Claim;
import guitai.headquarters.store.SaleDays;
import guitai.headquarters.store.SaleStore.Booked;
import guitai.headquarters.store.StoreTrouble;
import guitai.headquarters.store.Tables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
    private final SaleDays days;
    private final Clock clock;

    ApplyPass(Database database, Tables tables, Effects effects, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.references = new References(tables);
        this.effects = effects;
        this.days = new SaleDays(database, clock);
        this.clock = clock;
    }

    private record Waiting(long appliedThrough, LocalDate day, List<Held> entries) {
    }

    /** Applies what comes next; false when nothing waits, or another process is at it. */
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
        days.ensure(judged.stream().flatMap(entry -> entry.booked().stream()).map(Booked::businessDate).toList());
        try {
            return write(terminal, waiting.appliedThrough(), judged);
        } catch (StoreTrouble trouble) {
            return oneByOneIfPoison(trouble, terminal, waiting.appliedThrough(), judged);
        } catch (RuntimeException poison) {
            return oneByOne(terminal, waiting.appliedThrough(), judged);
        }
    }

    private boolean oneByOneIfPoison(StoreTrouble trouble, TerminalId terminal, long through, List<Judged> judged) {
        if (!trouble.blamesTheData()) {
            throw trouble;
        }
        return oneByOne(terminal, through, judged);
    }

    private boolean oneByOne(TerminalId terminal, long through, List<Judged> judged) {
        long before = through;
        for (Judged entry : judged) {
            if (!apply(terminal, before, entry)) {
                return false;
            }
            before = entry.seq();
        }
        return true;
    }

    /** Tries a few times, then sets the entry aside; a failing server is nobody's poison and ends the pass. */
    private boolean apply(TerminalId terminal, long before, Judged entry) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return write(terminal, before, List.of(entry));
            } catch (StoreTrouble trouble) {
                if (!trouble.blamesTheData()) {
                    throw trouble;
                }
            } catch (RuntimeException poison) {
                LOG.debug("Entry {} of terminal {} failed: {}", entry.seq(), terminal, poison.getClass().getSimpleName());
            }
        }
        LOG.warn("Entry {} of terminal {} is set aside: applying it failed {} times", entry.seq(), terminal, ATTEMPTS);
        return write(terminal, before, List.of(entry.setAside(Reasons.FAILED)));
    }

    private boolean write(TerminalId terminal, long appliedThrough, List<Judged> judged) {
        Claim claim = new Claim(terminal, appliedThrough);
        Optional<List<Judged>> checked = database.call(c -> {
            List<Judged> sound = references.check(c, terminal, judged);
            return Optional.of(sound).filter(_ -> effects.terminalPart(c, claim, sound));
        });
        return checked.isPresent() && database.call(c -> effects.memberPart(c, claim, checked.get()));
    }
}
