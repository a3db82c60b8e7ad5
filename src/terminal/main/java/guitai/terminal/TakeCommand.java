package guitai.terminal;

import guitai.terminal.parcel.AnswerReader;
import guitai.terminal.parcel.Answered;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads headquarters' answers from files; exit code 1 where one is not taken. */
@Command(name = "take", resourceBundle = "assets.i18n.terminal", mixinStandardHelpOptions = true, descriptionHeading = "%n")
final class TakeCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.take.files")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

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
                return take(open, words);
            }
        } catch (StorageFault fault) {
            say(words.of(fault.key(), fault.arguments().toArray()));
            return 1;
        }
    }

    private int take(BackOffice office, Words words) {
        boolean all = true;
        for (Path file : files) {
            Answered answered = office.answers().take(AnswerReader.read(file));
            all &= !(answered instanceof Answered.Refused);
            say(words.of("cli.take.refused", file.toString(), sentence(answered, words)));
        }
        return all ? 0 : 1;
    }

    private static String sentence(Answered answered, Words words) {
        return switch (answered) {
            case Answered.Taken taken -> words.of("parcel.answer.taken", words.number(taken.heldThrough()), taken.seals());
            case Answered.NothingNew known -> words.of("parcel.answer.known", words.number(known.heldThrough()));
            case Answered.Refused refused -> words.of("parcel.answer", refused.why());
        };
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
