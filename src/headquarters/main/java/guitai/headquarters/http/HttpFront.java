package guitai.headquarters.http;

import guitai.headquarters.watch.Meters;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.headquarters.tls.ServerCertificate;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/** The web server: a virtual thread per request, every error a problem document without a trace of our insides. */
public final class HttpFront implements AutoCloseable {

    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_CONNECTIONS = 8_192;
    /** A connection that asks nothing for this many times a sender's patience is closed. */
    private static final int IDLE = 4;
    private static final int MOST_HEAD = 16_384;
    private static final String NOWHERE = "nowhere";

    private final WebServer server;
    private final Arrivals arrivals;

    private HttpFront(WebServer server, Arrivals arrivals) {
        this.server = server;
        this.arrivals = arrivals;
    }

    /**
     * Listens when it returns; port 0 takes any free one.
     *
     * @throws AddressTaken when somebody else listens there, or the host is not this machine
     */
    public static HttpFront start(String host, int port, Optional<SSLContext> tls, Limits limits, Meters meters, List<Desk> desks) {
        Api api = new Api(desks);
        Arrivals arrivals = new Arrivals(limits.patience());
        Gate gate = new Gate(limits, arrivals, meters);
        WebServer server = WebServer.builder().host(host).port(port).shutdownHook(false)
                .maxConcurrentRequests(MOST_AT_ONCE)
                .maxTcpConnections(MOST_CONNECTIONS)
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder().maxHeadersSize(MOST_HEAD).addReceiveListener(arrivals).build())
                .idleConnectionTimeout(limits.patience().multipliedBy(IDLE))
                .idleConnectionPeriod(limits.patience().dividedBy(2))
                .shutdownGracePeriod(Duration.ofSeconds(2))
                .directHandlers(HttpFront::directProblems)
                .update(builder -> tls.ifPresent(context -> builder.tls(Tls.builder().sslContext(context).enabledProtocols(List.of(ServerCertificate.TLS)).build())))
                .routing(routing -> route(routing, api, gate))
                .build().start();
        // A listener that failed is only logged by the server.
        if (!server.isRunning()) {
            arrivals.close();
            throw new AddressTaken(host + ":" + port);
        }
        return new HttpFront(server, arrivals);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        arrivals.close();
    }

    private static void route(HttpRouting.Builder routing, Api api, Gate gate) {
        Map<String, String> methods = new LinkedHashMap<>();
        for (Route route : api.routes()) {
            routing.route(route.method(), route.template(), handler(gate, route.template(), route.answer()));
            methods.merge(route.template(), route.method().text(), (one, other) -> one + ", " + other);
        }
        methods.forEach((template, allowed) -> routing.any(template, handler(gate, template, _ -> Reply.problem(
                Problem.of(Problem.NOT_FOUND, 405, "Nothing here answers that method")).with("Allow", allowed))));
        routing.any(handler(gate, NOWHERE, _ -> Reply.problem(Problem.of(Problem.NOT_FOUND, 404, "Nothing is here"))));
    }

    private static Handler handler(Gate gate, String template, Function<ServerRequest, Reply> answer) {
        return (request, response) -> {
            Reply reply = gate.pass(request, template, answer);
            send(response, reply);
            gate.hearOut(request, reply);
        };
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
            handlers.addHandler(type, (_, _, status, headers, _) -> {
                RequestId id = RequestId.made();
                return DirectHandler.TransportResponse.builder().status(status).headers(headers)
                        .header(HeaderNames.CONTENT_TYPE, Paths.PROBLEM_TYPE).header(HeaderNames.create(RequestId.HEADER), id.text())
                        .entity(Json.MAPPER.writeValueAsBytes(direct(status).inRequest(id.text()))).build();
            });
        }
    }

    private static Problem direct(Status status) {
        return switch (status.code()) {
            case 408 -> Problem.of(Problem.TOO_SLOW, 408, "The request took too long to arrive");
            case 503 -> Problem.of(Problem.TOO_MANY, 503, "Headquarters has more requests than it takes at once");
            case 413 -> Problem.of(Problem.TOO_LARGE, 413, "The body is larger than may be sent");
            case 404, 405 -> Problem.of(Problem.NOT_FOUND, status.code(), "Nothing is here");
            default -> status.code() >= 500
                    ? Problem.of(Problem.INTERNAL, status.code(), "Headquarters failed at this request")
                    : Problem.of(Problem.MALFORMED, status.code(), "The request cannot be read");
        };
    }
}
