package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKey;
import guitai.domain.journal.Fact;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.protocol.BatchReceipt;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.JournalBatch;
import guitai.protocol.Problem;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.enrol.EnrolAnswer.Refused;
import guitai.terminal.enrol.EnrolAnswer.Why;
import guitai.terminal.enrol.Identity;
import guitai.terminal.store.ShopStore;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HttpHeadquarters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal renews its key in time, or is given another with a code: its number and its journal go on. */
class ATerminalGetsAnotherKeyTest {

    private static final Actor MANAGER = new Actor(new EmployeeId("E1004"), Role.MANAGER);

    @TempDir
    Path folder;
    private final StoreClock clock = new StoreClock();
    private Headquarters headquarters;
    private Machine machine;
    private HttpHeadquarters line;

    @BeforeEach
    void aTerminalHasSentAnEntry() {
        headquarters = Headquarters.start(new HqSettings(folder.resolve("headquarters"), Optional.of(SharedPostgres.demoStore()), HqSettings.LOOPBACK, 0,
                Optional.empty(), clock));
        machine = new Machine(folder.resolve("machine"), clock);
        assertInstanceOf(EnrolAnswer.Welcome.class, machine.enrols(code("S01")));
        line = machine.line(Optional.empty());
        assertEquals(1, accepted(entry(machine)));
    }

    @AfterEach
    void close() {
        line.close();
        machine.close();
        headquarters.close();
    }

    @Test
    void twoMonthsBeforeItsEndTheKeyIsRenewedAndNothingElseChanges() {
        Identity before = machine.identity();
        machine.premises().renewIfDue(line, clock);
        assertEquals(before, machine.identity(), "nothing is due yet");
        clock.moves(Duration.ofDays(310));
        machine.premises().renewIfDue(line, clock);
        assertNotEquals(before.key(), machine.identity().key());
        assertTrue(machine.identity().keyEnds().isAfter(before.keyEnds()));
        clock.moves(Duration.ofDays(100));
        assertEquals(2, accepted(entry(machine)), "the first key has ended, the terminal has not");
    }

    @Test
    void aTerminalWhoseKeyHasEndedGoesOnWithAnyCodeOfItsStore() {
        clock.moves(Duration.ofDays(400));
        JournalBatch waiting = entry(machine);
        assertEquals(Problem.KEY_ENDED, refused(waiting));
        Identity before = machine.identity();
        assertInstanceOf(EnrolAnswer.Welcome.class, machine.enrols(code("S01")));
        assertEquals(before.terminal(), machine.identity().terminal());
        assertEquals(2, accepted(waiting), "the running line signs with the new key at once");
    }

    @Test
    void aRevokedTerminalIsTakenInAgainAndSendsWhatWaits() {
        headquarters.terminals().revoke(machine.identity().terminal());
        JournalBatch waiting = entry(machine);
        assertEquals(Problem.REVOKED, refused(waiting));
        assertInstanceOf(EnrolAnswer.Welcome.class, machine.enrols(code("S01")));
        assertEquals(2, accepted(waiting));
    }

    @Test
    void aCodeThatWouldMakeAnotherTerminalOfItChangesNothing() {
        headquarters.terminals().revoke(machine.identity().terminal());
        Identity before = machine.identity();
        assertEquals(new Refused(Why.OTHER_NUMBER), machine.enrols(code("S02")));
        assertEquals(before, machine.identity());
    }

    @Test
    void aRestoredBackupDoesNotBecomeTheTerminalAgain() throws IOException {
        aBackupIsMadeAndTheTerminalWorksOn();
        headquarters.terminals().revoke(machine.identity().terminal());
        try (Machine restored = new Machine(folder.resolve("backup"), clock)) {
            Identity before = restored.identity();
            restored.line(Optional.empty()).close();
            EnrolmentTicket code = headquarters.enrolments().open(new StoreId("S01"), Optional.of(before.terminal())).orElseThrow().ticket();
            assertEquals(new Refused(Why.OTHER_JOURNAL), restored.enrols(code));
            assertEquals(before, restored.identity());
            assertEquals(Problem.REVOKED, refused(entry(machine)), "headquarters has taken nothing from it either");
            assertInstanceOf(EnrolAnswer.Welcome.class, machine.enrols(code), "and the code is still good");
        }
    }

    @Test
    void aRestoredBackupThatHasWorkedSinceGoesOnAsAnotherTerminalWithWhatHeadquartersDoesNotHold() throws IOException, InterruptedException {
        aBackupIsMadeAndTheTerminalWorksOn();
        try (Machine restored = new Machine(folder.resolve("backup"), clock)) {
            restored.line(Optional.empty()).close();
            entry(restored);
            assertEquals(Problem.FORK, refused(entry(restored)));
            headquarters.settle();
            assertFalse(forkCase().closed(), "somebody has to do something");
            assertEquals(new EnrolAnswer.Anew(new TerminalId("S01-05"), 2), restored.enrols(code("S01")));
            assertEquals(machine.identity().terminal(), restored.identity().terminal(), "it sells on as what it is until its next start");
        }
        line.close();
        try (Machine other = new Machine(folder.resolve("backup"), clock)) {
            assertEquals(new TerminalId("S01-05"), other.identity().terminal());
            line = other.line(Optional.empty());
            assertEquals(3, accepted(entry(other)), "two entries that only it had, and one more");
            headquarters.settle();
        }
        line.close();
        assertTrue(forkCase().closed(), "nobody has to do anything any more");
        assertEquals(Optional.of("S01-05"), forkCase().decision().orElseThrow().note());
        line = machine.line(Optional.empty());
        assertEquals(3, accepted(entry(machine)), "the terminal that was there all the time goes on");
    }

    private void aBackupIsMadeAndTheTerminalWorksOn() throws IOException {
        machine.close();
        copy(folder.resolve("machine"), folder.resolve("backup"));
        machine = new Machine(folder.resolve("machine"), clock);
        line.close();
        line = machine.line(Optional.empty());
        assertEquals(2, accepted(entry(machine)));
    }

    private CaseFile forkCase() {
        return headquarters.cases().find(CaseKey.fork(new StoreId("S01"), machine.identity().terminal(), 2)).orElseThrow();
    }

    private EnrolmentTicket code(String store) {
        return headquarters.enrolments().open(new StoreId(store), Optional.empty()).orElseThrow().ticket();
    }

    /** One more entry, and all of the journal as a batch. */
    private JournalBatch entry(Machine at) {
        return at.with(ground -> {
            ShopStore store = ground.store(at.identityHere().terminal(), clock);
            store.journal().record(new Fact.SignedIn(), MANAGER);
            var range = store.journal().after(0, 10, Long.MAX_VALUE);
            return JournalBatch.of(at.identityHere().terminal(), range, store.syncBook().totals(range));
        });
    }

    private long accepted(JournalBatch batch) {
        HqAnswer<BatchReceipt> answer = line.send(batch);
        return answer instanceof HqAnswer.Told<BatchReceipt>(BatchReceipt receipt) ? receipt.acceptedThrough()
                : Optional.<Long>empty().orElseThrow(() -> new AssertionError(answer.toString()));
    }

    private String refused(JournalBatch batch) {
        HqAnswer<BatchReceipt> answer = line.send(batch);
        return answer instanceof HqAnswer.Refused<BatchReceipt>(Problem problem) ? problem.type() : answer.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
