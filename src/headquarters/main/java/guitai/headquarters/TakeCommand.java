package guitai.headquarters;

import guitai.protocol.Paths;
import guitai.protocol.parcel.Parcel;
import guitai.protocol.parcel.ParcelTaken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands parcels to the headquarters that runs on this machine, says of each what became of it, and leaves the answers beside them. */
@Command(name = "take", resourceBundle = Main.TEXTS)
final class TakeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", descriptionKey = "take.files", paramLabel = "FILE")
    private List<Path> files;

    @Mixin
    private LocalHq headquarters;

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
        } catch (LocalHq.Nobody nobody) {
            say(nobody.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        } catch (IOException fullDisk) {
            say(Main.text("take.unwritten"));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private boolean take(Path file) throws IOException, LocalHq.Nobody, InterruptedException {
        if (!Files.isReadable(file) || Files.size(file) > Parcel.LARGEST_FILE) {
            say(file + ": " + Main.text(Files.isReadable(file) ? "take.TOO_LARGE" : "take.unreadable"));
            return false;
        }
        try {
            return told(file, headquarters.ask(Paths.PARCELS, "application/octet-stream", Files.readAllBytes(file), ParcelTaken.class));
        } catch (LocalHq.Refused refused) {
            say(file + ": " + refused.getMessage());
            return false;
        }
    }

    private boolean told(Path file, ParcelTaken taken) throws IOException {
        say(file + ": " + Main.text("take." + taken.outcome(), taken.firstSeq().orElse(0L), taken.lastSeq().orElse(0L),
                taken.missingFrom().orElse(0L), taken.missingTo().orElse(0L)));
        if (taken.ack().isPresent()) {
            Path ack = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.parcel$", "") + ".ack");
            Files.writeString(ack, taken.ack().get());
            say("  " + Main.text("take.ack", ack));
        }
        return taken.ack().isPresent() || taken.outcome() == ParcelTaken.Outcome.WAITS;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
