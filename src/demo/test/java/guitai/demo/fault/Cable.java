package guitai.demo.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<byte[]> again = new AtomicReference<>(new byte[0]);
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
            /** A reset on the way up. */
            REQUEST_RESET,
            /** Somebody takes the connection and never says a word, not even that it is over. */
            HALF_OPEN,
            /** Everything comes some tenths of a second late. */
            DELAYED,
            /** One byte a second in both directions. */
            DRIP,
            /** The request arrives, the answer never does: the counter's patience has to end it. */
            ANSWER_SWALLOWED,
            /** A login page of some network answers instead. */
            LOGIN_PAGE,
            /** Bytes trickle through in small pieces. */
            TRICKLE,
            /** The request arrives twice, on a second connection, before the answer comes. */
            REQUEST_DOUBLED,
            /** The request arrives, and once more while the next connection is in use. */
            REQUEST_REPLAYED,
            /** A server with somebody else's certificate is at the other end. */
            OTHER_CERTIFICATE
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
        if (harm.kind() == Harm.Kind.HALF_OPEN) {
            return;
        }
        replay();
        try (Socket far = new Socket(InetAddress.getLoopbackAddress(), port(harm))) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(far);
            Thread back = Thread.ofVirtual().start(() -> pass(far, near, down, harm, answerEnds(harm)));
            pass(near, far, up, harm, requestEnds(harm));
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

    private int port(Harm harm) {
        return harm.kind() == Harm.Kind.OTHER_CERTIFICATE ? Impostor.port() : headquarters.get().getPort();
    }

    /** What the last connection but one said is said once more by somebody who does not wait for the answer. */
    private void replay() {
        byte[] request = again.getAndSet(new byte[0]);
        if (request.length > 0) {
            try (Echo echo = new Echo(headquarters.get().getPort())) {
                echo.hears(request, request.length);
            }
        }
    }

    private static long requestEnds(Harm harm) {
        return switch (harm.kind()) {
            case REQUEST_CUT, REQUEST_RESET -> harm.bytes();
            default -> Long.MAX_VALUE;
        };
    }

    private static long answerEnds(Harm harm) {
        return switch (harm.kind()) {
            case ANSWER_CUT, RESET -> harm.bytes();
            case ANSWER_SWALLOWED -> 0;
            default -> Long.MAX_VALUE;
        };
    }

    private void pass(Socket from, Socket to, AtomicLong carried, Harm harm, long most) {
        byte[] buffer = new byte[piece(harm)];
        long left = most;
        boolean replayed = harm.kind() == Harm.Kind.REQUEST_REPLAYED && carried == up;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Echo echo = harm.kind() == Harm.Kind.REQUEST_DOUBLED && carried == up ? new Echo(headquarters.get().getPort()) : Echo.SILENT;
        try (echo) {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int passing = (int) Math.min(n, left);
                linger(harm);
                echo.hears(buffer, passing);
                heard.write(buffer, 0, replayed ? passing : 0);
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
        if (replayed) {
            again.set(heard.toByteArray());
        }
        if (left == 0 && (harm.kind() == Harm.Kind.RESET || harm.kind() == Harm.Kind.REQUEST_RESET)) {
            reset(to);
            reset(from);
        }
        close(from);
        close(to);
    }

    private static int piece(Harm harm) {
        return switch (harm.kind()) {
            case TRICKLE -> 1 + harm.bytes() % 97;
            case DRIP -> 1;
            default -> 1 << 16;
        };
    }

    private static void linger(Harm harm) {
        try {
            switch (harm.kind()) {
                case DELAYED -> TimeUnit.MILLISECONDS.sleep(harm.bytes() % 600);
                case DRIP -> TimeUnit.SECONDS.sleep(1);
                default -> {
                    // Passes at once.
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
