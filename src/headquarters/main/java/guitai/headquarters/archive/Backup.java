package guitai.headquarters.archive;

import guitai.headquarters.store.Database;
import guitai.headquarters.store.Dump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All tables as of one moment, taken while headquarters works, and the signing keys; and back into an empty database. What came
 * after that moment the terminals still have: they send it again.
 */
public final class Backup {

    private static final String KEYS = "keys";

    private final Dump dump = new Dump();
    private final Clock clock;

    public Backup(Clock clock) {
        this.clock = clock;
    }

    /** Writes into a folder that is empty or not there yet; returns the number of rows. */
    public long take(Database database, Path keys, Path to) {
        try {
            Files.createDirectories(to);
            try (Stream<Path> there = Files.list(to)) {
                if (there.findAny().isPresent()) {
                    throw new Unfit("folder.full", to.toString());
                }
            }
            copyKeys(keys, to.resolve(KEYS));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Manifest manifest = database.snapshot(c -> {
            List<Manifest.Part> parts = new ArrayList<>();
            for (String table : dump.tables(c)) {
                String file = table + ".csv.zst";
                long[] rows = {0};
                String digest = TableFile.write(to.resolve(file), out -> rows[0] = dump.out(c, table, Optional.empty(), out));
                Dump.Held held = dump.held(c, table, Optional.empty());
                parts.add(new Manifest.Part(table, file, held.columns(), rows[0], held.sums(), digest));
            }
            return new Manifest(dump.version(c), clock.instant(), parts);
        });
        manifest.write(to);
        return rows(manifest);
    }

    /** Fills a new database; returns the number of rows. Nothing is changed where the backup is not whole. */
    public long restore(Path from, Database database, Path keys) {
        Manifest manifest = Manifest.in(from).orElseThrow(() -> new Unfit("backup.unfinished", from.toString()));
        manifest.tables().stream().filter(part -> !Files.exists(from.resolve(part.file()))
                || !TableFile.digest(from.resolve(part.file())).equals(part.sha256())).findFirst().ifPresent(damaged -> {
                    throw new Unfit("backup.damaged", damaged.file());
                });
        if (!database.snapshot(dump::isNew)) {
            throw new Unfit("database.used", "");
        }
        Dump.make(database, manifest.version());
        database.run(c -> {
            for (Manifest.Part part : manifest.tables()) {
                dump.empty(c, part.table());
                try (var in = TableFile.read(from.resolve(part.file()))) {
                    if (dump.in(c, part.table(), part.columns().keySet(), in) != part.rows()) {
                        throw new Unfit("backup.damaged", part.file());
                    }
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
            dump.newEpoch(c);
        });
        try {
            copyKeys(from.resolve(KEYS), keys);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows(manifest);
    }

    private static long rows(Manifest manifest) {
        return manifest.tables().stream().mapToLong(Manifest.Part::rows).sum();
    }

    private static void copyKeys(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        if (Files.isDirectory(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
