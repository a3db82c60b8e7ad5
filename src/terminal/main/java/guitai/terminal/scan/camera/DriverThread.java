package guitai.terminal.scan.camera;

import guitai.terminal.scan.CameraUnavailable.Reason;
import guitai.terminal.scan.CameraUnavailable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The one thread on which a driver's native code runs. Whoever asks waits for a limited time; a call that does not come back is
 * left alone and the driver answers TIMEOUT at once until it does. So no driver ever has more than one lost thread, and a daemon
 * thread does not keep the program from ending.
 */
final class DriverThread {

    static final Duration SEARCH_AND_OPEN = Duration.ofSeconds(5);
    static final Duration FRAME = Duration.ofSeconds(3);

    private final CameraDriver driver;
    private final Time time;
    private final ExecutorService thread;
    private volatile CompletableFuture<Void> hanging = CompletableFuture.completedFuture(null);

    DriverThread(CameraDriver driver, Time time) {
        this.driver = driver;
        this.time = time;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("camera-" + driver.id()).factory());
    }

    CameraDriver driver() {
        return driver;
    }

    Time time() {
        return time;
    }

    /** A call was given up and has not come back. */
    boolean hangs() {
        return !hanging.isDone();
    }

    /**
     * Runs the work there and waits.
     *
     * @param broken   the reason for whatever the driver throws
     * @param tooLate  what to do, on the driver's thread, with a result for which nobody waits any longer
     * @throws CameraUnavailable TIMEOUT where it takes too long or an earlier call still hangs
     */
    <T> T call(Duration limit, Reason broken, Callable<T> work, Consumer<T> tooLate) throws InterruptedException {
        if (hangs()) {
            throw new CameraUnavailable(Reason.TIMEOUT);
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        thread.execute(() -> run(work, answer, tooLate, over));
        try {
            return time.await(answer, limit);
        } catch (TimeoutException late) {
            hanging = over;
            answer.cancel(false);
            throw new CameraUnavailable(Reason.TIMEOUT, late);
        } catch (InterruptedException stopped) {
            answer.cancel(false);
            throw stopped;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CameraUnavailable told ? told : new CameraUnavailable(broken, failed.getCause());
        }
    }

    /** Runs it when the driver has time, if ever; nobody waits. */
    void later(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | LinkageError ignored) {     // thread border: a device that is gone cannot be given back
            }
        });
    }

    private static <T> void run(Callable<T> work, CompletableFuture<T> answer, Consumer<T> tooLate, CompletableFuture<Void> over) {
        try {
            T result = work.call();
            if (!answer.complete(result)) {
                tooLate.accept(result);
            }
        } catch (Exception | LinkageError fault) {      // thread border: natives throw anything
            answer.completeExceptionally(fault);
        } finally {
            over.complete(null);
        }
    }
}
