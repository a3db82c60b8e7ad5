package guitai.headquarters;

import guitai.headquarters.archive.Backup;
import guitai.headquarters.store.Dump;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a new database from a backup. */
@Command(name = "restore", resourceBundle = Main.TEXTS)
final class RestoreCommand extends ArchiveCommand {

    @Option(names = "--from", required = true, descriptionKey = "restore.from", paramLabel = "DIR")
    private Path from;

    @Override
    String work(String jdbcUrl) {
        long rows = open(Dump.connect(jdbcUrl), database -> new Backup(Clock.systemUTC()).restore(from, database, keyFolder()));
        return text("restore.done").formatted(rows);
    }
}
