package guitai.headquarters.http;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.intake.DayDesk;
import guitai.protocol.Problem;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.time.LocalDate;
import java.util.List;

/** Tells what headquarters makes of a trading day, and its seal. */
public final class DaysDesk implements Desk {

    private final DayDesk days;

    public DaysDesk(DayDesk days) {
        this.days = days;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/v1/terminals/{terminal}/days/{date}", this::day),
                new Route(Method.GET, "/v1/terminals/{terminal}/days/{date}/seal", this::seal));
    }

    private Reply seal(ServerRequest request) {
        TerminalId terminal = Asked.terminal(request);
        LocalDate date = Asked.inPath(request, "date", LocalDate::parse);
        return days.seal(terminal, date).map(Reply::json)
                .orElseGet(() -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "That day is not sealed yet")));
    }

    private Reply day(ServerRequest request) {
        TerminalId terminal = Asked.terminal(request);
        LocalDate date = Asked.inPath(request, "date", LocalDate::parse);
        long through = Asked.inQuery(request, "through", Long::parseLong).orElse(Long.MAX_VALUE);
        return days.day(terminal, date, through).map(Reply::json)
                .orElseGet(() -> Reply.problem(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled")));
    }
}
