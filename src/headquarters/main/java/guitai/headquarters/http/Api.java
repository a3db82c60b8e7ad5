package guitai.headquarters.http;

import io.helidon.http.Method;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that headquarters can be asked; the OpenAPI document describes the same, and a test keeps the two equal. */
final class Api {

    private final List<Desk> desks;

    Api(List<Desk> desks) {
        this.desks = List.copyOf(desks);
    }

    List<Route> routes() {
        return Stream.concat(desks.stream().flatMap(desk -> desk.routes().stream()), Stream.of(
                new Route(Method.GET, "/healthz", _ -> Reply.json(Map.of("status", "ready"))),
                new Route(Method.GET, "/openapi.json", _ -> Reply.document(document())))).toList();
    }

    static byte[] document() {
        try (InputStream in = Api.class.getResourceAsStream("/assets/openapi/headquarters.json")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
