package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.headquarters.Headquarters;
import guitai.headquarters.HqSettings;
import guitai.headquarters.tls.OwnAuthority;
import guitai.protocol.ChangePage;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.FeedName;
import guitai.protocol.Problem;
import guitai.terminal.enrol.EnrolAnswer;
import guitai.terminal.enrol.EnrolAnswer.Refused;
import guitai.terminal.enrol.EnrolAnswer.Why;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HqAnswer.NotHeadquarters;
import guitai.terminal.uplink.HqAnswer.Oddity;
import guitai.terminal.uplink.HttpHeadquarters;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new computer, a headquarters with a certificate of its own authority, and whoever would like to stand between them. */
class AComputerBecomesATerminalTest {

    private static final StoreId STORE = new StoreId("S01");

    @TempDir
    Path folder;
    private final Clock clock = Clock.systemUTC();
    private Headquarters headquarters;
    private Machine machine;

    @BeforeEach
    void open() {
        headquarters = headquarters("headquarters");
        machine = new Machine(folder.resolve("machine"), clock);
    }

    @AfterEach
    void close() {
        machine.close();
        headquarters.close();
    }

    private Headquarters headquarters(String name) {
        new OwnAuthority(folder.resolve(name), clock).make(List.of("127.0.0.1"));
        return Headquarters.start(new HqSettings(folder.resolve(name), Optional.of(SharedPostgres.demoStore()), HqSettings.LOOPBACK, 0,
                Optional.empty(), clock));
    }

    @Test
    void aScannedCodeMakesItTheStoresNextTerminalOverTls() {
        EnrolmentTicket ticket = EnrolmentTicket.read(ticket().digits()).orElseThrow();
        assertEquals("https", ticket.address().getScheme());
        EnrolAnswer.Welcome welcome = assertInstanceOf(EnrolAnswer.Welcome.class, machine.enrols(ticket));
        assertEquals("中山路店", welcome.store().zh());
        assertEquals(new TerminalId("S01-04"), machine.identity().terminal());
        assertTrue(machine.identity().authority().isPresent());
        try (HttpHeadquarters line = machine.line(Optional.empty())) {
            assertInstanceOf(HqAnswer.Told.class, line.changes(FeedName.SHOP, ChangePage.START, 5));
        }
    }

    @Test
    void itRemembersWhatItIsAndItsKeyIsReadableByItsUserOnly() throws IOException {
        machine.enrols(ticket());
        machine.close();
        machine = new Machine(folder.resolve("machine"), clock);
        try (HttpHeadquarters line = machine.line(Optional.empty())) {
            assertInstanceOf(HqAnswer.Told.class, line.changes(FeedName.SHOP, ChangePage.START, 5));
        }
        Path keys = folder.resolve("machine/terminal.p12");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
    }

    @Test
    void anotherCertificateIsNotHeadquartersHoweverRightItsAddress() {
        machine.enrols(ticket());
        try (Headquarters other = headquarters("other"); HttpHeadquarters line = machine.line(Optional.of(other.door().address()))) {
            assertEquals(new NotHeadquarters<>(Oddity.CERTIFICATE), line.changes(FeedName.SHOP, ChangePage.START, 5));
        }
    }

    @Test
    void anAddressWithoutTlsBeyondThisComputerIsNeverSpokenTo() {
        EnrolmentCode code = ticket().code();
        assertEquals(new Refused(Why.NOT_SAFE), machine.enrols(new EnrolmentTicket(URI.create("http://192.0.2.1:8787"), code)));
        machine.enrols(ticket());
        try (HttpHeadquarters line = machine.line(Optional.of(URI.create("http://192.0.2.1:8787")))) {
            assertEquals(new NotHeadquarters<>(Oddity.NOT_SAFE), line.changes(FeedName.SHOP, ChangePage.START, 5));
        }
    }

    @Test
    void whoeverStandsBetweenWithAnotherCertificateLearnsNothingAndEnrolsNobody() {
        EnrolmentCode code = ticket().code();
        try (Headquarters between = headquarters("between")) {
            EnrolAnswer answer = machine.enrols(new EnrolmentTicket(between.door().address(), code));
            assertEquals(new Refused(Why.WRONG_CODE), answer);
        }
        assertTrue(machine.premises().current().isEmpty());
    }

    @Test
    void aWrongOrUsedCodeIsToldApartFromNobodyThere() {
        EnrolmentTicket good = ticket();
        EnrolmentCode guess = EnrolmentCode.of(good.code().number(), new SecureRandom());
        assertEquals(new Refused(Why.WRONG_CODE), machine.enrols(new EnrolmentTicket(good.address(), guess)));
        assertEquals(new Refused(Why.UNREACHABLE), machine.enrols(new EnrolmentTicket(URI.create("https://127.0.0.1:1"), good.code())));
        assertInstanceOf(EnrolAnswer.Welcome.class, machine.enrols(good));
        try (Machine second = new Machine(folder.resolve("second"), clock)) {
            assertEquals(new Refused(Why.WRONG_CODE), second.enrols(good));
        }
    }

    @Test
    void aTerminalWhoseClockIsADayOffIsStillUnderstood() {
        for (Duration off : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            try (Machine odd = new Machine(folder.resolve("odd" + off.isNegative()), Clock.offset(clock, off))) {
                assertInstanceOf(EnrolAnswer.Welcome.class, odd.enrols(ticket()));
                try (HttpHeadquarters line = odd.line(Optional.empty())) {
                    assertInstanceOf(HqAnswer.Told.class, line.changes(FeedName.SHOP, ChangePage.START, 5));
                    assertInstanceOf(HqAnswer.Told.class, line.changes(FeedName.SHOP, ChangePage.START, 5));
                }
            }
        }
    }

    @Test
    void aRevokedTerminalIsToldSo() {
        machine.enrols(ticket());
        headquarters.terminals().revoke(machine.identity().terminal());
        try (HttpHeadquarters line = machine.line(Optional.empty())) {
            HqAnswer<ChangePage> answer = line.changes(FeedName.SHOP, ChangePage.START, 5);
            assertTrue(answer instanceof HqAnswer.Refused<ChangePage>(Problem problem) && problem.type().equals(Problem.REVOKED), answer::toString);
        }
    }

    @Test
    void aMistypedCodeIsSeenBeforeAnybodyIsAsked() {
        String digits = ticket().code().digits();
        char last = digits.charAt(9) == '9' ? '0' : (char) (digits.charAt(9) + 1);
        assertFalse(EnrolmentCode.typed(digits.substring(0, 9) + last + digits.substring(10)).isPresent());
        assertTrue(EnrolmentCode.typed(" " + digits.replaceAll("(.{4})", "$1-")).isPresent());
    }

    private EnrolmentTicket ticket() {
        return headquarters.enrolments().open(STORE, Optional.empty()).orElseThrow().ticket();
    }
}
