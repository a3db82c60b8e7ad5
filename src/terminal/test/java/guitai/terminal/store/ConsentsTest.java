package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a member agrees to, from wherever it was answered last. */
class ConsentsTest {

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private final MemberId member = Samples.memberId(1);
    private ShopStore store;

    @BeforeEach
    void open() {
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(boolean given, Instant at) {
        Consents consents = new Consents(member, List.of(new Consents.Answer(ConsentPurpose.OFFERS_SMS, given, "2026-01", at, new EmployeeId("E2001"),
                new StoreId("S02"))));
        store.syncBook().apply(FeedName.MEMBERS, new ChangePage(List.of(new Change("S01", 1, Change.Kind.CONSENTS, member.toString(),
                Optional.of(Json.MAPPER.valueToTree(consents)))), "c" + at, false, 0, Samples.NOON));
    }

    private void answers(boolean given) {
        store.consents().record(member, new Consent(ConsentPurpose.OFFERS_SMS, given, "2026-11"), Samples.CLERK);
    }

    private Optional<Boolean> agreed() {
        return store.consents().of(member).to(ConsentPurpose.OFFERS_SMS).map(Consents.Answer::given);
    }

    @Test
    void whatIsAnsweredHereCountsAtOnceAndIsOnRecord() {
        assertEquals(Optional.empty(), agreed());
        answers(true);
        assertEquals(Optional.of(true), agreed());
        byte[] frozen = store.journal().after(0, 9, Long.MAX_VALUE).getFirst().frozen();
        assertEquals(Optional.of(new Fact.ConsentChanged(member, new Consent(ConsentPurpose.OFFERS_SMS, true, "2026-11"))), EntryForm.thaw(frozen).fact());
        Consents.Answer answer = store.consents().of(member).answers().getFirst();
        assertEquals(List.of("2026-11", Samples.NOON, Samples.CLERK.employee(), Samples.TERMINAL.store()),
                List.of(answer.text(), answer.at(), answer.by(), answer.store()));
    }

    @Test
    void theNewestAnswerCountsWhereverItWasGiven() {
        told(true, Samples.NOON.minus(Duration.ofDays(1)));
        assertEquals(Optional.of(true), agreed());
        answers(false);
        told(true, Samples.NOON.minus(Duration.ofHours(1)));
        assertEquals(Optional.of(false), agreed(), "headquarters does not know it yet");
        told(true, Samples.NOON.plus(Duration.ofHours(1)));
        assertEquals(Optional.of(true), agreed(), "asked again in another store");
    }

    @Test
    void headquartersRemembersFromWhereItTellsTheAnswerItself() {
        clock.move(Duration.ofNanos(1_234_567));
        answers(true);
        told(true, clock.instant().truncatedTo(ChronoUnit.MICROS));
        assertEquals(0, ownAnswers());
        clock.move(Duration.ofMinutes(1));
        answers(false);
        told(true, Samples.NOON);
        assertEquals(1, ownAnswers(), "an older answer of headquarters forgets nothing");
        store.close();
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
        assertEquals(Optional.of(false), agreed(), "after a restart");
    }

    private int ownAnswers() {
        return store.database().read(session -> session.createNativeQuery("SELECT count(*) FROM own_consent", Integer.class).getSingleResult());
    }
}
