package guitai.terminal.scan.scanner;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to the scanner on the chosen serial port with a thread of its own, and comes back by itself after a plug was pulled. */
public final class SerialScanner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SerialScanner.class);

    /** OFF: no port chosen; GONE: not there, or held by another program, and tried again every second. */
    public enum State { OFF, LISTENING, GONE }

    private final SerialPorts ports;
    private final Consumer<Burst> codes;
    private final Consumer<State> states;
    private final LongSupplier nanoTime;
    private final Duration again;
    private Optional<Session> session = Optional.empty();

    /** Both consumers are called on the line's own thread. */
    public SerialScanner(SerialPorts ports, Consumer<Burst> codes, Consumer<State> states) {
        this(ports, codes, states, System::nanoTime, Duration.ofSeconds(1));
    }

    SerialScanner(SerialPorts ports, Consumer<Burst> codes, Consumer<State> states, LongSupplier nanoTime, Duration again) {
        this.ports = ports;
        this.codes = codes;
        this.states = states;
        this.nanoTime = nanoTime;
        this.again = again;
    }

    public SerialPorts ports() {
        return ports;
    }

    /** Listens as the settings say from now on; returns at once. */
    public synchronized void listen(ScannerSettings settings) {
        session.ifPresent(Session::stop);
        session = settings.port().isEmpty() ? Optional.empty() : Optional.of(new Session(settings));
        session.ifPresentOrElse(open -> open.thread.start(), () -> states.accept(State.OFF));
    }

    @Override
    public synchronized void close() {
        session.ifPresent(Session::stop);
        session = Optional.empty();
    }

    private final class Session {
        private final ScannerSettings settings;
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final Thread thread = Thread.ofPlatform().name("serial-scanner").daemon().unstarted(this::run);
        private State told = State.OFF;

        Session(ScannerSettings settings) {
            this.settings = settings;
        }

        void stop() {
            stopped.countDown();
        }

        private boolean over() {
            return stopped.getCount() == 0;
        }

        private void run() {
            try {
                while (!over()) {
                    listen();
                    tell(State.GONE);
                    if (stopped.await(again.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error fault) {
                // Only its kind: a message may quote what was scanned.
                LOG.error("serial scanner ended: {}", fault.getClass().getName());
                tell(State.GONE);
            }
        }

        private void listen() {
            try (SerialPorts.Line line = ports.open(settings.port(), settings.baud())) {
                SerialDecoder decoder = new SerialDecoder(settings);
                byte[] bytes = new byte[1_024];
                tell(State.LISTENING);
                while (!over()) {
                    int count = line.read(bytes);
                    if (count > 0) {
                        decoder.feed(bytes, count, nanoTime.getAsLong()).forEach(this::hand);
                    }
                    decoder.idle(nanoTime.getAsLong()).ifPresent(this::hand);
                }
            } catch (IOException gone) {
                LOG.debug("serial line: {}", gone.getMessage());
            }
        }

        private void hand(Burst burst) {
            if (!over()) {
                codes.accept(burst);
            }
        }

        private void tell(State state) {
            if (told != state && !over()) {
                told = state;
                states.accept(state);
            }
        }
    }
}
