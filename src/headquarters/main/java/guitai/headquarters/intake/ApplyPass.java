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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies a terminal's journal: some hundred entries at once, or one by one where one of them is poison. */
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
    private final ExecutorService ahead;

    /** @param ahead reads the next entries meanwhile */
    ApplyPass(Means means, ExecutorService ahead) {
        this.database = means.database();
        this.tables = means.tables();
        this.clock = means.clock();
        this.references = means.references();
        this.effects = means.effects(new RefusedCases(tables, clock));
        this.days = new SaleDays(database, clock);
        this.ahead = ahead;
    }

    /** What comes behind {@code through}, read and judged. */
    private record Next(long through, List<Judged> judged) {

        boolean nothing() {
            return judged.isEmpty();
        }

        /** The entries behind these are known by their bytes alone, long before these are written. */
        Next behind(List<Held> entries, Judge judge) {
            Judged last = judged.getLast();
            return new Next(last.seq(), judge.all(entries, last.outcome().businessDate()));
        }
    }

    /**
     * Applies a terminal's entries until nothing waits, another process is at it, or it is to stop. While the database writes some,
     * the next ones are read and judged.
     */
    void drain(TerminalId terminal, BooleanSupplier stop) {
        Judge judge = new Judge(terminal);
        Next next = first(terminal, judge);
        while (!next.nothing() && !stop.getAsBoolean()) {
            Next now = next;
            Future<Next> coming = ahead.submit(() -> now.behind(held(terminal, now.judged().getLast().seq()), judge));
            if (!apply(terminal, now)) {
                return;
            }
            next = outcome(coming);
        }
    }

    private Next first(TerminalId terminal, Judge judge) {
        return database.snapshot(c -> {
            long through = tables.journal().appliedThrough(c, terminal);
            LocalDate day = tables.outcomes().dayAt(c, terminal, through)
                    .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            return new Next(through, judge.all(tables.journal().after(c, terminal, through, MOST_ENTRIES), day));
        });
    }

    private List<Held> held(TerminalId terminal, long behind) {
        return database.snapshot(c -> tables.journal().after(c, terminal, behind, MOST_ENTRIES));
    }

    private static Next outcome(Future<Next> coming) {
        try {
            return coming.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading ahead", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException trouble ? trouble : new IllegalStateException(failed.getCause());
        }
    }

    private boolean apply(TerminalId terminal, Next next) {
        days.ensure(next.judged().stream().flatMap(entry -> entry.booked().stream()).map(Booked::businessDate).toList());
        try {
            return write(terminal, next.through(), next.judged());
        } catch (StoreTrouble trouble) {
            return oneByOneIfPoison(trouble, terminal, next.through(), next.judged());
        } catch (RuntimeException poison) {
            return oneByOne(terminal, next.through(), next.judged());
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
