package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.Json;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the description says a terminal may ask about itself, nobody else can: a new route is tried here without being named. */
class EveryRouteIsGuardedTest {

    private static final String GUARDED = "/v1/terminals/{terminal}/";
    private static final TerminalId OWNER = new TerminalId("S01-02");
    /** Of the same store, and of another: both with good keys. */
    private static final List<TerminalId> OTHERS = List.of(new TerminalId("S01-03"), new TerminalId("S02-01"));
    private static final Map<String, String> NAMES = Map.of("{terminal}", OWNER.toString(), "{range}", "4-6", "{date}", Till.DAY.toString(),
            "{snapshot}", "1", "{segment}", "0", "{reservation}", "0193a000-0000-7000-8000-000000000001");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private record Operation(String method, String path) {
    }

    @Test
    void nobodyElseReadsOrChangesAnythingOfATerminal() {
        try (RunningHq hq = new RunningHq(directory)) {
            hq.client.accepted(new Till(OWNER.toString(), 7).sell(3).all());
            hq.settle();
            List<String> before = contents(hq);
            assertAll(operations().flatMap(operation -> Stream.concat(
                    Stream.<Executable>of(() -> refused(operation, ask(hq, operation, Optional.empty()), 401, Problem.NOT_SIGNED)),
                    OTHERS.stream().map(other -> () -> refused(operation, ask(hq, operation, Optional.of(other)), 403, Problem.OTHER_TERMINAL)))));
            hq.settle();
            assertEquals(before, contents(hq), "something changed");
        }
    }

    private static Stream<Operation> operations() {
        List<Operation> all = Json.MAPPER.readTree(Api.document()).get("paths").properties().stream().filter(path -> path.getKey().startsWith(GUARDED))
                .flatMap(path -> path.getValue().propertyNames().stream().map(method -> new Operation(method.toUpperCase(), filled(path.getKey())))).toList();
        assertTrue(all.size() >= 9, all::toString);
        return all.stream();
    }

    private static String filled(String template) {
        String path = template;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        assertFalse(path.contains("{"), path);
        return path;
    }

    private static HttpResponse<byte[]> ask(RunningHq hq, Operation operation, Optional<TerminalId> as) {
        byte[] body = List.of("GET", "DELETE").contains(operation.method()) ? new byte[0] : BODY;
        var request = hq.client.request(operation.path()).method(operation.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("Content-Type", operation.method().equals("PUT") ? Paths.BATCH_TYPE : Paths.JSON_TYPE);
        as.ifPresent(other -> request.header("Authorization",
                TestKeys.of(other).authorization(operation.method(), operation.path(), body, RunningHq.CLOCK.instant())));
        return hq.client.sendAsItIs(request.build());
    }

    private static void refused(Operation operation, HttpResponse<byte[]> answer, int status, String type) {
        assertEquals(status, answer.statusCode(), operation::toString);
        Problem problem = HqClient.problem(answer);
        assertEquals(type, problem.type(), operation::toString);
        assertTrue(problem.detail().isEmpty() && problem.expectedSeq().isEmpty() && problem.firstBadSeq().isEmpty(), operation::toString);
    }

    private static List<String> contents(RunningHq hq) {
        return RunningHq.contents(hq.jdbcUrl);
    }
}
