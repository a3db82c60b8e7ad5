package guitai.headquarters.http;

import io.helidon.common.buffers.DataReader;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up on senders whose request does not end: neither its head nor its body may take longer than anybody honest needs. The
 * server itself waits for ever, so that a crowd of silent senders would hold all its connections.
 */
final class Arrivals implements Http1ConnectionListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final int LOOKS = 4;
    /** More than any body that is taken, so that whoever sends a little too much still hears why. */
    private static final int MOST_UNHEARD = 16 << 20;

    /** Since when each connection's thread reads a head or a body. */
    private final Map<Thread, Long> reading = new ConcurrentHashMap<>();
    private final ThreadLocal<DataReader> sender = new ThreadLocal<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("arrivals").factory());

    Arrivals(Duration patience) {
        watch.scheduleWithFixedDelay(() -> hangUp(patience), patience.toNanos(), patience.toNanos() / LOOKS, TimeUnit.NANOSECONDS);
    }

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        sender.set(context.dataReader());
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

    /**
     * Lets a sender that has its answer send on into nothing until it hangs up: a connection that is closed with bytes unread is
     * reset, and the reset overtakes the answer.
     */
    void hearOut() {
        begin();
        try {
            DataReader rest = sender.get();
            for (int heard = 0; heard < MOST_UNHEARD; ) {
                heard += rest.readBuffer().available();
            }
        } catch (RuntimeException gone) {
            LOG.trace("A sender has hung up: {}", gone.getMessage());
        } finally {
            if (!end()) {
                Thread.interrupted();
            }
        }
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
