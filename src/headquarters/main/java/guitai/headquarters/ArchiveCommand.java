package guitai.headquarters;

import guitai.headquarters.archive.Unfit;
import guitai.headquarters.postgres.EmbeddedPostgres;
import guitai.headquarters.postgres.PostgresTrouble;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.DatabaseTooNew;
import guitai.headquarters.store.DatabaseUnreachable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What works on headquarters' database beside or instead of headquarters, and says in one sentence what came of it. */
abstract class ArchiveCommand implements Callable<Integer> {

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--database", descriptionKey = "database", paramLabel = "URL")
    private Optional<String> database = Optional.empty();

    @Option(names = "--keys", descriptionKey = "keys", paramLabel = "DIR")
    private Optional<Path> keys = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Does the work on the database of this address; returns the sentence. */
    abstract String work(String jdbcUrl);

    @Override
    public Integer call() {
        try {
            spec.commandLine().getOut().println(onTheDatabase(this::work));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (Unfit unfit) {
            return refuse(text("archive." + unfit.word()).formatted(unfit.getMessage()));
        } catch (DatabaseTooNew newer) {
            return refuse(text("archive.database.newer"));
        } catch (DatabaseUnreachable | PostgresTrouble sentence) {
            return refuse(sentence.getMessage() + ".");
        }
    }

    /** The database that comes along is used as it runs, or started for the while. */
    private <T> T onTheDatabase(Function<String, T> work) {
        if (database.isPresent()) {
            return work.apply(database.get());
        }
        Path root = data.toAbsolutePath().resolve("postgresql");
        Path binaries = Optional.ofNullable(System.getProperty(Headquarters.POSTGRESQL_PROPERTY)).map(Path::of).orElse(root);
        try (DirectoryLock _ = DirectoryLock.take(data); EmbeddedPostgres started = EmbeddedPostgres.start(root, binaries)) {
            return work.apply(started.url());
        } catch (DirectoryInUse running) {
            return work.apply(EmbeddedPostgres.start(root, binaries).url());
        }
    }

    final Path keyFolder() {
        return keys.orElse(data.resolve("codes"));
    }

    static <T> T open(Database database, Function<Database, T> work) {
        try (database) {
            return work.apply(database);
        }
    }

    static String text(String key) {
        return ResourceBundle.getBundle(Main.TEXTS).getString("headquarters." + key);
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
