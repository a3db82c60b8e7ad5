package guitai.demo.versions;

import guitai.demo.month.World;
import guitai.demo.story.SharedPostgres;
import guitai.demo.story.StoreClock;
import guitai.demo.story.TestKeys;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.store.Database;
import guitai.protocol.Compression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is kept of a release: the exchanges of a scripted day, and the terminal's data folder as it was in the evening, before anything
 * of the day had been sent.
 */
final class Release {

    static final String TERMINAL = "S01-02";
    /** The release before this one, with which today's programs have to get along. */
    static final String PREVIOUS = "0.1.0";
    private static final Pattern KEPT = Pattern.compile("guitai\\.db|personal\\.key|members-.*\\.db");
    private static final String PACKED = ".zst";
    private static final int MOST_BYTES = 64 << 20;

    private Release() {
    }

    static Path folder(String version) {
        return Path.of(System.getProperty("guitai.assets")).resolveSibling("src/demo/test/resources/traffic").resolve(version);
    }

    /** Headquarters of today on a new database with the small store. */
    static Headquarters headquarters(Path folder, StoreClock clock) {
        try {
            Path tables = World.tables(folder.resolve("tables"));
            String url = SharedPostgres.empty();
            Headquarters headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(url), HqSettings.LOOPBACK, 0,
                    Optional.of(tables), clock));
            try (Database database = Database.open(url)) {
                TestKeys.known(database);
            }
            return headquarters;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whatever is asked next is asked when everything before it is applied. */
    static void settle(Headquarters headquarters) {
        try {
            headquarters.settle();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void keep(Path data, Path release) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> KEPT.matcher(file.getFileName().toString()).matches()).toList()) {
                Files.write(release.resolve(file.getFileName() + PACKED), Compression.compress(Files.readAllBytes(file)));
            }
        }
    }

    static void unpack(Path release, Path data) throws IOException {
        Files.createDirectories(data);
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : files.filter(file -> file.getFileName().toString().endsWith(PACKED)).toList()) {
                Files.write(data.resolve(file.getFileName().toString().replace(PACKED, "")), Compression.inflate(Files.readAllBytes(file), MOST_BYTES));
            }
        }
    }
}
