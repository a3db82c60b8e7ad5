package guitai.headquarters.http;

import guitai.headquarters.terminals.Enrolments;
import guitai.headquarters.terminals.TerminalOffice;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.KeyRenewal;
import guitai.protocol.Paths;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Where a machine becomes a terminal, and a terminal renews its key. */
public final class EnrolmentDesk implements Desk {

    private static final int MOST = 8_192;

    private final Enrolments enrolments;
    private final TerminalOffice office;

    public EnrolmentDesk(Enrolments enrolments, TerminalOffice office) {
        this.enrolments = enrolments;
        this.office = office;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.POST, Paths.ENROLMENTS, this::enrol),
                new Route(Method.POST, "/v1/terminals/{terminal}/keys", this::renew));
    }

    private Reply enrol(ServerRequest request) {
        EnrolmentRequest asked = Asked.json(request, MOST, EnrolmentRequest.class);
        boolean half = asked.reach().filter(reach -> reach.head() == null || reach.proof() == null).isPresent()
                || asked.trail().filter(trail -> trail.proof() == null || trail.points().stream().anyMatch(point -> point.head() == null)).isPresent();
        if (asked.number() == null || asked.publicKey() == null || asked.proof() == null || half) {
            throw Refusal.malformed("'number', 'publicKey' and 'proof' are needed, and 'head' and 'proof' where 'reach' or 'trail' is told");
        }
        return switch (enrolments.enrol(asked)) {
            case Enrolments.Answer.Enrolled enrolled -> Reply.json(enrolled.enrolment());
            case Enrolments.Answer.Refused refused -> Reply.problem(refused.problem());
        };
    }

    private Reply renew(ServerRequest request) {
        KeyRenewal asked = Asked.json(request, MOST, KeyRenewal.class);
        if (asked.publicKey() == null) {
            throw Refusal.malformed("'publicKey' is needed");
        }
        return switch (office.renew(Asked.terminal(request), asked)) {
            case TerminalOffice.Renewal.Done done -> Reply.json(done.done());
            case TerminalOffice.Renewal.Refused refused -> Reply.problem(refused.problem());
        };
    }
}
