package guitai.headquarters.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.function.Function;

/** One thing that can be asked: method, path template (as the OpenAPI document writes it) and what answers. */
public record Route(Method method, String template, Function<ServerRequest, Reply> answer) {
}
