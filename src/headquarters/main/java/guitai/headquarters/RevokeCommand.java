package guitai.headquarters;

import guitai.domain.staff.TerminalId;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.Revocation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a terminal: stolen, or taken out of use. It keeps selling and its journal; a new enrolment brings both back. */
@Command(name = "revoke", resourceBundle = Main.TEXTS)
final class RevokeCommand implements Callable<Integer> {

    @Parameters(index = "0", descriptionKey = "revoke.terminal", paramLabel = "ID")
    private String terminal;

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            byte[] asked = Json.MAPPER.writeValueAsBytes(new Revocation(new TerminalId(terminal)));
            HttpResponse<byte[]> answer = LocalLine.post(data, port, Paths.REVOCATIONS, Paths.JSON_TYPE, asked);
            if (answer.statusCode() != 200) {
                return Main.complain(spec, "revoke.refused", Json.MAPPER.readValue(answer.body(), Problem.class).title());
            }
            Main.tell(spec, "revoke.done", terminal);
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException noId) {
            return Main.complain(spec, "revoke.refused", noId.getMessage());
        } catch (IOException nobody) {
            return Main.complain(spec, "revoke.refused", Main.text("issue.nobody").formatted(port));
        }
    }
}
