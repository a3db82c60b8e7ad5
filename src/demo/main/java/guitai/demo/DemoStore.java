package guitai.demo;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.terminals.Enrolments;
import guitai.protocol.CodeRequest;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.IssuedCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Headquarters of the demo store, started beside the terminal: nobody waits for it, and its port is known when it answers. */
final class DemoStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStore.class);

    private static final TerminalId TERMINAL = new TerminalId("S01-02");

    private final CompletableFuture<Headquarters> starting = new CompletableFuture<>();

    private DemoStore() {
    }

    /** Starts in the background. A headquarters that cannot start is logged once; the terminal shows it as unreachable. */
    static DemoStore start(Path data, Path demo, Clock clock) {
        DemoStore store = new DemoStore();
        // Ctrl-C ends the terminal and must end the database behind headquarters as well.
        Runtime.getRuntime().addShutdownHook(new Thread(store::close, "headquarters-closing"));
        Thread.ofPlatform().name("headquarters").daemon().start(() -> {
            try {
                store.starting.complete(Headquarters.start(HqSettings.local(data, Optional.of(demo), clock)));
            } catch (RuntimeException | Error fault) {
                LOG.error("headquarters did not start", fault);
                store.starting.completeExceptionally(fault);
            }
        });
        return store;
    }

    /** Empty until headquarters answers. */
    Optional<URI> address() {
        return starting.isDone() && !starting.isCompletedExceptionally()
                ? Optional.of(URI.create("http://127.0.0.1:" + starting.join().port())) : Optional.empty();
    }

    /** The digits of a signed code of the demo store; empty where it cannot be issued. */
    Optional<String> issue(CodeRequest request) {
        return starting.join().codes().issue(request) instanceof CodeOffice.Answer.Issued(IssuedCode code) ? Optional.of(code.digits()) : Optional.empty();
    }

    /** The enrolment code of the demo store's first terminal; waits for headquarters. Empty where it did not start. */
    Optional<EnrolmentTicket> invitation() {
        return starting.handle((running, fault) -> fault == null ? Optional.of(running) : Optional.<Headquarters>empty()).join()
                .flatMap(running -> running.enrolments().open(TERMINAL.store(), Optional.of(TERMINAL)))
                .map(Enrolments.Opened::ticket);
    }

    /** Runs once headquarters answers; never where it could not start. */
    void whenReady(Runnable then) {
        starting.thenRun(then);
    }

    /** Waits until everything that headquarters accepted is applied or set aside. */
    void settle() {
        try {
            starting.join().settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        starting.handle((running, fault) -> running).thenAccept(running -> {
            if (running != null) {
                running.close();
            }
        }).join();
    }
}
