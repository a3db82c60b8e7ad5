package guitai.headquarters.http;

import guitai.headquarters.codes.CodeOffice;
import guitai.protocol.CodeRequest;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Has codes signed for whoever brings the secret. */
public final class CodeDesk implements Desk {

    private static final int MOST = 4_096;

    private final CodeOffice office;

    public CodeDesk(CodeOffice office) {
        this.office = office;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, Paths.CODES, this::post));
    }

    private Reply post(ServerRequest request) {
        Asked.secret(request, office);
        return switch (office.issue(read(Asked.body(request, MOST)))) {
            case CodeOffice.Answer.Issued issued -> Reply.json(issued.code());
            case CodeOffice.Answer.Refused refused -> Reply.problem(refused.problem());
        };
    }

    private static CodeRequest read(byte[] body) {
        try {
            CodeRequest asked = Json.STRICT.readValue(body, CodeRequest.class);
            if (asked == null || asked.kind() == null) {
                throw Refusal.malformed("'kind' is missing");
            }
            return asked;
        } catch (JacksonException unreadable) {
            throw Refusal.malformed("The body is not a request for a code");
        }
    }
}
