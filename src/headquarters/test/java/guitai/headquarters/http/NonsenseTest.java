package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.testing.ChildHq;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.Till;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small headquarters (256 MB of heap) that the whole world shouts at: it answers 4xx or hangs up, keeps nothing, and goes on working. */
class NonsenseTest {

    private static final long SEED = Long.getLong("guitai.seed", 20261126);
    private static final long MOST_MEMORY_KB = 800_000;
    /** Where the token of a signed request is remembered, so that it cannot come twice. */
    /** Tokens of requests, and how far the feeds had come on each day, which headquarters notes by itself. */
    private static final String[] OWN_NOTES = {"request_seen", "feed_day"};

    @TempDir
    private Path directory;
    private final String url = TestDatabase.withDemo();
    private ChildHq hq;
    private int port;

    @BeforeEach
    void start() {
        hq = ChildHq.start(directory, "--database", url);
        port = hq.port();
        assertTrue(port > 0, () -> String.join("\n", hq.said()));
    }

    @AfterEach
    void stop() {
        hq.kill();
    }

    @Test
    void twoHundredPiecesOfNonsenseLeaveNothingBehind() throws IOException {
        shout(200);
    }

    @Test
    @Tag("soak")
    void tenThousandPiecesOfNonsenseLeaveNothingBehind() throws IOException {
        shout(10_000);
    }

    private void shout(int times) throws IOException {
        List<String> before = RunningHq.contents(url, OWN_NOTES);
        Map<String, Integer> answers = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            byte[] request = new Nonsense(SEED + i, Instant.now()).next();
            String status = status(request);
            int seed = i;
            assertTrue(status.matches("4\\d\\d|hung up"), () -> "seed " + (SEED + seed) + " answered " + status + " to "
                    + new String(Arrays.copyOf(request, 300), StandardCharsets.ISO_8859_1));
            answers.merge(status, 1, Integer::sum);
        }
        assertTrue(answers.size() > 6, answers::toString);
        assertEquals(before, RunningHq.contents(url, OWN_NOTES), "something was stored");
        assertTrue(peak() < MOST_MEMORY_KB, () -> "it grew to " + peak() + " kB");
        Till till = new Till("S01-02", 9).sell(3);
        assertEquals(3, new HqClient(port).accepted(till.all()).acceptedThrough(), "it still works");
    }

    /** The status, or that the other side said nothing and closed. */
    private String status(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : "hung up";
        } catch (SocketException reset) {
            return "hung up";
        }
    }

    /** The most memory that the process ever had, in kB (Linux only). */
    private long peak() {
        try {
            Path status = Path.of("/proc/" + hq.pid() + "/status");
            return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\D", "")).collect(Collectors.collectingAndThen(Collectors.toList(), found -> Long.parseLong(found.getFirst())));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
