package guitai.terminal;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.terminal.enrol.Identity;
import guitai.terminal.enrol.KeyFile;
import guitai.terminal.store.Ground;
import guitai.terminal.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens the terminal on an empty folder without a display, waits for the first page and the database, and ends: what the
 * packager runs to train the start-up cache, and what the start-up measurement runs.
 */
final class WarmUp {

    static final String NAME = "warm-up";

    private WarmUp() {
    }

    /** @param report print the milliseconds from the start of the process to the first painted page */
    static int run(boolean report) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Path folder = Files.createTempDirectory("guitai-" + NAME);
            Settings settings = new Settings(folder, Optional::empty, Clock.systemUTC(), Settings.Demo.NONE);
            enrol(settings);
            Terminal terminal = Terminal.start(settings, new Eye(Optional.empty()), Words.CHINESE);
            long painted = terminal.painted().join();
            terminal.running();
            if (report) {
                long started = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
                System.out.println("first-frame-ms " + (painted - started));
            }
            terminal.closeWindow();
            terminal.awaitClosed();
            delete(folder);
            return 0;
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    /** A terminal of nowhere, so that the sign-in page is trained and not the enrolment, which comes once. */
    private static void enrol(Settings settings) {
        try (Ground ground = Ground.open(settings.data())) {
            KeyFile keys = new KeyFile(settings.data(), ground.key());
            String key = Ed25519.fingerprint(keys.next().getPublic());
            ground.identity().become(new Identity(new TerminalId("S00-00"), key, settings.clock().instant().plus(Duration.ofDays(1)),
                    URI.create("http://127.0.0.1:1"), Optional.empty()), List.of());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
