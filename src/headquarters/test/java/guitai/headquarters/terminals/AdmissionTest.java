package guitai.headquarters.terminals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.TerminalKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask: only the terminal itself, for this request, now, and once. */
class AdmissionTest {

    private static final TerminalId OURS = new TerminalId("S01-02");
    private static final TerminalId THEIRS = new TerminalId("S02-01");
    private static final String NEWS = Paths.changes(OURS, "0", 5);
    private static final byte[] NOTHING = new byte[0];

    @TempDir
    static Path directory;
    private static RunningHq hq;

    @BeforeAll
    static void start() {
        hq = new RunningHq(directory);
    }

    @AfterAll
    static void stop() {
        hq.close();
    }

    @Test
    void aRequestWithoutATokenIsRefused() {
        refused(401, Problem.NOT_SIGNED, hq.client.sendAsItIs(hq.client.request(NEWS).GET().build()));
    }

    @Test
    void aTokenOfAnotherKeyIsForged() {
        TerminalKey stranger = new TerminalKey(OURS, Ed25519.newPair());
        refused(401, Problem.FORGED, get(NEWS, stranger.authorization("GET", NEWS, NOTHING, now())));
    }

    @Test
    void aTokenThatNamesOurKeyButIsSignedByAnotherIsForged() {
        String ours = token(NEWS);
        String[] parts = ours.split("\\.");
        String theirs = new TerminalKey(OURS, Ed25519.newPair()).authorization("GET", NEWS, NOTHING, now());
        refused(401, Problem.FORGED, get(NEWS, parts[0] + "." + parts[1] + "." + theirs.split("\\.")[2]));
    }

    @Test
    void aTokenThatClaimsToNeedNoSignatureIsForged() {
        String[] parts = token(NEWS).split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        refused(401, Problem.FORGED, get(NEWS, "Bearer " + none + "." + parts[1] + "."));
        refused(401, Problem.FORGED, get(NEWS, "Bearer nonsense"));
        refused(401, Problem.NOT_SIGNED, get(NEWS, "Basic " + parts[1]));
    }

    @Test
    void aTokenIsGoodOnce() {
        String token = token(NEWS);
        assertEquals(200, get(NEWS, token).statusCode());
        refused(401, Problem.REPLAYED, get(NEWS, token));
    }

    @Test
    void aTokenIsGoodForItsOwnAddressAndMethodOnly() {
        String token = token(NEWS);
        refused(401, Problem.FORGED, get(Paths.changes(OURS, "0", 6), token));
        refused(401, Problem.FORGED, get(NEWS, TestKeys.of(OURS).authorization("PUT", NEWS, NOTHING, now())));
        assertEquals(200, get(NEWS, token).statusCode(), "a refused attempt does not use it up");
    }

    @Test
    void aTokenOfYesterdayIsRefusedAndTheRightTimeIsTold() {
        for (Duration off : new Duration[] {Duration.ofDays(-1), Duration.ofDays(1), Duration.ofSeconds(-100), Duration.ofSeconds(40)}) {
            HttpResponse<byte[]> answer = get(NEWS, TestKeys.of(OURS).authorization("GET", NEWS, NOTHING, now().plus(off)));
            refused(401, Problem.EXPIRED, answer);
            String told = answer.headers().firstValue("Date").orElseThrow();
            assertEquals(now(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(told)));
        }
        assertEquals(200, get(NEWS, TestKeys.of(OURS).authorization("GET", NEWS, NOTHING, now().minusSeconds(80))).statusCode());
    }

    @Test
    void oneTerminalCannotReadWhatIsForAnother() {
        refused(403, Problem.OTHER_TERMINAL, get(NEWS, TestKeys.of(THEIRS).authorization("GET", NEWS, NOTHING, now())));
        String day = Paths.day(OURS, Till.DAY, 9);
        refused(403, Problem.OTHER_TERMINAL, get(day, TestKeys.of(THEIRS).authorization("GET", day, NOTHING, now())));
    }

    @Test
    void oneTerminalCannotWriteIntoTheJournalOfAnother() {
        JournalBatch batch = TestKeys.of(THEIRS).sign(new Till("S01-03", 5).sell(2).all());
        String path = Paths.batch(batch.terminal(), 1, 2);
        byte[] body = Compression.compress(BatchForm.write(batch));
        refused(403, Problem.OTHER_TERMINAL, put(path, body, TestKeys.of(THEIRS).authorization("PUT", path, body, now())));
        HttpResponse<byte[]> signedByAnother = put(path, body, TestKeys.of(batch.terminal()).authorization("PUT", path, body, now()));
        refused(422, Problem.FORGED, signedByAnother);
        assertEquals(Optional.of(1L), HqClient.problem(signedByAnother).firstBadSeq());
        assertEquals("0", hq.query("select accepted_through from intake_progress where terminal_id = 'S01-03'").getFirst());
    }

    @Test
    void aBodyOtherThanTheSignedOneIsRefused() {
        Till till = new Till("S02-01", 6).sell(2);
        JournalBatch batch = TestKeys.of(THEIRS).sign(till.all());
        String path = Paths.batch(THEIRS, 1, 2);
        byte[] body = Compression.compress(BatchForm.write(batch));
        refused(401, Problem.FORGED, put(path, body, TestKeys.of(THEIRS).authorization("PUT", path, NOTHING, now())));
        assertEquals(200, put(path, body, TestKeys.of(THEIRS).authorization("PUT", path, body, now())).statusCode());
    }

    @Test
    void aTerminalThatNobodyEnrolledIsUnknown() {
        TerminalKey unknown = TestKeys.of(new TerminalId("S09-99"));
        String news = Paths.changes(unknown.terminal(), "0", 5);
        refused(403, Problem.UNKNOWN_TERMINAL, get(news, unknown.authorization("GET", news, NOTHING, now())));
    }

    @Test
    void usedTokensAreForgottenWhenTheyHaveEnded() {
        for (int i = 0; i < 200; i++) {
            assertEquals(200, get(NEWS, token(NEWS)).statusCode());
        }
        hq.query("update request_seen set until = '2000-01-01' where terminal_id = 'S01-02' returning token_id");
        for (int i = 0; i < 200; i++) {
            assertEquals(200, get(NEWS, token(NEWS)).statusCode());
        }
        int kept = Integer.parseInt(hq.query("select count(*) from request_seen where until < '2001-01-01'").getFirst());
        assertEquals(0, kept);
        assertTrue(Integer.parseInt(hq.query("select count(*) from request_seen").getFirst()) >= 200);
    }

    private static Instant now() {
        return RunningHq.CLOCK.instant();
    }

    private static String token(String path) {
        return TestKeys.of(OURS).authorization("GET", path, NOTHING, now());
    }

    private static HttpResponse<byte[]> get(String path, String authorization) {
        return hq.client.send(hq.client.request(path).header("Authorization", authorization).GET().build());
    }

    private static HttpResponse<byte[]> put(String path, byte[] body, String authorization) {
        return hq.client.send(hq.client.request(path).header("Authorization", authorization).header("Content-Type", Paths.BATCH_TYPE)
                .PUT(BodyPublishers.ofByteArray(body)).build());
    }

    private static void refused(int status, String type, HttpResponse<byte[]> answer) {
        assertEquals(status + " " + type, answer.statusCode() + " " + HqClient.problem(answer).type());
    }
}
