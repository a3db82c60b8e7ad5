package guitai.headquarters;

import guitai.headquarters.archive.RollOut;
import guitai.headquarters.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a trading day's sales into files that a columnar engine reads; may be done again at any time. */
@Command(name = "roll-out", resourceBundle = Main.TEXTS)
final class RollOutCommand extends ArchiveCommand {

    @Option(names = "--day", required = true, descriptionKey = "rollout.day", paramLabel = "DATE")
    private LocalDate day;

    @Option(names = "--to", required = true, descriptionKey = "rollout.to", paramLabel = "DIR")
    private Path to;

    @Override
    String work(String jdbcUrl) {
        long sales = open(Database.open(jdbcUrl), database -> new RollOut(database, Clock.systemUTC()).day(day, to));
        return text("rollout.done").formatted(day, sales, to);
    }
}
