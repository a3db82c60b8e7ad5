package guitai.headquarters;

import guitai.headquarters.http.Limits;
import java.net.URI;
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
 * @param running how it is run among other machines
 * @param door    how terminals find the way in
 */
public record HqSettings(Path dataDir, Optional<String> jdbcUrl, String host, int port, Optional<Path> demoDir, Clock clock, Running running,
                         Door door) {

    /**
     * The way in, where it is not simply the address above.
     *
     * @param certificate the operator's, with its key; empty for the one that {@code init} made, if any
     * @param passphrase  of that file
     * @param address     by which terminals find headquarters, through a load balancer for example
     * @param authority   the last certificate of the chain that terminals see there, where it is not ours
     */
    public record Door(Optional<Path> certificate, char[] passphrase, Optional<URI> address, Optional<Path> authority) {

        public static final Door PLAIN = new Door(Optional.empty(), new char[0], Optional.empty(), Optional.empty());
    }

    /** With the usual way in. */
    public HqSettings(Path dataDir, Optional<String> jdbcUrl, String host, int port, Optional<Path> demoDir, Clock clock, Running running) {
        this(dataDir, jdbcUrl, host, port, demoDir, clock, running, Door.PLAIN);
    }

    public static final String LOOPBACK = "127.0.0.1";
    public static final int DEFAULT_PORT = 8787;

    /**
     * What those who run headquarters may set.
     *
     * @param limits        what one sender may take
     * @param keys          folder of the signing keys, which several processes share; empty for one below the data directory
     * @param metricsSecret opens {@code /metrics} to other machines
     * @param visitedDays   for how many days a store knows a member after a visit
     */
    public record Running(Limits limits, Optional<Path> keys, Optional<String> metricsSecret, int visitedDays) {

        /** Longer than a year, so that who comes once a year is known. */
        public static final int VISITED_DAYS = 400;
        public static final Running USUAL = new Running(Limits.USUAL, Optional.empty(), Optional.empty());

        public Running(Limits limits, Optional<Path> keys, Optional<String> metricsSecret) {
            this(limits, keys, metricsSecret, VISITED_DAYS);
        }
    }

    public HqSettings(Path dataDir, Optional<String> jdbcUrl, String host, int port, Optional<Path> demoDir, Clock clock) {
        this(dataDir, jdbcUrl, host, port, demoDir, clock, Running.USUAL);
    }

    /** Where the signing keys lie. */
    Path keyFolder() {
        return running.keys().orElse(dataDir.resolve("codes"));
    }

    /** On this machine only, at any free port, with the database that comes along. */
    public static HqSettings local(Path dataDir, Optional<Path> demoDir, Clock clock) {
        return new HqSettings(dataDir, Optional.empty(), LOOPBACK, 0, demoDir, clock);
    }
}
