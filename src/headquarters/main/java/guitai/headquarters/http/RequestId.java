package guitai.headquarters.http;

import guitai.protocol.Paths;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one request: as its sender told it, the trace that it belongs to, or made up here. It stands in the answer, in a
 * problem and in the log, so that what a screen in a store shows leads to the line here.
 */
record RequestId(String text) {

    static final String HEADER = Paths.REQUEST_ID;
    private static final HeaderName TOLD = HeaderNames.create(HEADER);
    private static final HeaderName TRACE = HeaderNames.create("traceparent");
    /** Never a phone or card number: what is only digits is not taken over. */
    private static final Pattern FORM = Pattern.compile("(?=.*[a-f])[0-9a-f-]{16,36}");
    private static final Pattern TRACE_FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    static RequestId of(ServerRequest request) {
        return request.headers().first(TOLD).filter(told -> FORM.matcher(told).matches())
                .or(() -> request.headers().first(TRACE).flatMap(RequestId::trace)).map(RequestId::new).orElseGet(RequestId::made);
    }

    static RequestId made() {
        return new RequestId(UUID.randomUUID().toString());
    }

    private static Optional<String> trace(String header) {
        Matcher trace = TRACE_FORM.matcher(header);
        return trace.matches() ? Optional.of(trace.group(1)) : Optional.empty();
    }
}
