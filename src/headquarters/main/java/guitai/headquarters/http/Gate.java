package guitai.headquarters.http;

import guitai.headquarters.store.StoreTrouble;
import guitai.headquarters.watch.Meters;
import guitai.protocol.Problem;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every request passes on its way to a desk and back: it gets a name, is held back where its sender asks too much, is
 * counted and written down; and whatever breaks ends here, logged once and told as a bare problem.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final int BURST = 10;
    /** What else the sender would still send is not read for an answer. */
    private static final Set<Integer> HANGS_UP = Set.of(408, 411, 413, 415, 429, 503);
    private static final String RETRY_AFTER = "Retry-After";
    private static final String OUTAGE_PAUSE = "5";

    private final Allowance terminals;
    private final Allowance addresses;
    private final Limits limits;
    private final Arrivals arrivals;
    private final Meters meters;
    private final Semaphore room = Visit.room();

    Gate(Limits limits, Arrivals arrivals, Meters meters) {
        this.terminals = new Allowance(limits.terminal(), BURST * limits.terminal(), System::nanoTime);
        this.addresses = new Allowance(limits.address(), BURST * limits.address(), System::nanoTime);
        this.limits = limits;
        this.arrivals = arrivals;
        this.meters = meters;
    }

    /** @param template as the OpenAPI document writes the path; the only part of it that is counted and logged */
    Reply pass(ServerRequest request, String template, Function<ServerRequest, Reply> answer) {
        long start = System.nanoTime();
        RequestId id = RequestId.of(request);
        String method = request.prologue().method().text();
        MDC.put("request", id.text());
        try (Visit visit = new Visit(room, arrivals)) {
            request.context().register(visit);
            Reply reply = told(id, heldBack(request).or(() -> endless(request)).orElseGet(() -> answered(request, template, answer)));
            long nanos = System.nanoTime() - start;
            meters.answered(method, template, reply.status(), nanos);
            if (reply.status() >= 400) {
                LOG.info("{} {} answered {} in {} ms", method, template, reply.status(), nanos / 1_000_000);
            } else {
                LOG.debug("{} {} answered {} in {} ms", method, template, reply.status(), nanos / 1_000_000);
            }
            return reply;
        } finally {
            MDC.remove("request");
        }
    }

    /** After the answer: what a sender who is hung up on still sends is taken from the line. */
    void hearOut(ServerRequest request, Reply reply) {
        if (HANGS_UP.contains(reply.status()) && request.content().hasEntity() && !request.content().consumed()) {
            arrivals.hearOut();
        }
    }

    private static Reply told(RequestId id, Reply reply) {
        Reply named = reply.problem().map(problem -> Reply.problem(problem.inRequest(id.text())).withAll(reply.headers())).orElse(reply);
        return (HANGS_UP.contains(reply.status()) ? named.with("Connection", "close") : named).with(RequestId.HEADER, id.text());
    }

    private Optional<Reply> heldBack(ServerRequest request) {
        String address = address(request);
        Optional<Duration> wait = addresses.ask(address).or(() -> request.path().pathParameters().first("terminal").asOptional()
                .flatMap(terminal -> terminals.ask(terminal + "@" + address)));
        return wait.map(pause -> Reply.problem(Problem.of(Problem.TOO_MANY, 429, "More requests than one sender may make; wait a little"))
                .with(RETRY_AFTER, Long.toString(pause.toSeconds() + 1)));
    }

    /** The server would keep a whole chunk in memory, however large it says it is; nobody honest sends a body of unknown length. */
    private static Optional<Reply> endless(ServerRequest request) {
        return Optional.of(request).filter(asked -> asked.headers().contains(HeaderNames.TRANSFER_ENCODING))
                .map(_ -> Reply.problem(Problem.of(Problem.MALFORMED, 411, "A body is sent with its length")));
    }

    /** The last address that a load balancer has added itself; what stands before it may be made up. */
    private String address(ServerRequest request) {
        Optional<String> told = limits.behindProxy() ? request.headers().first(FORWARDED_FOR) : Optional.empty();
        return told.map(list -> list.substring(list.lastIndexOf(',') + 1).strip()).orElseGet(() ->
                request.remotePeer().address() instanceof InetSocketAddress peer ? peer.getHostString() : "");
    }

    /** The border of the request's thread. */
    private static Reply answered(ServerRequest request, String template, Function<ServerRequest, Reply> answer) {
        try {
            return answer.apply(request);
        } catch (Refusal refusal) {
            return Reply.problem(refusal.problem());
        } catch (StoreTrouble outage) {
            if (!outage.passes()) {
                return broken(template, outage);
            }
            LOG.warn("A request to {} found no database: {}", template, outage.getMessage());
            return Reply.problem(Problem.of(Problem.STARTING, 503, "Headquarters' database cannot be reached now")).with(RETRY_AFTER, OUTAGE_PAUSE);
        } catch (RuntimeException broken) {
            return broken(template, broken);
        }
    }

    private static Reply broken(String template, RuntimeException why) {
        LOG.error("A request to {} broke", template, why);
        return Reply.problem(Problem.of(Problem.INTERNAL, 500, "Headquarters failed at this request"));
    }
}
