package guitai.headquarters;

import guitai.headquarters.directory.BadRow;
import guitai.headquarters.http.AddressTaken;
import guitai.headquarters.http.Limits;
import guitai.headquarters.postgres.PostgresTrouble;
import guitai.headquarters.store.DatabaseTooNew;
import guitai.headquarters.store.DatabaseUnreachable;
import guitai.headquarters.watch.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import guitai.headquarters.tls.ServerCertificate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Headquarters as a program of its own: starts, says where it is, and runs until it is told to stop. */
@Command(name = "headquarters", resourceBundle = Main.TEXTS, subcommands = {InitCommand.class, EnrolCommand.class,
        RevokeCommand.class, IssueCommand.class, ImportCommand.class, OperatorCommand.class, TakeCommand.class,
        BackupCommand.class, RestoreCommand.class, RollOutCommand.class})
public final class Main implements Callable<Integer> {

    static final String TEXTS = "assets.i18n.headquarters";
    private static final String PASSPHRASE = "GUITAI_CERTIFICATE_PASSPHRASE";
    private static final String LOG_FORM = "%1$tF %1$tT %4$s %5$s%6$s%n";

    /** As a person types it. */
    enum Log { text, json }

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--host", descriptionKey = "host", paramLabel = "ADDRESS", defaultValue = HqSettings.LOOPBACK)
    private String host;

    @Option(names = "--port", descriptionKey = "port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Option(names = "--database", descriptionKey = "database", paramLabel = "URL")
    private Optional<String> database = Optional.empty();

    /** Without a directory: the demo store that comes along. */
    @Option(names = "--demo", descriptionKey = "demo", paramLabel = "DIR", arity = "0..1", fallbackValue = "")
    private Optional<Path> demo = Optional.empty();

    @Option(names = "--log", descriptionKey = "log", paramLabel = "text|json", defaultValue = "text")
    private Log log;

    @Option(names = "--keys", descriptionKey = "keys", paramLabel = "DIR")
    private Optional<Path> keys = Optional.empty();

    @Option(names = "--behind-proxy", descriptionKey = "behindproxy")
    private boolean behindProxy;

    @Option(names = "--metrics-secret", descriptionKey = "metricssecret", paramLabel = "FILE")
    private Optional<Path> metricsSecret = Optional.empty();

    @Option(names = "--visited-days", descriptionKey = "visiteddays", paramLabel = "DAYS")
    private int visitedDays = HqSettings.Running.VISITED_DAYS;

    @Option(names = "--certificate", descriptionKey = "certificate", paramLabel = "FILE")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--address", descriptionKey = "address", paramLabel = "URL")
    private Optional<URI> address = Optional.empty();

    @Option(names = "--authority", descriptionKey = "authority", paramLabel = "FILE")
    private Optional<Path> authority = Optional.empty();

    @Option(names = {"-h", "--help"}, descriptionKey = "help", usageHelp = true)
    private boolean help;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", LOG_FORM);
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (log == Log.json) {
            JsonLines.install();
        }
        Headquarters headquarters;
        try {
            headquarters = Headquarters.start(settings());
        } catch (BadRow bad) {
            return refuse("refused", text("import.row", bad.file(), bad.line(), bad.column(), text("import.bad." + bad.why())));
        } catch (DirectoryInUse | PostgresTrouble | DatabaseUnreachable sentence) {
            return refuse("refused", sentence.getMessage());
        } catch (DatabaseTooNew newer) {
            return refuse("database.newer", "");
        } catch (IOException unreadable) {
            return refuse("secret.unreadable", "--metrics-secret");
        } catch (Entrance.Unsafe unsafe) {
            return refuse("unsafe", host);
        } catch (ServerCertificate.Unusable unusable) {
            return refuse("refused", unusable.getMessage());
        } catch (AddressTaken taken) {
            return refuse("port.taken", Integer.toString(port));
        }
        // SIGTERM and Ctrl-C run this before the process ends.
        Runtime.getRuntime().addShutdownHook(new Thread(headquarters::close, "closing"));
        tell(spec, "ready", headquarters.door().certificate().isPresent() ? headquarters.door().address().toString() : "http://" + host + ":" + headquarters.port());
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private HqSettings settings() throws IOException {
        Limits usual = Limits.USUAL;
        Limits limits = new Limits(usual.terminal(), usual.address(), behindProxy, usual.patience());
        Optional<String> secret = metricsSecret.isPresent() ? Optional.of(Files.readString(metricsSecret.get()).strip()) : Optional.empty();
        return new HqSettings(data.toAbsolutePath(), database, host, port, demo.map(Main::demoDirectory), Clock.systemUTC(),
                new HqSettings.Running(limits, keys.map(Path::toAbsolutePath), secret, Math.max(1, visitedDays)),
                new HqSettings.Door(certificate, Optional.ofNullable(System.getenv(PASSPHRASE)).orElse("").toCharArray(), address, authority));
    }

    private static Path demoDirectory(Path told) {
        return told.toString().isEmpty() ? Path.of(System.getProperty("guitai.assets", "assets"), "demo") : told;
    }

    private int refuse(String key, String detail) {
        return complain(spec, key, detail);
    }

    static int complain(CommandSpec spec, String key, Object... detail) {
        spec.commandLine().getErr().println(text(key, detail));
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    static void tell(CommandSpec spec, String key, Object... detail) {
        spec.commandLine().getOut().println(text(key, detail));
        spec.commandLine().getOut().flush();
    }

    static String text(String key, Object... detail) {
        return ResourceBundle.getBundle(TEXTS).getString("headquarters." + key).formatted(detail);
    }
}
