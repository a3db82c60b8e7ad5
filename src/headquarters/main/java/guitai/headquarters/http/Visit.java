package guitai.headquarters.http;

import guitai.protocol.Problem;
import io.helidon.webserver.http.ServerRequest;
import java.util.concurrent.Semaphore;

/** One request while it is here: how long its body may still come, and how much of the memory for bodies it holds. */
final class Visit implements AutoCloseable {

    private static final int KIB = 1024;

    private final Semaphore room;
    private final Arrivals arrivals;
    private int held;

    /** @param room memory for all bodies that are here at once, in KiB */
    Visit(Semaphore room, Arrivals arrivals) {
        this.room = room;
        this.arrivals = arrivals;
    }

    /** A quarter of the heap, so that no crowd of senders fills it. */
    static Semaphore room() {
        return new Semaphore((int) (Runtime.getRuntime().maxMemory() / 4 / KIB));
    }

    static Visit of(ServerRequest request) {
        return request.context().get(Visit.class).orElseThrow();
    }

    /** Sets memory aside until the request is answered. @throws Refusal with 503 when others hold it all */
    void hold(long bytes) {
        int more = (int) Math.ceilDiv(bytes, KIB);
        if (!room.tryAcquire(more)) {
            throw new Refusal(Problem.of(Problem.TOO_MANY, 503, "Headquarters has more requests than it takes at once"));
        }
        held += more;
    }

    /** The sender's time for the body begins now. */
    void bodyBegins() {
        arrivals.begin();
    }

    /** False when the sender took so long that it was hung up on. */
    boolean bodyEnded() {
        return arrivals.end();
    }

    @Override
    public void close() {
        room.release(held);
        held = 0;
    }
}
