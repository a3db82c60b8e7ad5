package guitai.headquarters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What headquarters needs to be told to start.
 *
 * @param dataDir own directory, for one process at a time
 * @param jdbcUrl an outside PostgreSQL; empty for the one that headquarters brings along, kept below {@code dataDir}
 * @param host    address to listen at
 * @param port    port to listen at; 0 for any free one
 * @param demoDir CSV files of a demo store to begin with
 */
public record HqSettings(Path dataDir, Optional<String> jdbcUrl, String host, int port, Optional<Path> demoDir, Clock clock) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final int DEFAULT_PORT = 8787;

    /** On this machine only, at any free port, with the database that comes along. */
    public static HqSettings local(Path dataDir, Optional<Path> demoDir, Clock clock) {
        return new HqSettings(dataDir, Optional.empty(), LOOPBACK, 0, demoDir, clock);
    }
}
