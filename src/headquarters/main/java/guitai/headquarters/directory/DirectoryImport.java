package guitai.headquarters.directory;

import guitai.domain.journal.Hash;
import guitai.headquarters.advisers.Handovers;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.intake.Standing;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.ImportStore;
import guitai.headquarters.store.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a directory of CSV files into the tables and the feed, in one transaction. Doing it again changes nothing; a changed
 * file changes what it says differently; nothing at all is written while any row of any file is bad.
 */
public final class DirectoryImport {

    private static final String NAME = "directory";

    private final Database database;
    private final Planner planner;
    private final ImportStore imports = new ImportStore();

    public DirectoryImport(Database database, Tables tables, MemberNews news, Clock clock) {
        this.database = database;
        this.planner = new Planner(tables, news, new Standing(tables, clock), new Handovers(tables, news, clock));
    }

    /**
     * Imports every file of the directory that is there.
     *
     * @param demo marks the stores as trial stores, whose PINs may be shown
     * @throws BadRow for the first row that cannot be taken
     */
    public void read(Path directory, boolean demo) {
        Map<String, byte[]> files = files(directory);
        Hash digest = Hash.GENESIS;
        for (var file : files.entrySet()) {
            digest = digest.then(file.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8)).then(file.getValue());
        }
        String told = digest.hex() + (demo ? "-demo" : "");
        database.run(c -> {
            if (imports.begin(c, NAME, told)) {
                Plan plan = planner.plan(c, Upload.of(files), true, demo);
                plan.bad().stream().findFirst().ifPresent(bad -> {
                    throw bad;
                });
                plan.write(c);
            }
        });
    }

    private static Map<String, byte[]> files(Path directory) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(directory)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".csv")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
