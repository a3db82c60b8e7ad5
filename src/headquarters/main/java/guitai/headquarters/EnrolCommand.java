package guitai.headquarters;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.CodeForStore;
import guitai.protocol.EnrolmentOffer;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints an enrolment code for a store: its digits, and the same with headquarters' address as a QR code. */
@Command(name = "enrol", resourceBundle = Main.TEXTS)
final class EnrolCommand implements Callable<Integer> {

    private static final int QUIET = 2;

    @Option(names = "--store", required = true, descriptionKey = "enrol.store", paramLabel = "ID")
    private String store;

    @Option(names = "--terminal", descriptionKey = "enrol.terminal", paramLabel = "ID")
    private Optional<String> terminal = Optional.empty();

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            CodeForStore asked = new CodeForStore(new StoreId(store), terminal.map(TerminalId::new));
            HttpResponse<byte[]> answer = LocalLine.post(data, port, Paths.ENROLMENT_CODES, Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(asked));
            if (answer.statusCode() != 200) {
                return Main.complain(spec, "enrol.refused", Json.MAPPER.readValue(answer.body(), Problem.class).title());
            }
            EnrolmentOffer offer = Json.MAPPER.readValue(answer.body(), EnrolmentOffer.class);
            Main.tell(spec, "enrol.code", offer.digits(), offer.address(), offer.until());
            spec.commandLine().getOut().println(qr(offer.ticket()));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException noId) {
            return Main.complain(spec, "enrol.refused", noId.getMessage());
        } catch (IOException nobody) {
            return Main.complain(spec, "enrol.refused", Main.text("issue.nobody").formatted(port));
        }
    }

    /** Two rows of modules in a line of text: light on dark or dark on light, a camera reads either. */
    static String qr(String digits) {
        QrCode code = QrCode.encodeSegments(List.of(QrSegment.makeNumeric(digits)), QrCode.Ecc.MEDIUM);
        StringBuilder text = new StringBuilder();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                boolean upper = code.getModule(x, y);
                boolean lower = code.getModule(x, y + 1);
                text.append(upper ? lower ? ' ' : '\u2584' : lower ? '\u2580' : '\u2588');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
