package guitai.terminal.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import guitai.domain.journal.Fact;
import guitai.domain.member.Member;
import guitai.domain.member.UnmaskPurpose;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.protocol.EntryForm;
import guitai.terminal.identify.Unmask.Answer;
import guitai.terminal.identify.Unmask.Why;
import guitai.terminal.store.Samples;
import guitai.terminal.store.SetClock;
import guitai.terminal.store.ShopStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data in the clear: for whom, how often, and never without a record. */
class UnmaskTest {

    private static final Actor MANAGER = new Actor(new EmployeeId("E1004"), Role.MANAGER);
    private static final Actor ADVISER = new Actor(new EmployeeId("E1003"), Role.ADVISER);

    @TempDir
    Path folder;
    private final SetClock clock = new SetClock(Samples.NOON);
    private final Member member = Samples.member(1, "测试员");
    private ShopStore store;
    private Unmask unmask;

    @BeforeEach
    void aMemberWithAnAdviser() {
        store = ShopStore.open(folder, Samples.TERMINAL, clock);
        Member looked = new Member(member.id(), member.card(), member.name(), member.phone(), member.homeStore(), member.tier(), member.stage(), member.growth(),
                member.categories(), member.points(), member.entitlements(), Optional.of(ADVISER.employee()));
        store.memberFeed().put(looked, 0, Samples.NOON);
        unmask = new Unmask(store.members(), employee -> store.journal().today(Fact.ProfileUnmasked.TYPE, employee), store.journal());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theManagerAndTheMembersAdviserSeeThemAndNobodyElse() {
        for (Actor actor : List.of(MANAGER, ADVISER)) {
            assertEquals(new Answer.Shown(member.name(), member.phone(), member.card()), unmask.show(member.id(), UnmaskPurpose.CALL_BACK, actor));
        }
        for (Actor actor : List.of(Samples.CLERK, new Actor(new EmployeeId("E1005"), Role.ADVISER))) {
            assertEquals(new Answer.Refused(Why.NOT_YOURS), unmask.show(member.id(), UnmaskPurpose.CALL_BACK, actor));
        }
        assertEquals(2, store.journal().head().seq(), "a refusal is no look");
        assertEquals(new Answer.Refused(Why.GONE), unmask.show(Samples.memberId(7), UnmaskPurpose.CALL_BACK, MANAGER));
    }

    @Test
    void eachLookIsOnRecordWithItsPurposeAndWithoutWhatWasSeen() {
        unmask.show(member.id(), UnmaskPurpose.DELIVERY, MANAGER);
        byte[] frozen = store.journal().after(0, 9, Long.MAX_VALUE).getFirst().frozen();
        assertEquals(Optional.of(new Fact.ProfileUnmasked(member.id(), UnmaskPurpose.DELIVERY)), EntryForm.thaw(frozen).fact());
        String line = new String(frozen, StandardCharsets.UTF_8);
        assertFalse(line.contains(member.phone()) || line.contains(member.name()) || line.contains(member.card()));
        assertEquals("Shown", unmask.show(member.id(), UnmaskPurpose.DELIVERY, MANAGER).toString());
    }

    @Test
    void aDayAllowsTwentyLooksEachAndTheNextDayBeginsAnew() {
        for (int look = 0; look < Unmask.MOST_A_DAY; look++) {
            assertInstanceOf(Answer.Shown.class, unmask.show(member.id(), UnmaskPurpose.CORRECTION, MANAGER));
        }
        assertEquals(new Answer.Refused(Why.ENOUGH), unmask.show(member.id(), UnmaskPurpose.CORRECTION, MANAGER));
        assertInstanceOf(Answer.Shown.class, unmask.show(member.id(), UnmaskPurpose.CORRECTION, ADVISER));
        clock.move(Duration.ofDays(1));
        assertInstanceOf(Answer.Shown.class, unmask.show(member.id(), UnmaskPurpose.CORRECTION, MANAGER));
    }
}
