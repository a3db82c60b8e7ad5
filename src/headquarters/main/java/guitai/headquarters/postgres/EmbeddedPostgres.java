package guitai.headquarters.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One PostgreSQL on one data directory: durable (nothing that keeps data safe is switched off), loopback only, with a
 * random password that only this user can read. A server left behind by a killed headquarters is taken over.
 * The caller keeps the directory to itself (one process per data directory).
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "guitai";
    private static final int START_ATTEMPTS = 4;

    private final Path root;
    private final Path data;
    private final Path programs;
    private final Identity identity;
    private final String password;
    private int port;

    private EmbeddedPostgres(Path root, Path programs, Identity identity) {
        this.root = root;
        this.data = root.resolve("data");
        this.programs = programs;
        this.identity = identity;
        this.password = password(root.resolve("password"));
    }

    /**
     * Starts or takes over the server below {@code root}; returns when it takes connections.
     *
     * @param binaries where PostgreSQL itself is unpacked, shared between data directories if wanted
     * @throws PostgresTrouble with a sentence that tells what to do
     */
    public static EmbeddedPostgres start(Path root, Path binaries) {
        try {
            Files.createDirectories(root);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return start(root, binaries, Identity.of(root));
    }

    static EmbeddedPostgres start(Path root, Path binaries, Identity identity) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(root.toAbsolutePath(), Binaries.below(binaries), identity);
        postgres.makeCluster();
        postgres.startServer();
        return postgres;
    }

    public String url() {
        return url("postgres");
    }

    /** Where another database of the same server is. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER + "&password=" + password;
    }

    /** Process id of the server, for measurements. */
    public long pid() {
        return Postmaster.runningOn(data).map(Postmaster::pid).orElseThrow();
    }

    @Override
    public void close() {
        if (Postmaster.runningOn(data).isPresent()) {
            program("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        }
    }

    private void makeCluster() {
        if (Files.isDirectory(data)) {
            return;
        }
        Path fresh = root.resolve("data.new");
        Path told = root.resolve("password.initial");
        try {
            delete(fresh);
            Files.createDirectory(fresh);
            Files.writeString(told, password);
            onlyMine(told, "rw-------");
            onlyMine(fresh, "rwx------");
            identity.give(root);
            Programs.Outcome made = program("initdb", "-D", fresh.toString(), "-U", USER, "--pwfile=" + told,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    "--locale=C", "--data-checksums");
            Files.deleteIfExists(told);
            require(made, "PostgreSQL could not make its data directory");
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void startServer() {
        Optional<Postmaster> running = Postmaster.runningOn(data);
        if (running.filter(Postmaster::ready).isPresent()) {
            port = running.get().port();
            return;
        }
        running.ifPresent(_ -> close());
        Programs.Outcome last = null;
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            port = freePort();
            configure();
            last = program("pg_ctl", "start", "-D", data.toString(), "-w", "-t", "60", "-l", data.resolve("server.log").toString());
            if (last.worked()) {
                return;
            }
        }
        require(last, "PostgreSQL did not start; its own words are in " + data.resolve("server.log"));
    }

    /** The whole configuration, written anew at each start. The log never shows statements or values: they may be personal. */
    private void configure() {
        String settings = """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = '128MB'
                max_wal_size = '1GB'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                """.formatted(port);
        try {
            Files.writeString(data.resolve("postgresql.conf"), settings);
            identity.give(root);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Programs.Outcome program(String name, String... arguments) {
        List<String> command = new ArrayList<>(identity.prefix());
        command.add(programs.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return Programs.run(command, root);
    }

    private static void require(Programs.Outcome outcome, String sentence) {
        if (!outcome.worked()) {
            throw new PostgresTrouble(sentence + ": " + outcome.output().strip().lines().reduce((a, b) -> b).orElse(""));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path fresh = file.resolveSibling("password.new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh);
                onlyMine(fresh, "rw-------");
                Files.writeString(fresh, HexFormat.of().formatHex(random));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void onlyMine(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(directory)) {
            for (Path path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
