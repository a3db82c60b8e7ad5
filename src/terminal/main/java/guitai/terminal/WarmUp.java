package guitai.terminal;

import guitai.terminal.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
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
            Settings settings = new Settings(Main.FIRST_TERMINAL, folder, Optional::empty, Clock.systemUTC(), Map.of());
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
