package guitai.terminal;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.camera.PictureFile;
import guitai.terminal.scan.Reading;
import guitai.terminal.scan.read.StandardReader;
import guitai.terminal.text.Words;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints what is read in pictures: one line a code with file, format, text and class, separated by tabs. Exit code 1 where some
 * file gave nothing. What must not be kept is printed as {@code ***}.
 */
@Command(name = "scan", resourceBundle = "assets.i18n.terminal", mixinStandardHelpOptions = true, descriptionHeading = "%n")
public final class ScanCommand implements Callable<Integer> {

    private static final String HIDDEN = "***";

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.scan.files")
    private List<Path> files;

    @Option(names = "--state", paramLabel = "STATE", descriptionKey = "cli.scan.state")
    private ScanState state = ScanState.IDENTIFY;

    @Spec
    private CommandSpec spec;

    private final CodeRouter router = new CodeRouter();
    private final StandardReader reader = new StandardReader();
    private final Words words = Words.in(Locale.getDefault());

    @Override
    public Integer call() {
        int silent = 0;
        for (Path file : files) {
            silent += scan(file) ? 0 : 1;
        }
        return silent == 0 ? 0 : 1;
    }

    private boolean scan(Path file) {
        return switch (PictureFile.read(file)) {
            case PictureFile.Result.Refused refused -> complain(words.of("scan.refused." + refused.why(), file));
            case PictureFile.Result.Picture picture -> {
                List<Reading> readings = reader.readStill(picture.frame(), Symbology.USUAL);
                readings.forEach(reading -> print(file, reading));
                yield !readings.isEmpty() || complain(words.of("scan.nothing", file));
            }
        };
    }

    private void print(Path file, Reading reading) {
        Identity identity = router.route(new ScannedCode(reading.text(), reading.symbology(), Source.PICTURE), state);
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.join("\t", file.toString(), reading.symbology().name(), shown(reading.text(), identity), name(identity)));
        out.flush();
    }

    private static String shown(String text, Identity identity) {
        return switch (identity) {
            case Identity.Forbidden _, Identity.PaymentCode _, Identity.Unreadable _ -> HIDDEN;
            default -> oneLine(text);
        };
    }

    private static String name(Identity identity) {
        String name = identity.getClass().getSimpleName();
        return switch (identity) {
            case Identity.Forbidden forbidden -> name + " " + forbidden.kind();
            case Identity.PaymentCode payment -> name + " " + payment.wallet();
            case Identity.Unreadable unreadable -> name + " " + unreadable.why();
            default -> name;
        };
    }

    /** A code may hold tabs and line ends, and a terminal obeys control characters. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> line.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                ? "\\u%04X".formatted(c) : String.valueOf((char) c)));
        return line.toString();
    }

    private boolean complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return false;
    }
}
