package guitai.headquarters.http;

import guitai.headquarters.codes.CodeOffice;
import guitai.headquarters.terminals.Enrolments;
import guitai.headquarters.terminals.TerminalOffice;
import guitai.protocol.CodeForStore;
import guitai.protocol.EnrolmentOffer;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.Revocation;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** Gives enrolment codes to whoever brings the secret, and withdraws terminals. */
public final class PlaceDesk implements Desk {

    private static final int MOST = 4_096;

    private final Enrolments enrolments;
    private final TerminalOffice office;
    private final CodeOffice secret;

    public PlaceDesk(Enrolments enrolments, TerminalOffice office, CodeOffice secret) {
        this.enrolments = enrolments;
        this.office = office;
        this.secret = secret;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, Paths.ENROLMENT_CODES, this::code), new Route(Method.POST, Paths.REVOCATIONS, this::revoke));
    }

    private Reply code(ServerRequest request) {
        Asked.secret(request, secret);
        CodeForStore asked = Asked.json(request, MOST, CodeForStore.class);
        Optional<Enrolments.Opened> opened = asked.store() == null ? Optional.empty() : enrolments.open(asked.store(), asked.place());
        return opened.map(open -> Reply.json(new EnrolmentOffer(open.code().grouped(), open.ticket().digits(), open.ticket().address().toString(),
                open.until()))).orElseGet(() -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "There is no such store, or the terminal is not the store's")));
    }

    private Reply revoke(ServerRequest request) {
        Asked.secret(request, secret);
        Revocation asked = Asked.json(request, MOST, Revocation.class);
        return asked.terminal() != null && office.revoke(asked.terminal()) ? Reply.json(asked)
                : Reply.problem(Problem.of(Problem.UNKNOWN_TERMINAL, 404, "No terminal of that id is known"));
    }
}
