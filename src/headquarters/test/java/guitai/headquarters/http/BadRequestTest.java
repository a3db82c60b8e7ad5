package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/** Requests that nobody should send: each gets one problem document, and the journal stays as it was. */
class BadRequestTest {

    private static final String ADDRESS = "/v1/terminals/S01-02/journal/1-3";

    @TempDir
    static Path directory;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static RunningHq hq;
    private final Till till = new Till("S01-02", 1).sell(3);

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory);
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    @AfterEach
    void nothingWasTaken() {
        assertEquals("0", hq.query("select count(*) from journal_entry").getFirst());
        assertEquals(200, hq.client.get("/healthz").statusCode());
    }

    @Test
    void aBatchCutInHalfIsMalformed() {
        byte[] whole = Compression.compress(BatchForm.write(signed()));
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, Arrays.copyOf(whole, whole.length / 2)));
        byte[] plain = BatchForm.write(signed());
        byte[] lastLineGone = Compression.compress(Arrays.copyOf(plain, new String(plain, StandardCharsets.ISO_8859_1).lastIndexOf('\n')));
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, lastLineGone));
        byte[] lastByteGone = Compression.compress(Arrays.copyOf(plain, plain.length - 1));
        assertProblem(422, Problem.BROKEN, hq.client.put(ADDRESS, lastByteGone));
    }

    /** Ended or reset: it is the sender's line, and no failure of headquarters. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectionCutInTheBodyLeavesNothing(boolean reset) throws IOException {
        byte[] whole = Compression.compress(BatchForm.write(signed()));
        long before = malformed();
        try (Socket socket = new Socket("127.0.0.1", hq.headquarters.port()); OutputStream out = socket.getOutputStream()) {
            socket.setSoLinger(reset, 0);
            out.write(("PUT " + ADDRESS + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + Paths.BATCH_TYPE + "\r\nAuthorization: "
                    + TestKeys.of(till.terminal).authorization("PUT", ADDRESS, whole, RunningHq.CLOCK.instant()) + "\r\nContent-Length: " + whole.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(whole, 0, whole.length / 2);
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        for (long end = System.nanoTime() + PATIENCE.toNanos(); malformed() == before && System.nanoTime() < end;) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertEquals(before + 1, malformed());
        assertFalse(metrics().contains("status=\"500\""), "told as a failure of headquarters");
    }

    private static long malformed() {
        return metrics().lines().filter(line -> line.contains("_count") && line.contains("/journal/") && line.contains("status=\"400\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).mapToLong(count -> (long) Double.parseDouble(count)).sum();
    }

    private static String metrics() {
        return new String(hq.client.get("/metrics").body(), StandardCharsets.UTF_8);
    }

    @Test
    void garbageAndPagesInsteadOfABatchAreMalformed() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, noise));
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, new byte[0]));
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, "<html>please sign in</html>".getBytes(StandardCharsets.UTF_8)));
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, Compression.compress("<html>\n<p>\n</html>".getBytes(StandardCharsets.UTF_8))));
        assertProblem(415, Problem.MALFORMED, hq.client.send(hq.client.request(ADDRESS).header("Content-Type", "text/html")
                .PUT(BodyPublishers.ofString("<html>")).build()));
    }

    /** Often, because an answer that a reset overtakes is lost only now and then. */
    @RepeatedTest(20)
    void aBodyBeyondTheBoundIsTooLarge() {
        byte[] large = new byte[JournalDesk.MOST_COMPRESSED + 1];
        assertProblem(413, Problem.TOO_LARGE, hq.client.put(ADDRESS, large));
        assertProblem(411, Problem.MALFORMED, hq.client.send(hq.client.request(ADDRESS).header("Content-Type", Paths.BATCH_TYPE)
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))).build()));
    }

    @Test
    void aBombIsStoppedBeforeItInflates() {
        byte[] bomb = Compression.compress(new byte[256 << 20]);
        assertTrue(bomb.length < 100_000);
        assertProblem(413, Problem.TOO_LARGE, hq.client.put(ADDRESS, bomb));
        byte[] lines = new byte[15 << 20];
        Arrays.fill(lines, (byte) '\n');
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, Compression.compress(lines)));
        byte[] deep = ("[".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, Compression.compress(deep)));
    }

    @Test
    void aBatchAtTheWrongAddressIsMalformed() {
        byte[] body = Compression.compress(BatchForm.write(signed()));
        for (String address : new String[] {"/v1/terminals/S01-03/journal/1-3", "/v1/terminals/S01-02/journal/1-4",
                "/v1/terminals/S01-02/journal/2-3", "/v1/terminals/S01-02/journal/3-1", "/v1/terminals/S01-02/journal/x",
                "/v1/terminals/S01-02/journal/0-3", "/v1/terminals/S01-02/journal/1-99999999999999999999"}) {
            assertProblem(400, Problem.MALFORMED, hq.client.put(address, body));
        }
        assertProblem(403, Problem.UNKNOWN_TERMINAL, hq.client.put("/v1/terminals/nobody/journal/1-3", body));
    }

    @Test
    void anotherProtocolIsMalformed() {
        JournalBatch batch = till.all();
        String text = new String(BatchForm.write(batch), StandardCharsets.UTF_8).replaceFirst("\"protocol\":1", "\"protocol\":2");
        assertProblem(400, Problem.MALFORMED, hq.client.put(ADDRESS, Compression.compress(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNowhereAndWhatIsAskedWronglyAreProblemsToo() {
        assertProblem(404, Problem.NOT_FOUND, hq.client.get("/"));
        assertProblem(404, Problem.NOT_FOUND, hq.client.get("/v1/terminals/S01-02"));
        assertProblem(404, Problem.NOT_FOUND, hq.client.get("/v1/../../etc/passwd"));
        HttpResponse<byte[]> wrong = hq.client.send(hq.client.request("/healthz").DELETE().build());
        assertProblem(405, Problem.NOT_FOUND, wrong);
        assertEquals("GET", wrong.headers().firstValue("Allow").orElseThrow());
        assertProblem(405, Problem.NOT_FOUND, hq.client.get(ADDRESS));
        assertProblem(400, Problem.MALFORMED, hq.client.get("/v1/terminals/S01-02/days/yesterday"));
        assertProblem(400, Problem.MALFORMED, hq.client.get("/v1/terminals/S01-02/days/2026-11-22?through=all"));
        assertProblem(400, Problem.MALFORMED, hq.client.get("/v1/terminals/S01-02/changes?most=many"));
    }

    @Test
    void whatTheServerRefusesBeforeAnyRouteIsAProblemWithoutATrace() throws IOException {
        String answer = raw("NONSENSE\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains(Problem.MALFORMED), answer);
        assertFalse(answer.contains("Exception"), answer);
        String encoding = raw("PUT " + ADDRESS + " HTTP/1.1\r\nHost: h\r\nContent-Encoding: zstd\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");
        assertTrue(encoding.contains(Paths.PROBLEM_TYPE) && encoding.contains(Problem.MALFORMED), encoding);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hq.headquarters.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private JournalBatch signed() {
        return TestKeys.of(till.terminal).sign(till.all());
    }

    private static void assertProblem(int status, String type, HttpResponse<byte[]> response) {
        Problem problem = HqClient.problem(response);
        assertEquals(status, response.statusCode());
        assertEquals(type, problem.type());
        assertEquals(status, problem.status());
        assertFalse(problem.title().isBlank());
    }
}
