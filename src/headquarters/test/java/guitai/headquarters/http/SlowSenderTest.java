package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.headquarters.HqSettings.Running;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestDatabase;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Senders that take all the time in the world: each is let go, and nobody waits for them. */
class SlowSenderTest {

    private static final int MOST_BYTES = 1_000;
    private static final String PATH = "/v1/terminals/S01-02/journal/1-3";

    @TempDir
    static Path directory;
    private static RunningHq hq;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory, TestDatabase.withDemo(), Optional.empty(), RunningHq.CLOCK,
                new Running(new Limits(1_000, 10_000, false, Duration.ofMillis(700)), Optional.empty(), Optional.empty()));
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    @Test
    void aBodyThatDripsIsHungUpOn() throws IOException {
        drip(head() + "Content-Length: 100000\r\n\r\n");
        drip(head() + "Transfer-Encoding: chunked\r\n\r\nffff\r\n");
    }

    @Test
    void aBodyThatNeverComesIsHungUpOn() throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write((head() + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertEquals(0, socket.getInputStream().readAllBytes().length);
        }
        assertTrue(new String(hq.client.get("/metrics").body(), StandardCharsets.UTF_8).contains("status=\"408\""), "it is counted as too slow");
    }

    @Test
    void aHeadThatDripsIsHungUpOn() throws IOException {
        drip(head() + "X-Slow: ");
        drip("PUT /v1/");
    }

    @Test
    void aBodyOfAGigabyteIsHungUpOnEarly() throws IOException {
        long sent = 0;
        byte[] megabyte = new byte[1 << 20];
        try (Socket socket = open(); OutputStream out = socket.getOutputStream()) {
            out.write((head() + "Transfer-Encoding: chunked\r\n\r\n40000000\r\n").getBytes(StandardCharsets.US_ASCII));
            while (sent < 1 << 30) {
                out.write(megabyte);
                sent += megabyte.length;
            }
        } catch (SocketException hungUp) {
            long most = sent;
            assertTrue(most < 64 << 20, () -> most + " bytes were taken");
        }
        assertTrue(sent < 1 << 30, "it was all taken");
    }

    @Test
    void aCrowdOfThemHoldsUpNobody() throws Exception {
        Till till = new Till("S01-03", 5).sell(4);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> slow = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                slow.add(crowd.submit(() -> drip(head() + "X-Slow: ")));
            }
            assertEquals(4, hq.client.accepted(till.all()).acceptedThrough());
            for (Future<String> one : slow) {
                one.get();
            }
        }
        assertEquals(List.of("0"), hq.query("select count(*) from journal_entry where terminal_id = 'S01-02'"));
    }

    /** Signed as it should be: only its end never comes. */
    private static String head() {
        return "PUT " + PATH + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + Paths.BATCH_TYPE + "\r\nAuthorization: "
                + TestKeys.of(new TerminalId("S01-02")).authorization("PUT", PATH, new byte[0], RunningHq.CLOCK.instant()) + "\r\n";
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", hq.headquarters.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Sends a beginning, then a byte now and then until the other side has enough; returns what it said. */
    private static String drip(String beginning) throws IOException {
        try (Socket socket = open(); OutputStream out = socket.getOutputStream(); InputStream in = socket.getInputStream()) {
            out.write(beginning.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < MOST_BYTES && in.available() == 0; i++) {
                out.write('x');
                LockSupport.parkNanos(20_000_000);
            }
            assertTrue(in.available() > 0, "still listening after " + MOST_BYTES + " bytes");
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException hungUp) {
            return "";
        }
    }
}
