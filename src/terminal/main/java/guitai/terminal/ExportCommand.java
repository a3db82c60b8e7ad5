package guitai.terminal;

import guitai.terminal.parcel.ParcelWriter;
import guitai.terminal.parcel.Written;
import guitai.terminal.storage.StorageFault;
import guitai.terminal.text.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes parcels for headquarters to a folder: what it does not hold yet, or a range of entries. */
@Command(name = "export", resourceBundle = "assets.i18n.terminal", mixinStandardHelpOptions = true, descriptionHeading = "%n")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "cli.export.folder")
    private Path folder;

    @Option(names = "--from", paramLabel = "ENTRY", descriptionKey = "cli.export.from")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--to", paramLabel = "ENTRY", descriptionKey = "cli.export.to")
    private Optional<Long> to = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Nothing else works on the data here, so questions are answered on the spot. */
    private static final class Here implements ParcelWriter.Desk {
        @Override
        public <T> T ask(Callable<T> question) {
            try {
                return question.call();
            } catch (RuntimeException fault) {
                throw fault;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public Integer call() {
        Words words = Words.in(Locale.getDefault());
        try {
            Optional<BackOffice> office = BackOffice.ofThisComputer(main.data(), Clock.systemUTC());
            if (office.isEmpty()) {
                say(words.of("cli.not.enrolled"));
                return 1;
            }
            try (BackOffice open = office.get()) {
                return export(open, words);
            }
        } catch (StorageFault fault) {
            say(words.of(fault.key(), fault.arguments().toArray()));
            return 1;
        }
    }

    private int export(BackOffice office, Words words) {
        var waiting = office.parcels().waiting();
        Written written = new ParcelWriter(office.parcels(), new Here()).write(folder, from.orElse(waiting.firstSeq()), to.orElse(waiting.lastSeq()),
                through -> { });
        lines(written, words).forEach(this::say);
        return written instanceof Written.Done || written instanceof Written.NothingWaits ? 0 : 1;
    }

    private static List<String> lines(Written written, Words words) {
        return switch (written) {
            case Written.Done done -> done.files().stream().map(file -> words.of("cli.export.where", file.toString())).toList();
            case Written.NothingWaits ignored -> List.of(words.of("parcel.nothing"));
            case Written.NoKey ignored -> List.of(words.of("parcel.nokey"));
            case Written.NotWritten not -> List.of(words.of("parcel.notwritten", not.folder().toString()));
        };
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
