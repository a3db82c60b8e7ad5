package guitai.demo.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A cable between a counter and headquarters: a TCP relay on loopback that goes wrong as told, connection by connection. */
public final class Cable implements AutoCloseable {

    /** Nothing goes wrong. */
    public static final Harm NONE = new Harm(Harm.Kind.NONE, 0);

    private final ServerSocket ear;
    private final Supplier<URI> headquarters;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private volatile Supplier<Harm> next = () -> NONE;

    /**
     * What happens to a connection.
     *
     * @param bytes how many pass before it does
     */
    public record Harm(Kind kind, int bytes) {

        public enum Kind {
            NONE,
            /** The way up ends after so many bytes; both ends see a close. */
            REQUEST_CUT,
            /** The way down ends after so many bytes; headquarters has done its work. */
            ANSWER_CUT,
            /** As above, with a reset instead of a close. */
            RESET,
            /** The request arrives, the answer never does: the counter's patience has to end it. */
            ANSWER_SWALLOWED,
            /** A login page of some network answers instead. */
            LOGIN_PAGE,
            /** Bytes trickle through in small pieces. */
            TRICKLE,
            /** The request arrives twice, on a second connection, before the answer comes. */
            REQUEST_DOUBLED
        }
    }

    public Cable(Supplier<URI> headquarters) {
        this.headquarters = headquarters;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().name("cable").start(this::listen);
    }

    public URI end() {
        return URI.create("http://127.0.0.1:" + ear.getLocalPort());
    }

    /** Asked once for each new connection; connections that are open are torn down. */
    public void harms(Supplier<Harm> harms) {
        next = harms;
        open.forEach(Cable::close);
    }

    /** From now on everything passes. */
    public void isWhole() {
        harms(() -> NONE);
    }

    /** Bytes that went up and down so far. */
    public long[] carried() {
        return new long[] {up.get(), down.get()};
    }

    private void listen() {
        while (!ear.isClosed()) {
            try {
                Socket near = ear.accept();
                Harm harm = next.get();
                Thread.ofVirtual().start(() -> relay(near, harm));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void relay(Socket near, Harm harm) {
        open.add(near);
        if (harm.kind() == Harm.Kind.LOGIN_PAGE) {
            LoginPage.answer(near);
            open.remove(near);
            return;
        }
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), headquarters.get().getPort())) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(far);
            Thread back = Thread.ofVirtual().start(() -> pass(far, near, down, harm, answerEnds(harm)));
            pass(near, far, up, harm, harm.kind() == Harm.Kind.REQUEST_CUT ? harm.bytes() : Long.MAX_VALUE);
            back.join();
            open.remove(far);
        } catch (IOException nobodyThere) {
            close(near);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close(near);
            open.remove(near);
        }
    }

    private static long answerEnds(Harm harm) {
        return switch (harm.kind()) {
            case ANSWER_CUT, RESET -> harm.bytes();
            case ANSWER_SWALLOWED -> 0;
            default -> Long.MAX_VALUE;
        };
    }

    private void pass(Socket from, Socket to, AtomicLong carried, Harm harm, long most) {
        byte[] buffer = new byte[harm.kind() == Harm.Kind.TRICKLE ? 1 + harm.bytes() % 97 : 1 << 16];
        long left = most;
        Echo echo = harm.kind() == Harm.Kind.REQUEST_DOUBLED && carried == up ? new Echo(headquarters.get().getPort()) : Echo.SILENT;
        try (echo) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int passing = (int) Math.min(n, left);
                echo.hears(buffer, passing);
                to.getOutputStream().write(buffer, 0, passing);
                carried.addAndGet(passing);
                left -= passing;
                if (left == 0 && harm.kind() != Harm.Kind.ANSWER_SWALLOWED) {
                    break;
                }
            }
        } catch (IOException torn) {
            left = 0;
        }
        if (left == 0 && harm.kind() == Harm.Kind.RESET) {
            reset(to);
        }
        close(from);
        close(to);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException harmless) {
            // It is gone, which is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            ear.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        open.forEach(Cable::close);
    }
}
