package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.HqSettings.Running;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import guitai.headquarters.watch.JsonLines;
import guitai.protocol.Json;
import guitai.protocol.Problem;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

/** Headquarters as those see it who run it: requests by name, figures, health, and senders that ask too much. */
class WatchTest {

    private static final Running SECRET = new Running(new Limits(1_000, 1_000, false, Duration.ofSeconds(30)), Optional.empty(), Optional.of("figures"));
    private static final Set<String> LABELS = Set.of("method", "route", "status", "le", "heard", "pool", "area", "id", "action", "cause", "gc");
    private static final String NAME = "0d5e8c1f2a3b4c5d";

    @TempDir
    private Path directory;

    @Test
    void aRequestKeepsItsNameInTheAnswerAndInTheProblem() {
        try (RunningHq hq = new RunningHq(directory)) {
            assertEquals(NAME, named(hq, "X-Request-Id", NAME));
            String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
            assertEquals(trace, named(hq, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
            for (String odd : List.of("13800138000138000", "no name", "x".repeat(4000))) {
                assertNotEquals(odd, named(hq, "X-Request-Id", odd));
            }
            HttpResponse<byte[]> refused = hq.client.send(hq.client.request("/nowhere").header("X-Request-Id", NAME).build());
            assertEquals(Optional.of(Problem.REQUEST + NAME), HqClient.problem(refused).instance());
        }
    }

    private static String named(RunningHq hq, String header, String value) {
        return hq.client.send(hq.client.request("/healthz").header(header, value).build()).headers().firstValue("X-Request-Id").orElseThrow();
    }

    @Test
    void figuresTellRoutesAndTheJournalAndNobodysData() {
        try (RunningHq hq = new RunningHq(directory)) {
            Till till = new Till("S01-02", 3).sell(12);
            till.raw("no entry".getBytes(StandardCharsets.UTF_8));
            hq.client.accepted(till.all());
            hq.settle();
            hq.client.get("/v1/terminals/S01-02/days/yesterday");
            String figures = new String(hq.client.get("/metrics").body(), StandardCharsets.UTF_8);
            assertEquals("13.0", figure(figures, "guitai_journal_accepted"));
            assertEquals("13.0", figure(figures, "guitai_journal_applied"));
            assertEquals("1.0", figure(figures, "guitai_journal_quarantined"));
            assertEquals("1", figure(figures, "guitai_http_requests_seconds_count{method=\"PUT\",route=\"/v1/terminals/{terminal}/journal/{range}\",status=\"200\"}"));
            assertEquals("1", figure(figures, "guitai_http_requests_seconds_count{method=\"GET\",route=\"/v1/terminals/{terminal}/days/{date}\",status=\"400\"}"));
            assertTrue(Double.parseDouble(figure(figures, "guitai_feed_chain_position")) > 300);
            assertTrue(figures.contains("hikaricp_connections_active{pool=\"writing\"}"), figures);
            assertFalse(figures.contains("S01-02") || figures.contains("yesterday"), "a label names a terminal or what was asked");
            Set<String> labels = Pattern.compile("[{,](\\w+)=").matcher(figures).results().map(label -> label.group(1)).collect(Collectors.toSet());
            assertEquals(Set.of(), labels.stream().filter(label -> !LABELS.contains(label)).collect(Collectors.toSet()));
        }
    }

    private static String figure(String figures, String name) {
        return Arrays.stream(figures.split("\n")).filter(line -> line.startsWith(name + " ")).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in\n" + figures)).substring(name.length() + 1);
    }

    @Test
    void figuresAreForThisMachineOrForWhoeverBringsTheSecret() {
        try (RunningHq hq = new RunningHq(directory, TestDatabase.withDemo(), Optional.empty(), RunningHq.CLOCK, SECRET)) {
            assertEquals(200, hq.client.get("/metrics").statusCode());
            assertEquals(401, forwarded(hq, "Bearer wrong"));
            assertEquals(401, forwarded(hq, ""));
            assertEquals(200, forwarded(hq, "Bearer figures"));
        }
    }

    private static int forwarded(RunningHq hq, String authorization) {
        return hq.client.send(hq.client.request("/metrics").header("X-Forwarded-For", "10.1.2.3").header("Authorization", authorization)
                .build()).statusCode();
    }

    @Test
    void readyWhileTheDatabaseAnswersAndSaysWhyWhenNot() {
        String url = TestDatabase.withDemo();
        try (RunningHq hq = new RunningHq(directory, url, Optional.empty())) {
            assertEquals(200, hq.client.get("/health/ready").statusCode());
            String name = url.replaceFirst(".*//[^/]+/([^?]*).*", "$1");
            TestDatabase.execute("alter database " + name + " allow_connections false");
            TestDatabase.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            HttpResponse<byte[]> down = hq.client.get("/health/ready");
            assertEquals(503, down.statusCode());
            assertEquals("Not ready: database", HqClient.problem(down).title());
            assertEquals(200, hq.client.get("/health/live").statusCode());
            HttpResponse<byte[]> refused = hq.client.put(new Till("S01-02", 3).sell(1).all());
            assertEquals(503, refused.statusCode());
            assertEquals("5", refused.headers().firstValue("Retry-After").orElseThrow());
            TestDatabase.execute("alter database " + name + " allow_connections true");
            // Connections come back one by one.
            while (hq.client.get("/health/ready").statusCode() != 200) {
                assertEquals(200, hq.client.get("/health/live").statusCode());
            }
            Till till = new Till("S01-02", 3).sell(1);
            HttpResponse<byte[]> again = hq.client.put(till.all());
            while (again.statusCode() == 503) {
                again = hq.client.put(till.all());
            }
            assertEquals(200, again.statusCode());
        }
    }

    @Test
    void whoeverAsksTooMuchIsToldWhenToComeAgainAndOthersAreNot() {
        Running narrow = new Running(new Limits(1, 100, true, Duration.ofSeconds(30)), Optional.empty(), Optional.empty());
        try (RunningHq hq = new RunningHq(directory, TestDatabase.withDemo(), Optional.empty(), RunningHq.CLOCK, narrow)) {
            HttpResponse<byte[]> last = changes(hq, "S01-02", "10.0.0.1");
            for (int i = 0; i < 12 && last.statusCode() == 200; i++) {
                last = changes(hq, "S01-02", "10.0.0.1");
            }
            assertEquals(429, last.statusCode());
            assertEquals(Problem.TOO_MANY, HqClient.problem(last).type());
            assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()) >= 1);
            assertEquals(200, changes(hq, "S01-03", "10.0.0.1").statusCode(), "another terminal of the store");
            assertEquals(200, changes(hq, "S01-02", "10.0.0.2").statusCode(), "a stranger does not use up a terminal's allowance");
        }
    }

    private static HttpResponse<byte[]> changes(RunningHq hq, String terminal, String from) {
        return hq.client.send(hq.client.request("/v1/terminals/" + terminal + "/changes?most=1").header("X-Forwarded-For", "1.2.3.4, " + from).build());
    }

    @Test
    void anAllowanceFillsUpAgainWithTime() {
        long[] now = {5};
        Allowance allowance = new Allowance(10, 3, () -> now[0]);
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.empty(), allowance.ask("a"));
        }
        assertEquals(Optional.of(Duration.ofMillis(100)), allowance.ask("a"));
        assertEquals(Optional.empty(), allowance.ask("b"));
        now[0] += Duration.ofMillis(100).toNanos();
        assertEquals(Optional.empty(), allowance.ask("a"));
        assertTrue(allowance.ask("a").isPresent());
    }

    @Test
    void aLineOfTheLogIsOneObjectWithTheNameOfItsRequest() {
        LogRecord line = new LogRecord(Level.WARNING, "two\nlines {0}");
        line.setParameters(new Object[] {7});
        line.setThrown(new IllegalStateException("broken"));
        MDC.put("request", NAME);
        try {
            String text = new JsonLines().format(line);
            assertEquals(text.length() - 1, text.indexOf('\n'));
            JsonNode json = Json.MAPPER.readTree(text);
            assertEquals("two\nlines 7", json.get("message").asString());
            assertEquals(NAME, json.get("request").asString());
            assertEquals("WARNING", json.get("log.level").asString());
            assertTrue(json.get("error.stack_trace").asString().contains("WatchTest"));
        } finally {
            MDC.remove("request");
        }
    }
}
