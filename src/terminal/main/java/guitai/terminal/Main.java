package guitai.terminal;

import guitai.terminal.text.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The terminal's command line. Does not extend {@code Application}: the launcher would want a module path then. */
@Command(name = "terminal", resourceBundle = "assets.i18n.terminal", mixinStandardHelpOptions = true, version = "Guitai 0.1.0",
        subcommands = {ScanCommand.class, VerifyJournalCommand.class, ExportCommand.class, TakeCommand.class}, descriptionHeading = "%n",
        optionListHeading = "%n", commandListHeading = "%n", usageHelpAutoWidth = true)
public final class Main implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT, descriptionKey = "cli.data")
    private Path data = Settings.dataFolder("terminal");

    @Option(names = "--headquarters", paramLabel = "URL", descriptionKey = "cli.headquarters")
    private Optional<URI> headquarters = Optional.empty();

    @Option(names = "--camera", paramLabel = "NAME|URL|none", descriptionKey = "cli.camera")
    private String camera = "";

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** @return 0 when all went well, 1 for "no", 2 for wrong arguments */
    public static int run(String... arguments) {
        // The bare start and its rehearsal pass by the command-line library, which costs a tenth of a second.
        if (arguments.length == 0) {
            return new Main().call();
        }
        if (arguments[0].equals(WarmUp.NAME)) {
            return WarmUp.run(arguments.length > 1 && arguments[1].equals("--report"));
        }
        return new CommandLine(new Main()).execute(arguments);
    }

    Path data() {
        return data;
    }

    @Override
    public Integer call() {
        Settings settings = new Settings(data, () -> headquarters, Clock.systemUTC(), Settings.Demo.NONE);
        Terminal.start(settings, new Eye(Cameras.of(camera, data)), Words.in(Locale.getDefault()).locale()).awaitClosed();
        return 0;
    }
}
