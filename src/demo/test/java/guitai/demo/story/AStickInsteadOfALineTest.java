package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Fact;
import guitai.protocol.parcel.ParcelTaken;
import guitai.protocol.parcel.ParcelTaken.Outcome;
import guitai.terminal.parcel.Answered;
import guitai.terminal.parcel.Written;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store without a line for days takes its journal to headquarters on a stick, and its answer back. */
class AStickInsteadOfALineTest extends Story {

    private Path stick;

    @BeforeEach
    void theLineIsDead() throws IOException {
        everythingSettles();
        stick = Files.createDirectories(folder.resolve("stick"));
        counter.uplink().setPaused(true);
    }

    private List<Path> writes() {
        return assertInstanceOf(Written.Done.class, counter.writesParcel(stick)).files();
    }

    private List<Path> writes(long first, long last) {
        return assertInstanceOf(Written.Done.class, counter.writesParcel(stick, first, last)).files();
    }

    private ParcelTaken takes(byte[] file) {
        return chain.takes(file);
    }

    private ParcelTaken takes(Path file) throws IOException {
        return takes(Files.readAllBytes(file));
    }

    private Path answerOf(ParcelTaken taken, String name) throws IOException {
        return Files.writeString(stick.resolve(name), taken.ack().orElseThrow());
    }

    private long waiting() {
        return counter.does(office -> office.store().syncBook().waiting());
    }

    @Test
    void threeDaysReachHeadquartersByHandAndComeBackSealed() throws IOException {
        for (int day = 0; day < 3; day++) {
            counter.sells(Goods.KETTLE, 1 + day).booksForCash();
            assertInstanceOf(CloseAnswer.Closed.class, counter.closesTheDay());
            chain.clock().moves(Duration.ofDays(1));
        }
        List<Path> files = writes();
        assertEquals(1, files.size());
        assertEquals(Outcome.TAKEN, takes(files.getFirst()).outcome());
        assertEquals(3, chain.books().receipts("S01-02").size());

        assertEquals(Outcome.NOTHING_NEW, takes(files.getFirst()).outcome(), "the same file twice");
        ParcelTaken again = takes(files.getFirst());
        Path answer = answerOf(again, "answer.ack");
        chain.clock().moves(Duration.ofDays(2));
        assertEquals(new Answered.Taken(7, 3), counter.readsAnswer(answer));
        assertEquals(0, waiting());
        assertEquals(new Answered.NothingNew(7), counter.readsAnswer(stick.resolve("answer.ack")), "the same answer twice");
        assertTrue(counter.does(office -> office.dayEnd().days()).stream().allMatch(day -> !day.state().open()));
        assertEquals(DayLine.State.SEALED, counter.does(office -> office.dayEnd().days()).getLast().state());
        counter.signsIn(MANAGER);
        assertEquals(Optional.empty(), counter.entries().stream().map(entry -> guitai.protocol.EntryForm.head(entry.frozen()).type())
                .filter(Fact.ClockMoved.TYPE::equals).findFirst(), "an answer that is days old says nothing about the clock");
    }

    @Test
    void anAnswerThatWasLostIsMadeGoodByTheNextLine() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        takes(writes().getFirst());
        counter.sells(Goods.KETTLE, 1).booksForCash();
        assertTrue(waiting() > 1);
        counter.uplink().setPaused(false);
        everythingSettles();
        assertEquals(0, waiting());
        assertEquals(2, chain.books().receipts("S01-02").size());
        bothSidesAgree(counter);
    }

    @Test
    void filesComeInAnyOrderAndTheLaterOneWaitsForTheEarlier() throws IOException {
        for (int i = 0; i < 6; i++) {
            counter.sells(Goods.KETTLE, 1).booksForCash();
        }
        byte[] first = Files.readAllBytes(writes(2, 3).getFirst());
        byte[] second = Files.readAllBytes(writes(4, 5).getFirst());
        byte[] third = Files.readAllBytes(writes(6, 7).getFirst());
        ParcelTaken early = takes(third);
        assertEquals(Outcome.WAITS, early.outcome());
        assertEquals(List.of(2L, 5L), List.of(early.missingFrom().orElseThrow(), early.missingTo().orElseThrow()));
        assertEquals(Outcome.WAITS, takes(third).outcome());
        assertEquals(Outcome.WAITS, takes(second).outcome());
        assertEquals(0, chain.books().receipts("S01-02").size());
        assertEquals(Outcome.TAKEN, takes(first).outcome());
        assertEquals(6, chain.books().receipts("S01-02").size());
        assertEquals(7, chain.books().held("S01-02"));
        assertEquals(0, chain.books().waitingParcels());
        assertEquals(new Answered.Taken(7, 0), counter.readsAnswer(answerOf(takes(third), "third.ack")));
    }

    /** What waits on a stick is also taken when the gap is closed over the line. */
    @Test
    void aParcelThatWaitedIsTakenWhenTheLineBringsTheRest() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        assertEquals(Outcome.WAITS, takes(writes(3, 3).getFirst()).outcome());
        counter.uplink().setPaused(false);
        everythingSettles();
        chain.headquartersHasApplied();
        assertEquals(0, chain.books().waitingParcels());
        assertEquals(2, chain.books().receipts("S01-02").size());
    }

    @Test
    void aHalfADamagedAForeignAndAnotherHeadquartersFileEachGetTheirOwnSentence() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        byte[] good = Files.readAllBytes(writes().getFirst());
        byte[] damaged = good.clone();
        damaged[good.length - 3] ^= 1;
        assertEquals(Outcome.EMPTY, takes(new byte[0]).outcome());
        assertEquals(Outcome.CUT, takes(Arrays.copyOf(good, 40)).outcome());
        assertEquals(Outcome.CUT, takes(Arrays.copyOf(good, good.length - 1)).outcome());
        assertEquals(Outcome.DAMAGED, takes(damaged).outcome());
        assertEquals(Outcome.FOREIGN, takes("holiday".repeat(500).getBytes()).outcome());
        try (Chain other = Chain.opens(folder.resolve("other"))) {
            assertEquals(Outcome.OTHER_HEADQUARTERS, other.takes(good).outcome());
        }
        assertEquals(0, chain.books().receipts("S01-02").size());
        assertEquals(Outcome.TAKEN, takes(good).outcome());
    }

    @Test
    void anAnswerThatIsCutForgedOrForSomebodyElseChangesNothing() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        Path parcel = writes().getFirst();
        byte[] good = Files.readAllBytes(answerOf(takes(parcel), "good.ack"));
        String text = Files.readString(stick.resolve("good.ack"));
        for (int length : new int[] {0, 9, 60, good.length / 2, good.length - 1}) {
            Answered.Why why = length == 0 ? Answered.Why.EMPTY : Answered.Why.CUT;
            assertEquals(new Answered.Refused(why), counter.readsAnswer(Files.write(stick.resolve("cut.ack"), Arrays.copyOf(good, length))), "" + length);
        }
        good[good.length - 20] ^= 1;
        assertEquals(new Answered.Refused(Answered.Why.DAMAGED), counter.readsAnswer(Files.write(stick.resolve("bad.ack"), good)));
        assertEquals(new Answered.Refused(Answered.Why.PARCEL), counter.readsAnswer(parcel));
        assertEquals(new Answered.Refused(Answered.Why.FOREIGN), counter.readsAnswer(Files.writeString(stick.resolve("x.ack"), "hello ".repeat(200))));
        assertEquals(new Answered.Refused(Answered.Why.UNREADABLE), counter.readsAnswer(stick.resolve("gone.ack")));
        Counter neighbour = chain.counter("S01-03");
        neighbour.syncs();
        assertEquals(new Answered.Refused(Answered.Why.OTHER_TERMINAL), neighbour.readsAnswer(Files.writeString(stick.resolve("n.ack"), text)));
        assertEquals(2, waiting() + 1);
    }

    @Test
    void aStickThatIsGoneLeavesNothingHalfWritten() throws IOException {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        Path gone = stick.resolve("pulled-out");
        assertEquals(new Written.NotWritten(gone), counter.writesParcel(gone));
        assertEquals(new Written.NothingWaits(), counter.writesParcel(stick, 99, 120));
        try (var files = Files.list(stick)) {
            assertEquals(0, files.count());
        }
    }
}
