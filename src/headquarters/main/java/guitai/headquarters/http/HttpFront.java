package guitai.headquarters.http;

import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: a virtual thread per request, every error a problem document without a trace of our insides. */
public final class HttpFront implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final int MOST_AT_ONCE = 256;

    private final WebServer server;

    private HttpFront(WebServer server) {
        this.server = server;
    }

    /**
     * Listens when it returns; port 0 takes any free one.
     *
     * @throws AddressTaken when somebody else listens there, or the host is not this machine
     */
    public static HttpFront start(String host, int port, List<Desk> desks) {
        Api api = new Api(desks);
        WebServer server = WebServer.builder().host(host).port(port).shutdownHook(false)
                .maxConcurrentRequests(MOST_AT_ONCE)
                .idleConnectionTimeout(Duration.ofMinutes(5))
                .connectionConfig(connection -> connection.readTimeout(Duration.ofMinutes(1)))
                .shutdownGracePeriod(Duration.ofSeconds(2))
                .directHandlers(HttpFront::directProblems)
                .routing(routing -> route(routing, api))
                .build().start();
        // A listener that failed is only logged by the server.
        if (!server.isRunning()) {
            throw new AddressTaken(host + ":" + port);
        }
        return new HttpFront(server);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void route(HttpRouting.Builder routing, Api api) {
        for (Route route : api.routes()) {
            routing.route(route.method(), route.template(), handler(route.answer()));
            routing.any(route.template(), handler(_ -> Reply.problem(Problem.of(Problem.NOT_FOUND, 405,
                    "Nothing here answers that method")).with("Allow", route.method().text())));
        }
        routing.any(handler(_ -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "Nothing is here"))));
    }

    private static io.helidon.webserver.http.Handler handler(Function<ServerRequest, Reply> answer) {
        return (request, response) -> send(response, reply(request, answer));
    }

    /** The border of the request's thread: whatever is broken is logged here, once, and told as a bare 500. */
    private static Reply reply(ServerRequest request, Function<ServerRequest, Reply> answer) {
        try {
            return answer.apply(request);
        } catch (Refusal refusal) {
            return Reply.problem(refusal.problem());
        } catch (RuntimeException broken) {
            LOG.error("A request to {} broke", request.matchingPattern().orElse("?"), broken);
            return Reply.problem(Problem.of(Problem.INTERNAL, 500, "Headquarters failed at this request"));
        }
    }

    private static void send(ServerResponse response, Reply reply) {
        response.status(Status.create(reply.status()));
        response.header(HeaderNames.CONTENT_TYPE, reply.type());
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.send(reply.body());
    }

    /** What the server itself refuses before any route is asked: broken request lines, headers, encodings. */
    private static void directProblems(DirectHandlers.Builder handlers) {
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, (_, _, status, headers, _) -> DirectHandler.TransportResponse.builder()
                    .status(status)
                    .headers(headers)
                    .header(HeaderNames.CONTENT_TYPE, Paths.PROBLEM_TYPE)
                    .entity(Json.MAPPER.writeValueAsBytes(direct(status)))
                    .build());
        }
    }

    private static Problem direct(Status status) {
        return switch (status.code()) {
            case 413 -> Problem.of(Problem.TOO_LARGE, 413, "The body is larger than may be sent");
            case 404, 405 -> Problem.of(Problem.NOT_FOUND, status.code(), "Nothing is here");
            default -> status.code() >= 500
                    ? Problem.of(Problem.INTERNAL, status.code(), "Headquarters failed at this request")
                    : Problem.of(Problem.MALFORMED, status.code(), "The request cannot be read");
        };
    }
}
