package guitai.headquarters.testing;

import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchForm;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.Compression;
import guitai.protocol.DayAnswer;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to headquarters over real HTTP, as the terminal that the address names, with its {@link TestKeys test key}. */
public final class HqClient {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private static final Pattern GUARDED = Pattern.compile("/v1/terminals/([A-Z0-9]{1,12}-[0-9]{2,4})/.*");

    private final int port;
    private final Clock clock;

    public HqClient(int port) {
        this(port, Clock.systemUTC());
    }

    /** @param clock headquarters' own */
    public HqClient(int port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    public HttpResponse<byte[]> put(JournalBatch batch) {
        JournalBatch signed = TestKeys.of(batch.terminal()).sign(batch);
        return put(Paths.batch(batch.terminal(), batch.firstSeq(), batch.lastSeq()), Compression.compress(BatchForm.write(signed)));
    }

    public HttpResponse<byte[]> put(String path, byte[] body) {
        return send(request(path).header("Content-Type", Paths.BATCH_TYPE).PUT(BodyPublishers.ofByteArray(body)).build());
    }

    public BatchReceipt accepted(JournalBatch batch) {
        return read(put(batch), BatchReceipt.class);
    }

    public Problem refused(JournalBatch batch) {
        return problem(put(batch));
    }

    public DayAnswer day(TerminalId terminal, long through) {
        return read(get(Paths.day(terminal, Till.DAY, through)), DayAnswer.class);
    }

    public ChangePage page(TerminalId terminal, String after, int most) {
        HttpResponse<byte[]> response = get(Paths.changes(terminal, after, most));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body()));
        }
        return Json.MAPPER.readValue(Compression.inflate(response.body(), 64 << 20), ChangePage.class);
    }

    /** Every change behind the cursor, page by page; the last page's cursor is put into {@code cursor[0]}. */
    public List<Change> changes(TerminalId terminal, String[] cursor, int most) {
        List<Change> all = new ArrayList<>();
        ChangePage page;
        do {
            page = page(terminal, cursor[0], most);
            all.addAll(page.changes());
            cursor[0] = page.cursor();
        } while (page.more());
        return all;
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        return sendAsItIs(signed(request));
    }

    /** Without a signature, if it brings none. */
    public HttpResponse<byte[]> sendAsItIs(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** With the signature of the addressed terminal, where it is a request for terminals that has none yet. */
    private HttpRequest signed(HttpRequest request) {
        String target = request.uri().getRawPath() + (request.uri().getRawQuery() == null ? "" : "?" + request.uri().getRawQuery());
        Matcher guarded = GUARDED.matcher(target);
        if (!guarded.matches() || request.headers().firstValue("Authorization").isPresent()) {
            return request;
        }
        String token = TestKeys.of(new TerminalId(guarded.group(1))).authorization(request.method(), target, BodyBytes.of(request), clock.instant());
        return HttpRequest.newBuilder(request, (name, value) -> true).header("Authorization", token).build();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60));
    }

    public static <T> T read(HttpResponse<byte[]> response, Class<T> type) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body()));
        }
        return Json.MAPPER.readValue(response.body(), type);
    }

    public static Problem problem(HttpResponse<byte[]> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").equals(Paths.PROBLEM_TYPE)) {
            throw new AssertionError("no problem document: " + response.statusCode() + " " + response.headers().map());
        }
        return Json.MAPPER.readValue(response.body(), Problem.class);
    }
}
