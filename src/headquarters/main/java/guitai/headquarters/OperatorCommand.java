package guitai.headquarters;

import guitai.headquarters.operator.Rank;
import guitai.protocol.Paths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

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

    @Mixin
    private LocalHq headquarters;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            String query = "?login=" + encoded(login) + "&rank=" + rank + "&again=" + (what == What.invite) + "&name=" + encoded(name.orElse(login));
            String path = headquarters.ask("/v1/operators" + query, Paths.JSON_TYPE, new byte[0], JsonNode.class).get("path").asString();
            Main.tell(spec, "operator.invited", login, headquarters.address() + path);
            return CommandLine.ExitCode.OK;
        } catch (LocalHq.Refused | LocalHq.Nobody no) {
            return Main.complain(spec, "operator.refused", no.getMessage());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
