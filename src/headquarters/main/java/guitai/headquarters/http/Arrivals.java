package guitai.headquarters.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Hangs up on senders whose request does not end: neither its head nor its body may take longer than anybody honest needs. The
 * server itself waits for ever, so that a crowd of silent senders would hold all its connections.
 */
final class Arrivals implements Http1ConnectionListener, AutoCloseable {

    private static final int LOOKS = 4;

    /** Since when each connection's thread reads a head or a body. */
    private final Map<Thread, Long> reading = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("arrivals").factory());

    Arrivals(Duration patience) {
        watch.scheduleWithFixedDelay(() -> hangUp(patience), patience.toNanos(), patience.toNanos() / LOOKS, TimeUnit.NANOSECONDS);
    }

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        begin();
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        end();
    }

    void begin() {
        reading.put(Thread.currentThread(), System.nanoTime());
    }

    /** False when the sender took so long that it was hung up on. */
    boolean end() {
        return reading.remove(Thread.currentThread()) != null;
    }

    /** A thread that waits for its socket is let go by the interrupt, and the socket is closed. */
    private void hangUp(Duration patience) {
        long now = System.nanoTime();
        reading.forEach((thread, since) -> {
            if (!thread.isAlive()) {
                reading.remove(thread);
            } else if (now - since > patience.toNanos() && reading.remove(thread, since)) {
                thread.interrupt();
            }
        });
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
