package guitai.headquarters.console;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a form sent. */
final class Form {

    private static final int MOST = 32_768;

    private Form() {
    }

    /** Empty for what no form of ours sends. */
    static Optional<Map<String, String>> of(ServerRequest request) {
        if (request.headers().contentType().filter(type -> "application/x-www-form-urlencoded".equals(type.mediaType().text())).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(MOST + 1);
            return body.length > MOST ? Optional.empty() : Optional.of(read(new String(body, StandardCharsets.UTF_8)));
        } catch (IOException | UncheckedIOException | InsufficientDataAvailableException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> read(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
