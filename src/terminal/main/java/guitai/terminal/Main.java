package guitai.terminal;

import guitai.domain.staff.TerminalId;
import guitai.terminal.text.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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

    static final TerminalId FIRST_TERMINAL = new TerminalId("S01-02");

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT, descriptionKey = "cli.data")
    private Path data = Settings.dataFolder("terminal");

    @Option(names = "--terminal", paramLabel = "ID", descriptionKey = "cli.terminal")
    private String terminal = FIRST_TERMINAL.value();

    @Option(names = "--headquarters", paramLabel = "URL", descriptionKey = "cli.headquarters")
    private URI headquarters = URI.create("http://127.0.0.1:8787");

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

    TerminalId terminal() {
        return new TerminalId(terminal);
    }

    @Override
    public Integer call() {
        Settings settings = new Settings(terminal(), data, () -> Optional.of(headquarters), Clock.systemUTC(), Map.of());
        Terminal.start(settings, new Eye(Cameras.of(camera, data)), Words.in(Locale.getDefault()).locale()).awaitClosed();
        return 0;
    }
}
