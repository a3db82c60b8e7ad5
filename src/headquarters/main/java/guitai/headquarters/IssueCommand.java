package guitai.headquarters;

import guitai.domain.money.Money;
import guitai.protocol.CodeRequest;
import guitai.protocol.IssuedCode;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the headquarters that runs on this machine for a signed code and prints its digits. */
@Command(name = "issue", resourceBundle = Main.TEXTS)
final class IssueCommand implements Callable<Integer> {

    @Parameters(index = "0", descriptionKey = "issue.kind", paramLabel = "MEMBER|VOUCHER|LEAFLET")
    private CodeRequest.Kind kind;

    @Option(names = "--card", descriptionKey = "issue.card", paramLabel = "NUMBER")
    private Optional<String> card = Optional.empty();

    @Option(names = "--fen", descriptionKey = "issue.fen", paramLabel = "FEN")
    private Optional<Long> fen = Optional.empty();

    @Option(names = "--campaign", descriptionKey = "issue.campaign", paramLabel = "CODE")
    private Optional<String> campaign = Optional.empty();

    @Option(names = "--minutes", descriptionKey = "issue.minutes", paramLabel = "MINUTES")
    private Optional<Integer> minutes = Optional.empty();

    @Mixin
    private LocalHq headquarters;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(new CodeRequest(kind, card, fen.map(Money::fen), campaign, minutes));
            spec.commandLine().getOut().println(headquarters.ask(Paths.CODES, Paths.JSON_TYPE, body, IssuedCode.class).digits());
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (LocalHq.Refused | LocalHq.Nobody no) {
            return Main.complain(spec, "issue.refused", no.getMessage());
        }
    }
}
