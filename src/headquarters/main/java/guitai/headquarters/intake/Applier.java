package guitai.headquarters.intake;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies accepted entries in the background, on one thread: after each batch, at start-up, and again and again by a timer. */
public final class Applier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final long SWEEP_SECONDS = 5;

    private final Database database;
    private final Tables tables;
    private final ApplyPass pass;
    private final Aftermath aftermath;
    private final CaseOffice cases;
    private final Set<TerminalId> asked = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("applier").factory());
    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();

    /** What is done on the same thread once a terminal's entries are applied. */
    public interface Aftermath {

        /** Terminals for which it has to be done although nothing of theirs was applied. */
        List<TerminalId> due();

        void after(TerminalId terminal);
    }

    public Applier(Means means, CaseOffice cases, Aftermath aftermath) {
        this.database = means.database();
        this.tables = means.tables();
        this.aftermath = aftermath;
        this.cases = cases;
        this.pass = new ApplyPass(means, ahead);
    }

    /** Begins with what an earlier run left unapplied. */
    public void start() {
        thread.scheduleWithFixedDelay(() -> guarded(this::sweep), 0, SWEEP_SECONDS, TimeUnit.SECONDS);
        thread.scheduleWithFixedDelay(() -> guarded(cases::upkeep), 0, 1, TimeUnit.HOURS);
    }

    /** Applies this terminal's entries soon. */
    public void wake(TerminalId terminal) {
        if (asked.add(terminal)) {
            try {
                thread.execute(() -> {
                    asked.remove(terminal);
                    guarded(() -> {
                        drain(terminal);
                        settleCases();
                    });
                });
            } catch (RejectedExecutionException closing) {
                asked.remove(terminal);
            }
        }
    }

    /** Returns when everything that was accepted before this call is applied or set aside. */
    public void settle() throws InterruptedException {
        try {
            thread.submit(this::sweepToTheEnd).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("applying failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ahead.close();
    }

    private void sweep() {
        database.snapshot(tables.journal()::behind).forEach(this::drain);
        settleCases();
        cases.settleForks();
        aftermath.due().forEach(aftermath::after);
    }

    /** Where another process is at a terminal's entries, waits for it. */
    private void sweepToTheEnd() {
        while (!thread.isShutdown() && !database.snapshot(tables.journal()::behind).isEmpty()) {
            sweep();
        }
        settleCases();
        cases.settleForks();
    }

    /** What is applied because somebody chose so may belong to any terminal. */
    private void settleCases() {
        cases.settle();
        cases.repaired().forEach(aftermath::after);
    }

    private void drain(TerminalId terminal) {
        pass.drain(terminal, thread::isShutdown);
        if (!thread.isShutdown()) {
            aftermath.after(terminal);
        }
    }

    /** The border of the thread: trouble is logged once and met again by the timer. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException trouble) {
            if (!thread.isShutdown()) {
                LOG.error("Applying stopped for now and will be tried again", trouble);
            }
        }
    }
}
