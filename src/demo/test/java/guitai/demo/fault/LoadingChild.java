package guitai.demo.fault;

import guitai.demo.story.Counter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * A counter in a process of its own that fetches its members and says {@code fetched NUMBER} of each piece, then {@code loaded}.
 * Arguments: terminal, data folder, address of headquarters.
 */
final class LoadingChild {

    private LoadingChild() {
    }

    public static void main(String[] arguments) {
        URI address = URI.create(arguments[2]);
        try (Counter counter = Counter.onLine(arguments[0], Path.of(arguments[1]), Clock.systemUTC(), new TellingLine(Counter.http(arguments[0],
                Clock.systemUTC(), () -> Optional.of(address), Duration.ofSeconds(30)), number -> say("fetched " + number)))) {
            counter.starts();
            counter.syncs();
            say("loaded");
        }
    }

    private static void say(String line) {
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
