package guitai.headquarters;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.protocol.CodeForStore;
import guitai.protocol.EnrolmentOffer;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private LocalHq headquarters;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            CodeForStore asked = new CodeForStore(new StoreId(store), terminal.map(TerminalId::new));
            EnrolmentOffer offer = headquarters.ask(Paths.ENROLMENT_CODES, Paths.JSON_TYPE, Json.MAPPER.writeValueAsBytes(asked), EnrolmentOffer.class);
            Main.tell(spec, "enrol.code", offer.digits(), offer.address(), offer.until());
            spec.commandLine().getOut().println(qr(offer.ticket()));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException | LocalHq.Refused | LocalHq.Nobody no) {
            return Main.complain(spec, "enrol.refused", no.getMessage());
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
