package guitai.headquarters.console;

import guitai.headquarters.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The console's own style and script, and the headers that keep a page to itself. */
final class Assets {

    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";
    private static final Map<String, String> FILES = Map.of("console.css", "text/css; charset=utf-8", "console.js", "text/javascript; charset=utf-8",
            "guitai.svg", "image/svg+xml");
    private static final Map<String, String> SAFE = Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Frame-Options", "DENY", "X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private Assets() {
    }

    static Reply reply(String file) {
        String type = FILES.get(file);
        if (type == null) {
            return safe(new Reply(404, TEXT, "404".getBytes(StandardCharsets.US_ASCII), Map.of()));
        }
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + (file.endsWith(".svg") ? "icons/" : "console/") + file)) {
            return safe(new Reply(200, type, in.readAllBytes(), Map.of("Cache-Control", "private, max-age=300")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Reply safe(Reply reply) {
        Reply guarded = reply;
        for (Map.Entry<String, String> header : SAFE.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }
}
