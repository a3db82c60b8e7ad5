package guitai.headquarters.http;

import guitai.headquarters.watch.Health;
import guitai.headquarters.watch.Meters;
import guitai.protocol.Problem;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For those who run headquarters: is it alive, is it ready, and its figures. Figures are for this machine or whoever brings the secret. */
public final class WatchDesk implements Desk {

    private static final HeaderName FORWARDED = HeaderNames.create("X-Forwarded-For");
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String BEARER = "Bearer ";

    private final Health health;
    private final Meters meters;
    private final Optional<String> secret;

    /** @param secret opens the figures to other machines */
    public WatchDesk(Health health, Meters meters, Optional<String> secret) {
        this.health = health;
        this.meters = meters;
        this.secret = secret;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(Method.GET, "/health/live", _ -> Reply.json(Map.of("status", "live"))),
                new Route(Method.GET, "/health/ready", _ -> ready()),
                new Route(Method.GET, "/metrics", this::metrics));
    }

    private Reply ready() {
        return health.trouble().map(why -> Reply.problem(Problem.of(Problem.STARTING, 503, "Not ready: " + why)).with("Retry-After", "5"))
                .orElseGet(() -> Reply.json(Map.of("status", "ready")));
    }

    private Reply metrics(ServerRequest request) {
        if (!mayLook(request)) {
            return Reply.problem(Problem.of(Problem.NOT_ALLOWED, 401, "Figures are shown to this machine, or to whoever brings the secret"))
                    .with("WWW-Authenticate", "Bearer");
        }
        return new Reply(200, PROMETHEUS, meters.text().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** What a proxy on this machine passes on comes from elsewhere. */
    private boolean mayLook(ServerRequest request) {
        boolean here = request.remotePeer().address() instanceof InetSocketAddress peer
                && Optional.ofNullable(peer.getAddress()).map(InetAddress::isLoopbackAddress).orElse(false)
                && !request.headers().contains(FORWARDED) && !request.headers().contains(HeaderNames.FORWARDED);
        return here || secret.filter(known -> MessageDigest.isEqual((BEARER + known).getBytes(StandardCharsets.UTF_8),
                request.headers().first(HeaderNames.AUTHORIZATION).orElse("").getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
