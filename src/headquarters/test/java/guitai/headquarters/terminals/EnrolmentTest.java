package guitai.headquarters.terminals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.Applicant;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.TestKeys;
import guitai.headquarters.testing.Till;
import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentCode.Side;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.Json;
import guitai.protocol.KeyRenewal;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import guitai.protocol.TerminalKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a machine becomes a terminal, keeps being one, and stops being one. */
class EnrolmentTest {

    private static final StoreId STORE = new StoreId("S01");

    @TempDir
    private Path directory;
    private RunningHq hq;
    private final KeyPair key = Ed25519.newPair();

    @BeforeEach
    void start() {
        hq = new RunningHq(directory);
    }

    @AfterEach
    void stop() {
        hq.close();
    }

    @Test
    void aMachineWithTheCodeBecomesTheStoresNextTerminal() {
        EnrolmentCode code = code(Optional.empty());
        Enrolment enrolment = enrolled(code, key, Optional.empty());
        assertEquals(new TerminalId("S01-04"), enrolment.terminal());
        assertEquals("Zhongshan Road Store", enrolment.store().en());
        assertFalse(enrolment.keys().isEmpty());
        String request = EnrolmentRequest.agreed(code.number(), Ed25519.hex(key.getPublic()), Optional.empty(), "");
        assertTrue(EnrolmentCode.proves(enrolment.proof(), code.secret(), Side.HEADQUARTERS,
                Enrolment.agreed(request, enrolment.terminal(), enrolment.keyEnds(), enrolment.keys(), enrolment.common())));
        assertEquals(200, news(new TerminalKey(enrolment.terminal(), key)).statusCode());
    }

    @Test
    void aCodeIsGoodForOneMachineAndItsLostAnswerCanBeAskedForAgain() {
        EnrolmentCode code = code(Optional.empty());
        Enrolment first = enrolled(code, key, Optional.empty());
        assertEquals(first.terminal(), enrolled(code, key, Optional.empty()).terminal());
        refused(Problem.NO_SUCH_CODE, enrol(code, Ed25519.newPair(), Optional.empty(), ""));
    }

    @Test
    void aGuessedCodeIsGoodForNothingAfterFiveTries() {
        EnrolmentCode code = code(Optional.empty());
        for (int i = 0; i < 5; i++) {
            EnrolmentCode guess = EnrolmentCode.of(code.number(), new java.security.SecureRandom());
            assertNotEquals(code, guess);
            refused(Problem.NO_SUCH_CODE, enrol(guess, key, Optional.empty(), ""));
        }
        refused(Problem.NO_SUCH_CODE, enrol(code, key, Optional.empty(), ""));
    }

    @Test
    void aCodeOfYesterdayIsRefused() {
        EnrolmentCode code = code(Optional.empty());
        hq.query("update enrolment_code set until = until - interval '25 hours' returning number");
        refused(Problem.NO_SUCH_CODE, enrol(code, key, Optional.empty(), ""));
    }

    @Test
    void whoeverShowsAnotherCertificateInBetweenGainsNothing() {
        refused(Problem.NO_SUCH_CODE, enrol(code(Optional.empty()), key, Optional.empty(), "fingerprint of a stranger"));
    }

    @Test
    void theCodeItselfIsNowhereInTheDatabase() {
        EnrolmentCode code = code(Optional.empty());
        String row = hq.query("select enrolment_code::text from enrolment_code where number = '" + code.number() + "'").getFirst();
        assertFalse(row.contains(code.digits().substring(4)));
        assertFalse(code.toString().contains(code.digits().substring(4)));
    }

    @Test
    void aPlaceWhoseJournalAnotherMachineHasIsNotGivenAway() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        EnrolmentCode code = code(Optional.of(till.terminal));
        HttpResponse<byte[]> answer = enrol(code, key, Optional.empty(), "");
        assertEquals(409, answer.statusCode());
        assertEquals(200, hq.client.get(Paths.changes(till.terminal, "0", 5)).statusCode(), "the machine that has it goes on");
        Enrolment again = enrolled(code, key, Optional.of(till.terminal));
        assertEquals(new Enrolment.Held(2, till.head()), again.journal());
        refused(Problem.KEY_ENDED, hq.client.get(Paths.changes(till.terminal, "0", 5)));
    }

    @Test
    void aMachineThatIsEnrolledAnewIsToldHowFarItsJournalIsHeld() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        Enrolment enrolment = enrolled(code(Optional.empty()), key, Optional.of(till.terminal));
        assertEquals(Optional.of(new Enrolment.Held(2, till.head())), enrolment.former());
        assertEquals(0, enrolment.journal().through());
        assertEquals(Optional.of(till.terminal), hq.headquarters.terminals().terminals().stream()
                .filter(row -> row.terminal().equals(enrolment.terminal())).findFirst().orElseThrow().former());
    }

    @Test
    void aCodeOfOneStoreMakesNoTerminalOfAnother() {
        assertTrue(hq.headquarters.enrolments().open(STORE, Optional.of(new TerminalId("S02-01"))).isEmpty());
        assertTrue(hq.headquarters.enrolments().open(new StoreId("S77"), Optional.empty()).isEmpty());
    }

    @Test
    void aRevokedTerminalIsToldSoAndWhatItSentStays() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        assertTrue(hq.headquarters.terminals().revoke(till.terminal));
        refused(Problem.REVOKED, hq.client.put(till.all()));
        assertEquals(403, hq.client.get(Paths.changes(till.terminal, "0", 5)).statusCode());
        assertEquals("2", hq.query("select count(*) from journal_entry").getFirst());
        assertFalse(hq.headquarters.terminals().revoke(new TerminalId("S09-99")));
    }

    @Test
    void aRenewedKeyAndTheOneBeforeItAreBothGoodForAWeek() {
        TerminalKey before = TestKeys.of(new TerminalId("S01-02"));
        TerminalKey after = new TerminalKey(before.terminal(), key);
        assertEquals(200, renew(before, after, after).statusCode());
        assertEquals(200, renew(before, after, after).statusCode(), "asked again after a lost answer");
        assertEquals(200, news(after).statusCode());
        assertEquals(200, news(before).statusCode());
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        assertEquals("2026-11-29", hq.query("select not_after::date from terminal_key where terminal_id = 'S01-02' and key_name = '"
                + before.name() + "'").getFirst());
        hq.query("update terminal_key set not_after = '2026-01-01' where key_name = '" + before.name() + "' returning key_name");
        refused(Problem.KEY_ENDED, news(before));
    }

    @Test
    void aKeyThatDoesNotSignForItselfIsNotTaken() {
        TerminalKey before = TestKeys.of(new TerminalId("S01-02"));
        assertEquals(400, renew(before, new TerminalKey(before.terminal(), key), before).statusCode());
    }

    @Test
    void aBatchOfAnEndedKeyThatComesLateIsStillTaken() {
        Till till = new Till("S01-02", 3).sell(2);
        TerminalKey after = new TerminalKey(till.terminal, key);
        assertEquals(200, renew(TestKeys.of(till.terminal), after, after).statusCode());
        hq.query("update terminal_key set not_after = '2026-01-01' where key_name <> '" + after.name() + "' returning key_name");
        byte[] body = guitai.protocol.Compression.compress(guitai.protocol.BatchForm.write(TestKeys.of(till.terminal).sign(till.all())));
        String path = Paths.batch(till.terminal, 1, 2);
        assertEquals(200, hq.client.send(hq.client.request(path).header("Content-Type", Paths.BATCH_TYPE)
                .header("Authorization", after.authorization("PUT", path, body, RunningHq.CLOCK.instant()))
                .PUT(BodyPublishers.ofByteArray(body)).build()).statusCode());
    }

    private EnrolmentCode code(Optional<TerminalId> place) {
        return hq.headquarters.enrolments().open(STORE, place).orElseThrow().code();
    }

    private Enrolment enrolled(EnrolmentCode code, KeyPair pair, Optional<TerminalId> former) {
        return HqClient.read(enrol(code, pair, former, ""), Enrolment.class);
    }

    private HttpResponse<byte[]> enrol(EnrolmentCode code, KeyPair pair, Optional<TerminalId> former, String authority) {
        return new Applicant(hq.client, pair).ask(code, former, authority, Optional.empty());
    }

    private HttpResponse<byte[]> news(TerminalKey as) {
        String path = Paths.changes(as.terminal(), "0", 5);
        return hq.client.send(hq.client.request(path).header("Authorization",
                as.authorization("GET", path, new byte[0], RunningHq.CLOCK.instant())).GET().build());
    }

    private HttpResponse<byte[]> renew(TerminalKey as, TerminalKey next, TerminalKey signs) {
        String hex = Ed25519.hex(next.pair().getPublic());
        byte[] body = Json.MAPPER.writeValueAsBytes(new KeyRenewal(hex, KeySignature.of("", signs.pair().getPrivate(), KeySignature.Purpose.KEY,
                KeyRenewal.signedText(next.terminal(), hex))));
        String path = Paths.keys(as.terminal());
        return hq.client.send(hq.client.request(path).header("Authorization", as.authorization("POST", path, body, RunningHq.CLOCK.instant()))
                .POST(BodyPublishers.ofByteArray(body)).build());
    }

    private static void refused(String type, HttpResponse<byte[]> answer) {
        assertEquals("403 " + type, answer.statusCode() + " " + HqClient.problem(answer).type());
    }
}
