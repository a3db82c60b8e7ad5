package guitai.headquarters.http;

import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.directory.ImportOffice;
import guitai.protocol.Problem;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.UUID;

/** Takes tables of stores, people, catalogue and rules from whoever brings the secret: checked first, written when asked again. */
public final class ImportDesk implements Desk {

    private static final String BY = "command";

    private final ImportOffice imports;
    private final CodeOffice secret;

    public ImportDesk(ImportOffice imports, CodeOffice secret) {
        this.imports = imports;
        this.secret = secret;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, "/v1/imports", this::dryRun),
                new Route(Method.POST, "/v1/imports/{import}/apply", this::apply));
    }

    private Reply dryRun(ServerRequest request) {
        Asked.secret(request, secret);
        String name = Asked.inQuery(request, "name", text -> text).filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.malformed("'name' is missing"));
        boolean complete = Asked.inQuery(request, "complete", Boolean::parseBoolean).orElse(false);
        return Reply.json(imports.dryRun(name, Asked.body(request, ImportOffice.MOST_BYTES), complete, BY));
    }

    private Reply apply(ServerRequest request) {
        Asked.secret(request, secret);
        return switch (imports.apply(Asked.inPath(request, "import", UUID::fromString), BY)) {
            case ImportOffice.Outcome.Applied applied -> Reply.json(applied.report());
            case ImportOffice.Outcome.Refused refused -> Reply.json(refused.report());
            case ImportOffice.Outcome.Gone _ -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "No such import waits"));
        };
    }
}
