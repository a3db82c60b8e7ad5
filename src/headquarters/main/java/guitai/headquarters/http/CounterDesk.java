package guitai.headquarters.http;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.counter.Lookups;
import guitai.headquarters.counter.Reservations;
import guitai.protocol.Json;
import guitai.protocol.LookupRequest;
import guitai.protocol.Problem;
import guitai.protocol.ReservationRequest;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/** Answers counters at which a customer waits. */
public final class CounterDesk implements Desk {

    private static final int MOST = 4_096;
    private static final int LONGEST = 500;

    private final Lookups lookups;
    private final Reservations reservations;

    public CounterDesk(Lookups lookups, Reservations reservations) {
        this.lookups = lookups;
        this.reservations = reservations;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, "/v1/terminals/{terminal}/lookups", this::lookup),
                new Route(Method.POST, "/v1/terminals/{terminal}/reservations", this::reserve),
                new Route(Method.DELETE, "/v1/terminals/{terminal}/reservations/{reservation}", this::release));
    }

    private Reply lookup(ServerRequest request) {
        LookupRequest asked = read(request, LookupRequest.class);
        if (asked.by() == null || asked.actor() == null || asked.text() == null || asked.text().isBlank() || asked.text().length() > LONGEST) {
            throw Refusal.malformed("A look-up names an identifier, its class and who asks");
        }
        return switch (lookups.ask(Asked.terminal(request), asked)) {
            case Lookups.Answer.Told told -> Reply.json(told.answer());
            case Lookups.Answer.Refused refused -> Reply.problem(refused.problem());
        };
    }

    private Reply reserve(ServerRequest request) {
        ReservationRequest asked = read(request, ReservationRequest.class);
        if (!asked.complete()) {
            throw Refusal.malformed("A reservation is of a member's points or of a voucher");
        }
        return reservations.hold(Asked.terminal(request), asked).map(Reply::json)
                .orElseGet(() -> Reply.problem(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled")));
    }

    private Reply release(ServerRequest request) {
        TerminalId terminal = Asked.terminal(request);
        UUID id = Asked.inPath(request, "reservation", UUID::fromString);
        reservations.release(terminal, id);
        return Reply.json(Map.of("released", id));
    }

    private static <T> T read(ServerRequest request, Class<T> type) {
        try {
            T asked = Json.STRICT.readValue(Asked.body(request, MOST), type);
            if (asked == null) {
                throw Refusal.malformed("The body is empty");
            }
            return asked;
        } catch (JacksonException unreadable) {
            throw Refusal.malformed("The body is not what is asked for here");
        }
    }
}
