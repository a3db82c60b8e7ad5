package guitai.headquarters.http;

import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Operators;
import guitai.headquarters.operator.Operators.Appointed;
import guitai.headquarters.operator.Rank;
import guitai.protocol.Problem;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;

/** Invites people to the console for whoever brings the secret: the first of them, and those who lost everything. */
public final class OperatorDesk implements Desk {

    private static final Audit.By COMMAND = new Audit.By("", "command");

    private final Operators operators;
    private final CodeOffice secret;

    public OperatorDesk(Operators operators, CodeOffice secret) {
        this.operators = operators;
        this.secret = secret;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, "/v1/operators", this::invite));
    }

    private Reply invite(ServerRequest request) {
        Asked.secret(request, secret);
        String login = Asked.inQuery(request, "login", text -> text).orElse("");
        String name = Asked.inQuery(request, "name", text -> text).orElse(login);
        Rank rank = Asked.inQuery(request, "rank", Rank::valueOf).orElse(Rank.VIEWER);
        boolean again = Asked.inQuery(request, "again", Boolean::parseBoolean).orElse(false);
        return switch (again ? operators.reset(COMMAND, login) : operators.add(COMMAND, login, name, rank)) {
            case Appointed.Invited(String invitation) -> Reply.json(Map.of("path", "/console/welcome/" + invitation));
            case Appointed.LoginUnusable _ -> throw Refusal.malformed("A login is 2 to 32 small letters, digits, dots or dashes");
            case Appointed.LoginTaken _ -> Reply.problem(Problem.of(Problem.NOT_ALLOWED, 409, "Somebody has that login already"));
            case Appointed.Nobody _ -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "Nobody has that login"));
        };
    }
}
