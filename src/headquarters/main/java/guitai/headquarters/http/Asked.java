package guitai.headquarters.http;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.codes.CodeOffice;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** Reads what a request asks, each part bounded and checked. */
public final class Asked {

    private static final String BEARER = "Bearer ";
    private static final int PART = 8_192;

    private Asked() {
    }

    /** A text that is no terminal id is treated as an id that nobody was given. */
    static TerminalId terminal(ServerRequest request) {
        try {
            return new TerminalId(request.path().pathParameters().get("terminal"));
        } catch (IllegalArgumentException noId) {
            throw new Refusal(Problem.of(Problem.UNKNOWN_TERMINAL, 403, "No terminal of that id is enrolled"));
        }
    }

    static <T> T inPath(ServerRequest request, String name, Function<String, T> read) {
        return parsed(request.path().pathParameters().get(name), name, read);
    }

    static <T> Optional<T> inQuery(ServerRequest request, String name, Function<String, T> read) {
        return request.query().first(name).asOptional().map(text -> parsed(text, name, read));
    }

    /** @throws Refusal with 401 unless the request brings the secret of headquarters' data folder */
    static void secret(ServerRequest request, CodeOffice office) {
        String told = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (!told.startsWith(BEARER) || !office.allows(told.substring(BEARER.length()).strip())) {
            throw new Refusal(Problem.of(Problem.NOT_ALLOWED, 401, "This is answered to whoever brings headquarters' secret"));
        }
    }

    /** The whole body. @throws Refusal with 413 when it is longer than {@code most} */
    public static byte[] body(ServerRequest request, int most) {
        if (request.headers().contentLength().orElse(0) > most) {
            throw tooLarge();
        }
        Visit visit = Visit.of(request);
        visit.bodyBegins();
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = read(in, most, visit);
            TerminalGate.check(request, bytes);
            return bytes;
        } catch (IOException | UncheckedIOException | InsufficientDataAvailableException | ServerConnectionException cut) {
            throw Refusal.malformed("The body ended early");
        } finally {
            hungUp(visit);
        }
    }

    /** Memory is taken as bytes come, not as they are announced: whoever promises much and sends little holds little. */
    private static byte[] read(InputStream in, int most, Visit visit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            if (bytes.size() + n > most) {
                throw tooLarge();
            }
            visit.hold(2L * n);
            bytes.write(part, 0, n);
        }
        return bytes.toByteArray();
    }

    /** Who was hung up on hears nothing more; the interrupt that did it is spent. */
    private static void hungUp(Visit visit) {
        if (!visit.bodyEnded()) {
            Thread.interrupted();
            throw new Refusal(Problem.of(Problem.TOO_SLOW, 408, "The request took too long to arrive"));
        }
    }

    /** The whole body as what it says to be. */
    static <T> T json(ServerRequest request, int most, Class<T> type) {
        try {
            T value = Json.MAPPER.readValue(body(request, most), type);
            if (value == null) {
                throw Refusal.malformed("The body is empty");
            }
            return value;
        } catch (JacksonException unreadable) {
            throw Refusal.malformed("The body is not what belongs here");
        }
    }

    static Refusal tooLarge() {
        return new Refusal(Problem.of(Problem.TOO_LARGE, 413, "The body is larger than may be sent"));
    }

    private static <T> T parsed(String text, String name, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (RuntimeException unreadable) {
            throw Refusal.malformed("'" + name + "' cannot be read");
        }
    }
}
