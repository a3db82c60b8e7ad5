package guitai.demo.bench;

import guitai.demo.story.Counter;
import guitai.terminal.uplink.SyncStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A terminal that sends all it has when it is told a line, and says {@code done}. Arguments: terminal, data folder, headquarters. */
final class PushChild {

    private PushChild() {
    }

    public static void main(String[] arguments) throws IOException {
        Optional<URI> headquarters = Optional.of(URI.create(arguments[2]));
        Counter counter = new Counter(arguments[0], Path.of(arguments[1]), () -> headquarters, Clock.systemUTC(), Duration.ofMinutes(1));
        counter.starts();
        System.out.println("ready");
        System.in.read();
        SyncStatus status = counter.syncs();
        System.out.println("done " + status.state() + " " + status.waiting());
        while (System.in.read() >= 0) {
            // Stays, so that its time can be read.
        }
    }
}
