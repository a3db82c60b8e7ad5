package guitai.headquarters.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about a server on a data directory.
 *
 * @param port  where it listens
 * @param ready true once it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on this directory now; a file left behind by a crash does not count and is removed if it misleads. */
    static Optional<Postmaster> runningOn(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Optional<Postmaster> told = parse(Files.readAllLines(file));
            if (told.isPresent() && !told.get().isPostgres()) {
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return told;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Postmaster> parse(List<String> lines) {
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().trim()),
                Integer.parseInt(lines.get(PORT_LINE).trim()), ready));
    }

    /** A process id is used again after a reboot; only a process that is PostgreSQL counts. */
    private boolean isPostgres() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().map(command -> command.contains("postgres")).orElse(true))
                .isPresent();
    }
}
