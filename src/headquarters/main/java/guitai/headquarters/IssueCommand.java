package guitai.headquarters;

import guitai.domain.money.Money;
import guitai.protocol.CodeRequest;
import guitai.protocol.IssuedCode;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(new CodeRequest(kind, card, fen.map(Money::fen), campaign, minutes));
            HttpResponse<byte[]> answer = LocalLine.post(data, port, Paths.CODES, Paths.JSON_TYPE, body);
            if (answer.statusCode() == 200) {
                spec.commandLine().getOut().println(Json.MAPPER.readValue(answer.body(), IssuedCode.class).digits());
                spec.commandLine().getOut().flush();
                return CommandLine.ExitCode.OK;
            }
            return refuse(Json.MAPPER.readValue(answer.body(), Problem.class).title());
        } catch (IOException nobody) {
            return refuse(text("issue.nobody").formatted(port));
        }
    }

    private int refuse(String detail) {
        spec.commandLine().getErr().println(text("issue.refused").formatted(detail));
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle(Main.TEXTS).getString("headquarters." + key);
    }
}
