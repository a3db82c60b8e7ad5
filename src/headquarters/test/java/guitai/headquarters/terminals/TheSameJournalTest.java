package guitai.headquarters.terminals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import guitai.domain.journal.Hash;
import guitai.domain.signed.Ed25519;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.testing.Applicant;
import guitai.headquarters.testing.HqClient;
import guitai.headquarters.testing.RunningHq;
import guitai.headquarters.testing.Till;
import guitai.protocol.Enrolment;
import guitai.protocol.Enrolment.Held;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.EnrolmentRequest.Reach;
import guitai.protocol.Paths;
import guitai.protocol.Problem;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine stays the terminal that it was only with the journal that headquarters holds. */
class TheSameJournalTest {

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
    void aRevokedTerminalStaysWhatItWasWithAnyCodeOfItsStore() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        hq.headquarters.terminals().revoke(till.terminal);
        Enrolment again = enrolled(code(Optional.empty()), till, reach(till, 2));
        assertEquals(till.terminal, again.terminal());
        assertEquals(reach(till, 2), again.journal());
    }

    @Test
    void aTerminalOfVersionOneThatDoesNotShowItsJournalGetsTheNextNumberAsBefore() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        hq.headquarters.terminals().revoke(till.terminal);
        assertEquals(new TerminalId("S01-04"), HqClient.read(
                new Applicant(hq.client, key).ask(code(Optional.empty()), Optional.of(till.terminal), "", Optional.empty()), Enrolment.class).terminal());
    }

    @Test
    void aTerminalInGoodStandingIsNotPushedOutByACodeThatDoesNotNameIt() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        Enrolment other = enrolled(code(Optional.empty()), till, reach(till, 2));
        assertEquals(new TerminalId("S01-04"), other.terminal());
        assertEquals(200, hq.client.get(Paths.changes(till.terminal, "0", 5)).statusCode());
    }

    @Test
    void ofAJournalThatGoesFurtherTheHashAtTheLastHeldEntryIsWanted() {
        Till till = new Till("S01-02", 3).sell(3);
        hq.client.accepted(till.batch(1, 2));
        hq.headquarters.terminals().revoke(till.terminal);
        EnrolmentCode code = code(Optional.of(till.terminal));
        HttpResponse<byte[]> answer = enrol(code, till, reach(till, 3));
        assertEquals(Problem.REACH_WANTED, HqClient.problem(answer).type());
        assertEquals(Optional.of(2L), HqClient.problem(answer).expectedSeq());
        assertEquals(till.terminal, enrolled(code, till, reach(till, 2)).terminal());
    }

    @Test
    void aRestoredOrCopiedJournalChangesNothingAndTheCodeStaysGood() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        hq.headquarters.terminals().revoke(till.terminal);
        EnrolmentCode code = code(Optional.of(till.terminal));
        for (Held other : List.of(reach(till, 1), reach(new Till("S01-02", 4).sell(2), 2))) {
            assertEquals("409 " + Problem.FORK, status(enrol(code, till, other)));
            assertEquals("403 " + Problem.REVOKED, status(hq.client.get(Paths.changes(till.terminal, "0", 5))));
        }
        assertEquals(till.terminal, enrolled(code, till, reach(till, 2)).terminal());
    }

    @Test
    void aReachThatSomebodyPutInOnTheWayIsRefused() {
        Till till = new Till("S01-02", 3).sell(2);
        hq.client.accepted(till.all());
        EnrolmentCode code = code(Optional.of(till.terminal));
        String publicKey = Ed25519.hex(key.getPublic());
        String proof = Applicant.proof(code, EnrolmentRequest.agreed(code.number(), publicKey, Optional.of(till.terminal), ""));
        EnrolmentRequest forged = new EnrolmentRequest(code.number(), publicKey, Optional.of(till.terminal), proof, Optional.of(new Reach(2, till.head(), proof)),
                Optional.empty());
        assertEquals("403 " + Problem.NO_SUCH_CODE, status(new Applicant(hq.client, key).ask(forged)));
    }

    @Test
    void aRevokedTerminalOfWhichTwoJournalsAreAboutGetsAnotherNumber() {
        Till held = new Till("S01-02", 3).sell(2);
        hq.client.accepted(held.all());
        Till restored = new Till("S01-02", 4).sell(2);
        assertEquals(409, hq.client.put(restored.all()).statusCode());
        hq.headquarters.terminals().revoke(restored.terminal);
        assertNotEquals(restored.terminal, enrolled(code(Optional.empty()), held, reach(held, 2)).terminal());
    }

    @Test
    void aRestoredMachineBecomesAnotherTerminalOnceItHasShownFromWhereOnItsJournalIsAnotherOne() {
        Till held = new Till("S01-02", 3).sell(200);
        hq.client.accepted(held.batch(1, 200));
        Till restored = held.copy(130, 9).sell(40);
        EnrolmentCode code = code(Optional.empty());
        HttpResponse<byte[]> first = enrol(code, restored, reach(restored, 170));
        assertEquals("409 " + Problem.TRAIL_WANTED + " 0", wanted(first));
        assertEquals("409 " + Problem.TRAIL_WANTED + " 100", wanted(enrol(code, restored, 170, List.of(50L, 100L, 150L))));
        Enrolment other = HqClient.read(enrol(code, restored, 170, List.of(100L, 129L, 130L, 131L, 150L)), Enrolment.class);
        assertEquals(new TerminalId("S01-04"), other.terminal());
        assertEquals(Optional.of(reach(held, 130)), other.common());
        assertEquals(other, HqClient.read(enrol(code, restored, 170, List.of(130L, 131L)), Enrolment.class), "a lost answer can be asked for again");
        assertEquals(200, hq.client.get(Paths.changes(held.terminal, "0", 5)).statusCode(), "the terminal that it was goes on");
    }

    @Test
    void aBackupThatOnlyLagsBehindHasNothingOfItsOwn() {
        Till held = new Till("S01-02", 3).sell(5);
        hq.client.accepted(held.all());
        Enrolment other = HqClient.read(enrol(code(Optional.empty()), held, 3, List.of(1L, 2L, 3L)), Enrolment.class);
        assertEquals(Optional.of(reach(held, 3)), other.common());
        assertEquals(Optional.of(new Held(0, Hash.GENESIS)), HqClient.read(enrol(code(Optional.empty()), new Till("S01-02", 8).sell(2), 2,
                List.of(1L, 2L)), Enrolment.class).common(), "nothing is the same");
    }

    @Test
    void aTrailThatSomebodyPutInOnTheWayOrThatNeverEndsIsRefused() {
        Till held = new Till("S01-02", 3).sell(2);
        hq.client.accepted(held.all());
        Till other = new Till("S01-02", 4).sell(2);
        List<Held> endless = Collections.nCopies(EnrolmentRequest.Trail.MOST + 1, reach(other, 1));
        assertEquals("403 " + Problem.NO_SUCH_CODE, status(new Applicant(hq.client, key).ask(code(Optional.empty()), held.terminal, reach(other, 2), endless)));
    }

    private EnrolmentCode code(Optional<TerminalId> place) {
        return hq.headquarters.enrolments().open(STORE, place).orElseThrow().code();
    }

    private Enrolment enrolled(EnrolmentCode code, Till till, Held reach) {
        return HqClient.read(enrol(code, till, reach), Enrolment.class);
    }

    private HttpResponse<byte[]> enrol(EnrolmentCode code, Till till, Held reach) {
        return new Applicant(hq.client, key).ask(code, Optional.of(till.terminal), "", Optional.of(reach));
    }

    private HttpResponse<byte[]> enrol(EnrolmentCode code, Till till, int through, List<Long> trail) {
        return new Applicant(hq.client, key).ask(code, till.terminal, reach(till, through), trail.stream().map(at -> reach(till, at.intValue())).toList());
    }

    private static String wanted(HttpResponse<byte[]> answer) {
        return status(answer) + " " + HqClient.problem(answer).expectedSeq().orElseThrow();
    }

    private static Held reach(Till till, int through) {
        return new Held(through, till.entries().get(through - 1).hash());
    }

    private static String status(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + HqClient.problem(answer).type();
    }
}
