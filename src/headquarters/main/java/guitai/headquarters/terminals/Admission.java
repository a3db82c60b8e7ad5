package guitai.headquarters.terminals;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.TerminalStore;
import guitai.headquarters.store.TerminalStore.Standing;
import guitai.headquarters.store.Tx;
import guitai.protocol.Problem;
import guitai.protocol.RequestToken;
import guitai.protocol.RequestToken.Claims;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets a terminal's request in when its token is this terminal's own, for this very request, new and of now. */
public final class Admission {

    /** How far the two clocks may be apart; further, and the terminal is told our time. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final Database database;
    private final TerminalStore terminals;
    private final Clock clock;

    public Admission(Database database, TerminalStore terminals, Clock clock) {
        this.database = database;
        this.terminals = terminals;
        this.clock = clock;
    }

    /** In, or why not. */
    public sealed interface Answer {
        record Admitted(Claims claims) implements Answer {
        }

        record Refused(Problem problem) implements Answer {
        }
    }

    /** A request as it came. {@code target} is path and query. */
    public record Request(TerminalId terminal, String method, String target) {
    }

    public Answer admit(Request request, Optional<String> bearer) {
        if (bearer.isEmpty()) {
            return refused(Problem.NOT_SIGNED, 401, "The request is not signed");
        }
        Optional<RequestToken> token = RequestToken.read(bearer.get());
        return token.map(read -> database.call(c -> admit(c, request, read)))
                .orElseGet(() -> refused(Problem.FORGED, 401, "The request's token cannot be read"));
    }

    private Answer admit(Tx c, Request request, RequestToken token) {
        Claims claims = token.claims();
        Optional<Standing> standing = terminals.standing(c, claims.terminal(), claims.key());
        if (standing.isEmpty()) {
            return refused(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled");
        }
        boolean own = standing.get().publicKey().flatMap(Ed25519::publicKey).filter(token::signedBy).isPresent();
        if (!own || !claims.method().equals(request.method()) || !claims.target().equals(request.target())) {
            return refused(Problem.FORGED, 401, "The request's token is not this terminal's for this request");
        }
        return standing(claims, request, standing.get()).orElseGet(() -> once(c, claims));
    }

    private Optional<Answer> standing(Claims claims, Request request, Standing standing) {
        Instant now = clock.instant();
        if (!claims.terminal().equals(request.terminal())) {
            return Optional.of(refused(Problem.OTHER_TERMINAL, 403, "The token is another terminal's"));
        }
        if (standing.revoked()) {
            return Optional.of(refused(Problem.REVOKED, 403, "Headquarters withdrew this terminal"));
        }
        if (!standing.keyEnds().isAfter(now)) {
            return Optional.of(refused(Problem.KEY_ENDED, 403, "This terminal's key is no longer good"));
        }
        boolean bounded = !claims.ends().isAfter(claims.issued().plus(RequestToken.LIFE));
        boolean ofNow = !now.isBefore(claims.issued().minus(TOLERANCE)) && !now.isAfter(claims.ends().plus(TOLERANCE));
        return bounded && ofNow ? Optional.empty() : Optional.of(refused(Problem.EXPIRED, 401, "The request's token is not of now"));
    }

    private Answer once(Tx c, Claims claims) {
        boolean first = terminals.useToken(c, claims.terminal(), claims.id(), claims.ends().plus(TOLERANCE), clock.instant());
        return first ? new Answer.Admitted(claims) : refused(Problem.REPLAYED, 401, "The request's token was used before");
    }

    private static Answer refused(String type, int status, String title) {
        return new Answer.Refused(Problem.of(type, status, title));
    }
}
