package guitai.headquarters.http;

import guitai.headquarters.terminals.Admission;
import guitai.protocol.Problem;
import guitai.protocol.RequestToken;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/** Stands in front of everything that only a terminal may ask: the one place where a request is authenticated. */
public final class TerminalGate {

    /** Everything below it is for the terminal that the address names. */
    private static final String GUARDED = "/v1/terminals/{terminal}";
    private static final String BEARER = "Bearer ";

    private final Admission admission;
    private final Clock clock;

    public TerminalGate(Admission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    /** The same desk behind this gate. */
    public Desk guarding(Desk desk) {
        return () -> desk.routes().stream().map(route -> new Route(route.method(), route.template(), before(route))).toList();
    }

    private Function<ServerRequest, Reply> before(Route route) {
        return route.template().startsWith(GUARDED) ? request -> enter(request, route) : route.answer();
    }

    private Reply enter(ServerRequest request, Route route) {
        Optional<String> bearer = request.headers().first(HeaderNames.AUTHORIZATION).filter(text -> text.startsWith(BEARER))
                .map(text -> text.substring(BEARER.length()).strip());
        String query = request.prologue().query().rawValue();
        String target = request.prologue().uriPath().rawPath() + (query.isEmpty() ? "" : "?" + query);
        var asked = new Admission.Request(Asked.terminal(request), request.prologue().method().text(), target);
        return switch (admission.admit(asked, bearer)) {
            case Admission.Answer.Admitted admitted -> {
                request.context().register(admitted.claims());
                yield route.answer().apply(request);
            }
            case Admission.Answer.Refused refused -> Reply.problem(refused.problem()).with(HeaderNames.DATE.defaultCase(), now());
        };
    }

    /** Tells a terminal how far its clock is off. */
    private String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The body of an admitted request is the one that its token was signed for. */
    static void check(ServerRequest request, byte[] body) {
        request.context().get(RequestToken.Claims.class).filter(claims -> !claims.digest().equals(RequestToken.digest(body))).ifPresent(_ -> {
            throw new Refusal(Problem.of(Problem.FORGED, 401, "The body is not the one that the request's token was signed for"));
        });
    }
}
