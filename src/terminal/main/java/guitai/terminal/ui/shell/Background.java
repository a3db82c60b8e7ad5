package guitai.terminal.ui.shell;

import guitai.terminal.ui.kit.Work;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The one door between the screen's thread and all others: the only class that calls {@code Platform.runLater}, and the only
 * one that catches a fault of a use case.
 */
public final class Background implements Work {

    private final Executor screen;
    private final Consumer<Throwable> faults;
    private final Waiting waiting;
    private final Executor away = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();
    private Executor data;

    /** Shows what is being waited for; called on the screen's thread. */
    interface Waiting {
        /** Work began; the answer is run when it is over. */
        Runnable begin(String waitingFor);
    }

    Background(Consumer<Throwable> faults, Waiting waiting) {
        this(Platform::runLater, faults, waiting);
    }

    /** For tests: with {@code Runnable::run} twice everything happens at once, on one thread. */
    Background(Executor screen, Consumer<Throwable> faults, Waiting waiting) {
        this.screen = screen;
        this.faults = faults;
        this.waiting = waiting;
    }

    /** From now on work runs here: the shop-data thread. */
    void worksOn(Executor shopData) {
        data = shopData;
    }

    @Override
    public <T> void ask(String waitingFor, Callable<T> work, Consumer<T> then) {
        run(data, waitingFor, work, then);
    }

    @Override
    public <T> void askNewest(String waitingFor, Callable<T> work, Consumer<T> then) {
        AtomicLong newest = asked.computeIfAbsent(waitingFor, key -> new AtomicLong());
        long mine = newest.incrementAndGet();
        run(data, waitingFor, () -> newest.get() == mine ? Optional.of(work.call()) : Optional.<T>empty(), answer -> answer.ifPresent(then));
    }

    @Override
    public <T> void askAway(String waitingFor, Callable<T> work, Consumer<T> then) {
        run(away, waitingFor, work, then);
    }

    /** Brings something that another thread noticed to the screen. */
    void toScreen(Runnable change) {
        screen.execute(() -> {
            try {
                change.run();
            } catch (RuntimeException fault) {
                faults.accept(fault);
            }
        });
    }

    private <T> void run(Executor where, String waitingFor, Callable<T> work, Consumer<T> then) {
        Runnable over = waiting.begin(waitingFor);
        where.execute(() -> {
            try {
                T result = work.call();
                toScreen(() -> {
                    over.run();
                    then.accept(result);
                });
            } catch (Exception | Error fault) {
                toScreen(() -> {
                    over.run();
                    faults.accept(fault);
                });
            }
        });
    }
}
