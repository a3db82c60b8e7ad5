package guitai.headquarters.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many small transactions the database server commits in a second, by pgbench's simple update, where pgbench is installed. */
final class CommitRate {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private CommitRate() {
    }

    static Optional<Double> of(String jdbcUrl) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            System.out.println("pgbench is not installed (Debian: postgresql-contrib); its commit rate is left out");
            return Optional.empty();
        }
        String url = jdbcUrl.replaceFirst("^jdbc:", "");
        run(program.get(), "-i", "-q", "-s", "10", url);
        Matcher tps = TPS.matcher(run(program.get(), "-N", "-c", "4", "-j", "2", "-T", "8", url));
        return tps.find() ? Optional.of(Double.valueOf(tps.group(1))) : Optional.empty();
    }

    private static Optional<Path> program() {
        try (Stream<Path> debian = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.of()) {
            return Stream.concat(debian.map(version -> version.resolve("bin")), Stream.of(System.getenv("PATH").split(":")).map(Path::of))
                    .map(folder -> folder.resolve("pgbench")).filter(Files::isExecutable).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String run(Path program, String... arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), List.of(arguments).stream()).toList())
                    .redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.onExit().join();
            return said;
        } catch (IOException broken) {
            return "";
        }
    }
}
