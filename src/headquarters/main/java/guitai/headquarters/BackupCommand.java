package guitai.headquarters;

import guitai.headquarters.archive.Backup;
import guitai.headquarters.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes everything that headquarters holds, as of one moment, into a folder; headquarters may go on working. */
@Command(name = "backup", resourceBundle = Main.TEXTS)
final class BackupCommand extends ArchiveCommand {

    @Option(names = "--to", required = true, descriptionKey = "backup.to", paramLabel = "DIR")
    private Path to;

    @Override
    String work(String jdbcUrl) {
        long rows = open(Database.open(jdbcUrl), database -> new Backup(Clock.systemUTC()).take(database, keyFolder(), to));
        return text("backup.done").formatted(rows, to);
    }
}
