package guitai.headquarters;

import guitai.headquarters.operator.Rank;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** Invites somebody to the console of the headquarters that runs on this machine, and prints the address that is good once. */
@Command(name = "operator", resourceBundle = Main.TEXTS)
final class OperatorCommand implements Callable<Integer> {

    /** What is to be done. */
    enum What {
        add, invite
    }

    @Parameters(index = "0", descriptionKey = "operator.what", paramLabel = "add|invite")
    private What what;

    @Parameters(index = "1", descriptionKey = "operator.login", paramLabel = "LOGIN")
    private String login;

    @Option(names = "--name", descriptionKey = "operator.name", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Option(names = "--rank", descriptionKey = "operator.rank", paramLabel = "VIEWER|OPERATOR|ADMINISTRATOR", defaultValue = "ADMINISTRATOR")
    private Rank rank;

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.ofThisUser();

    @Option(names = "--port", descriptionKey = "issue.port", paramLabel = "PORT", defaultValue = "" + HqSettings.DEFAULT_PORT)
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            String query = "?login=" + encoded(login) + "&rank=" + rank + "&again=" + (what == What.invite) + "&name=" + encoded(name.orElse(login));
            HttpResponse<byte[]> answer = LocalLine.post(data, port, "/v1/operators" + query, Paths.JSON_TYPE, new byte[0]);
            if (answer.statusCode() != 200) {
                return refuse(Json.MAPPER.readValue(answer.body(), Problem.class).title());
            }
            String path = Json.MAPPER.readTree(answer.body()).get("path").asString();
            spec.commandLine().getOut().println(text("operator.invited").formatted(login, LocalLine.address(data, port) + path));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (IOException nobody) {
            return refuse(text("issue.nobody").formatted(port));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int refuse(String detail) {
        spec.commandLine().getErr().println(text("operator.refused").formatted(detail));
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle(Main.TEXTS).getString("headquarters." + key);
    }
}
