package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DaySeal;
import guitai.domain.identity.ScannedCode;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.KeySignature.Purpose;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.staff.TerminalId;
import guitai.protocol.SealedDay;
import guitai.terminal.explain.Explanation;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayLine;
import guitai.terminal.shift.DayView;
import guitai.terminal.shift.Seals;
import java.security.KeyPair;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The manager closes the day, headquarters seals it, and the terminal believes nothing but the very seal of its own day. */
class TheDayIsSealedTest extends Story {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private SealedDay sealed() {
        return counter.does(office -> office.store().seals().closing(DAY)).orElseThrow().seal().orElseThrow();
    }

    private void closesAndSettles() {
        assertInstanceOf(CloseAnswer.Closed.class, counter.closesTheDay());
        everythingSettles();
    }

    private boolean takes(SealedDay other) {
        return counter.does(office -> office.seals().take(other));
    }

    private Optional<Seals.Refusal> refusalOf(SealedDay other) {
        return counter.does(office -> office.seals().objection(other, other.seal().orElseThrow()));
    }

    /** The same words and figures under another key's signature. */
    private static SealedDay signedBy(KeyPair key, String name, DaySeal seal) {
        String frozen = SealedDay.freeze(seal);
        return new SealedDay(frozen, KeySignature.of(name, key.getPrivate(), Purpose.DAY, frozen), new CodeSigner(key.getPrivate())
                .sign(new SignedCode(Integer.parseInt(name), seal.sealedAt(), seal.sealedAt(), Content.Day.of(seal, SealedDay.digest(frozen)))));
    }

    @Test
    void aClosedDayIsSealedWithoutAnybodyAskingAndCanBeShownWithoutALine() {
        counter.sells(Goods.KETTLE, 2).booksForCash();
        counter.sells(Goods.BIG_FRIDGE, 1).to(Goods.card("GOLD")).booksForCash();
        closesAndSettles();
        chain.headquartersIsGone();
        DayView day = counter.looksAtTheDay();
        assertEquals(DayLine.State.SEALED, day.state());
        assertTrue(day.comparison().matched());
        assertEquals(2, day.seal().orElseThrow().said().applied().sales());
        Explanation explained = counter.does(office -> office.explain().of(ScannedCode.fromScanner(day.seal().orElseThrow().digits())));
        assertEquals(Optional.empty(), explained.signed().orElseThrow().why(), "genuine");
        Content.Day code = (Content.Day) explained.signed().orElseThrow().claims().content();
        assertEquals(List.of(new TerminalId("S01-02"), DAY, true, day.comparison().ours().gross()),
                List.of(code.terminal(), code.businessDate(), code.matched(), code.gross()));
        chain.headquartersIsBack();
    }

    @Test
    void aDifferenceIsSealedWithItsEntriesAndTheRepairedDayIsSealedAgain() throws SQLException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        everythingSettles();
        tables("delete from sale_tender where terminal_id = 'S01-02' and seq = 3", 1);
        closesAndSettles();
        DayView day = counter.looksAtTheDay();
        assertEquals(DayLine.State.DIFFERS, day.state());
        assertEquals(List.of("CASH"), day.comparison().differences().stream().map(Enum::name).toList());

        tables("insert into sale_tender (terminal_id, seq, business_date, tender, kind, amount_fen) select terminal_id, seq, business_date, 1, 'CASH',"
                + " gross_fen from sale where terminal_id = 'S01-02' and seq = 3", 1);
        counter.signsIn(CLERK);
        everythingSettles();
        DayView repaired = counter.looksAtTheDay();
        assertEquals(DayLine.State.SEALED, repaired.state());
        assertEquals(2, repaired.seal().orElseThrow().said().version());
        assertTrue(repaired.seal().orElseThrow().said().replaces().isPresent());
    }

    private void tables(String change, int rows) throws SQLException {
        try (var connection = DriverManager.getConnection(chain.books().database()); var statement = connection.createStatement()) {
            assertEquals(rows, statement.executeUpdate(change));
        }
    }

    @Test
    void aSealThatIsForgedOrOfAnotherKeyTerminalOrRangeIsNotBelieved() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        closesAndSettles();
        SealedDay good = sealed();
        DaySeal seal = good.seal().orElseThrow();
        assertEquals(Optional.empty(), refusalOf(good));
        KeyPair stranger = Ed25519.newPair();
        assertEquals(Optional.of(Seals.Refusal.FORGED), refusalOf(signedBy(stranger, good.signature().key(), seal)));
        assertEquals(Optional.of(Seals.Refusal.UNKNOWN_KEY), refusalOf(signedBy(stranger, "77", seal)));
        assertEquals(Optional.of(Seals.Refusal.FORGED), refusalOf(new SealedDay(good.frozen().replace("\"version\":1", "\"version\":9"),
                good.signature(), good.digits())));
        assertEquals(Optional.of(Seals.Refusal.FORGED), refusalOf(new SealedDay(good.frozen(), good.signature(), good.digits().replace('1', '2'))));
        assertEquals(Optional.of(Seals.Refusal.OTHER_TERMINAL), refusalOf(signedBy(stranger, "77", new DaySeal(new TerminalId("S01-03"), 1,
                Optional.empty(), seal.closedBy(), seal.closed(), seal.applied(), List.of(), seal.sealedAt()))));
        assertFalse(takes(good), "it is here already");
        assertEquals(DayLine.State.SEALED, counter.looksAtTheDay().state());
    }

    /** Genuine words about another day than this journal's: headquarters was given back to an older terminal, say. */
    @Test
    void aGenuineSealOfAnotherRangeIsNotBelieved() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        closesAndSettles();
        SealedDay first = sealed();
        Counter other = new Counter("S01-02", folder.resolve("restored"), () -> Optional.of(chain.address()), chain.clock());
        try (other) {
            other.starts();
            other.uplink().tryOnce();
            other.signsIn(MANAGER);
            other.sells(Goods.KETTLE, 1).booksForCash();
            other.does(office -> office.dayEnd().days());
            assertEquals(Optional.of(Seals.Refusal.OTHER_RANGE), other.does(office -> office.seals().objection(first, first.seal().orElseThrow())));
            assertFalse(other.does(office -> office.seals().of(DAY)).isPresent());
        }
    }

    @Test
    void aDayThatIsOverIsClosedTheNextMorningAndKeepsItsDate() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        chain.clock().moves(Duration.ofDays(1));
        counter.sells(Goods.ENGINE_OIL, 1);
        assertEquals(List.of(new DayLine(DAY.plusDays(1), DayLine.State.RUNNING), new DayLine(DAY, DayLine.State.NOT_CLOSED)),
                counter.does(office -> office.dayEnd().days()));
        assertInstanceOf(CloseAnswer.Closed.class, counter.closes(DAY));
        counter.booksForCash();
        everythingSettles();
        assertEquals(List.of(new DayLine(DAY.plusDays(1), DayLine.State.RUNNING), new DayLine(DAY, DayLine.State.SEALED)),
                counter.does(office -> office.dayEnd().days()));
        assertEquals(1, sealed().seal().orElseThrow().applied().sales());
    }

    @Test
    void aDayClosedWithoutALineSaysThatItWaits() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        chain.headquartersIsGone();
        assertInstanceOf(CloseAnswer.Closed.class, counter.closesTheDay());
        counter.syncs();
        assertEquals(DayLine.State.NOT_SENT, counter.looksAtTheDay().state());
        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(DayLine.State.SEALED, counter.looksAtTheDay().state());
    }
}
