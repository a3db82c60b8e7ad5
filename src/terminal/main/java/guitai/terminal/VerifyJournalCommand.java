package guitai.terminal;

import guitai.terminal.storage.StorageFault;
import guitai.terminal.store.ChainReport;
import guitai.terminal.store.Ground;
import guitai.terminal.text.Words;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks the journal's whole hash chain and prints its head; exit code 1 where the chain is broken. */
@Command(name = "verify-journal", resourceBundle = "assets.i18n.terminal", mixinStandardHelpOptions = true, descriptionHeading = "%n")
final class VerifyJournalCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.in(Locale.getDefault());
        if (!Files.isDirectory(main.data())) {
            say(words.of("cli.verify.nothing", main.data()));
            return 1;
        }
        try (Ground ground = Ground.open(main.data())) {
            ChainReport report = ground.verifyChain();
            report.firstBadSeq().ifPresentOrElse(
                    bad -> say(words.of("cli.verify.broken", Long.toString(bad))),
                    () -> say(words.of("cli.verify.intact", Long.toString(report.entries()), report.head().hash().hex())));
            return report.intact() ? 0 : 1;
        } catch (StorageFault fault) {
            say(words.of(fault.key(), fault.arguments().toArray()));
            return 1;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
