package guitai.headquarters.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A load balancer of the simplest kind: each connection goes to the next of several processes. */
public final class RoundRobin implements AutoCloseable {

    private final ServerSocket listening;
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public RoundRobin(List<Integer> ports) {
        this.ports = ports;
        try {
            this.listening = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        threads.submit(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How many connections were passed on. */
    public int passed() {
        return next.get();
    }

    private Void accept() throws IOException {
        while (true) {
            Socket in = listening.accept();
            Socket out = new Socket("127.0.0.1", ports.get(next.getAndIncrement() % ports.size()));
            threads.submit(() -> copy(in, out));
            threads.submit(() -> copy(out, in));
        }
    }

    private static Void copy(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
