package guitai.headquarters.http;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.feed.Feed;
import guitai.headquarters.intake.DayDesk;
import guitai.headquarters.intake.Intake;
import guitai.protocol.ChangePage;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Everything that headquarters can be asked; the OpenAPI document describes the same, and a test keeps the two equal. */
final class Api {

    private static final int PAGE = 500;
    private static final int MOST_PER_PAGE = 2000;

    private final JournalDesk journal;
    private final Feed feed;
    private final DayDesk days;
    private final CodeDesk codes;

    Api(Intake intake, Feed feed, DayDesk days, CodeOffice codes) {
        this.journal = new JournalDesk(intake);
        this.feed = feed;
        this.days = days;
        this.codes = new CodeDesk(codes);
    }

    List<Route> routes() {
        return List.of(
                new Route(Method.PUT, "/v1/terminals/{terminal}/journal/{range}", journal::put),
                new Route(Method.GET, "/v1/terminals/{terminal}/changes", this::changes),
                new Route(Method.GET, "/v1/terminals/{terminal}/days/{date}", this::day),
                new Route(Method.POST, Paths.CODES, codes::post),
                new Route(Method.GET, "/healthz", _ -> Reply.json(Map.of("status", "ready"))),
                new Route(Method.GET, "/openapi.json", _ -> Reply.document(document())));
    }

    private Reply changes(ServerRequest request) {
        TerminalId terminal = Asked.terminal(request);
        String after = Asked.inQuery(request, "after", text -> text).orElse(ChangePage.START);
        int most = Asked.inQuery(request, "most", Integer::parseInt).orElse(PAGE);
        return switch (feed.page(terminal, after, Math.clamp(most, 1, MOST_PER_PAGE))) {
            case Feed.Answer.Page page -> Reply.compressedJson(page.page());
            case Feed.Answer.Refused refused -> Reply.problem(refused.problem());
        };
    }

    private Reply day(ServerRequest request) {
        TerminalId terminal = Asked.terminal(request);
        LocalDate date = Asked.inPath(request, "date", LocalDate::parse);
        long through = Asked.inQuery(request, "through", Long::parseLong).orElse(Long.MAX_VALUE);
        return days.day(terminal, date, through).map(Reply::json)
                .orElseGet(() -> Reply.problem(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled")));
    }

    static byte[] document() {
        try (InputStream in = Api.class.getResourceAsStream("/assets/openapi/headquarters.json")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
