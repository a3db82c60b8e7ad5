package guitai.headquarters;

import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelTaken;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands parcels to the headquarters that runs on this machine, says of each what became of it, and leaves the answers beside them. */
@Command(name = "take", resourceBundle = Main.TEXTS)
final class TakeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", descriptionKey = "take.files", paramLabel = "FILE")
    private List<Path> files;

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        boolean all = true;
        try {
            for (Path file : files) {
                all &= take(file);
            }
            return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (IOException nobody) {
            say(text("take.nobody").formatted(port));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private boolean take(Path file) throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.size(file) > Parcel.LARGEST_FILE) {
            say(file + ": " + text(Files.isReadable(file) ? "take.TOO_LARGE" : "take.unreadable"));
            return false;
        }
        HttpResponse<byte[]> answer = LocalLine.post(data, port, Paths.PARCELS, "application/octet-stream", Files.readAllBytes(file));
        if (answer.statusCode() != 200) {
            say(file + ": " + Json.MAPPER.readValue(answer.body(), Problem.class).title());
            return false;
        }
        ParcelTaken taken = Json.MAPPER.readValue(answer.body(), ParcelTaken.class);
        say(file + ": " + text("take." + taken.outcome()).formatted(taken.firstSeq().orElse(0L), taken.lastSeq().orElse(0L),
                taken.missingFrom().orElse(0L), taken.missingTo().orElse(0L)));
        if (taken.ack().isPresent()) {
            Path ack = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.parcel$", "") + ".ack");
            Files.writeString(ack, taken.ack().get());
            say("  " + text("take.ack").formatted(ack));
        }
        return taken.ack().isPresent() || taken.outcome() == ParcelTaken.Outcome.WAITS;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static String text(String key) {
        return ResourceBundle.getBundle(Main.TEXTS).getString("headquarters." + key);
    }
}
