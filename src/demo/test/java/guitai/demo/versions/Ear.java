package guitai.demo.versions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Takes what a terminal sends on loopback, and answers as it is told. */
final class Ear implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "host", "http2-settings", "upgrade", "content-length", "user-agent",
            "transfer-encoding");

    private final HttpServer server;

    /** @param answer is given the exchange without its answer and returns it whole */
    Ear(UnaryOperator<Exchange> answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                Exchange whole = answer.apply(asked(exchange));
                exchange.getResponseHeaders().set("Content-Type", whole.type());
                exchange.sendResponseHeaders(whole.status(), whole.answer().length == 0 ? -1 : whole.answer().length);
                exchange.getResponseBody().write(whole.answer());
            }
        });
        server.start();
    }

    private static Exchange asked(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.getFirst());
            }
        });
        return new Exchange(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                exchange.getRequestBody().readAllBytes(), 0, "", new byte[0]);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
