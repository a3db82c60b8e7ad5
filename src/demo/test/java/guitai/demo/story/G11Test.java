package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.interaction.InteractionId;
import guitai.domain.interaction.MemberInteractions.Heard;
import guitai.domain.interaction.MemberInteractions.Progress;
import guitai.domain.interaction.SuggestionState;
import guitai.domain.member.Member;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.planning.Planning;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What a customer wants to be better reaches planning in days instead of months, and what becomes of it comes back to the counter. */
class G11Test extends Story {

    private static final String WORDS = "灶具要能零气压也点得着";

    private Member member;
    private Talks talks;

    private void somebodySuggestsSomething() {
        member = counter.knows(Goods.card("GOLD")).orElseThrow();
        talks = new Talks(counter);
        assertEquals(20, talks.suggests(member, "STOVE", WORDS));
    }

    private <T> T atHeadquarters(BiFunction<Planning, Tx, T> work) {
        Planning planning = new Planning(Tables.all(), new MemberNews(Tables.all()), chain.clock());
        try (Database database = Database.open(chain.books().database())) {
            return database.call(c -> work.apply(planning, c));
        }
    }

    private int report() {
        return atHeadquarters(Planning::report);
    }

    private boolean decides(InteractionId id, SuggestionState state, String title, String answer) {
        return atHeadquarters((planning, c) -> planning.decide(c, id, state, title, answer));
    }

    private Planning.Desk desk() {
        return atHeadquarters((planning, c) -> planning.desk(c, 100));
    }

    private Progress progress() {
        return talks.heard(member).getFirst().progress().orElseThrow();
    }

    @Test
    void aSuggestionReachesPlanningInDaysAndTheAnswerComesBack() {
        chain.headquartersIsGone();
        somebodySuggestsSomething();
        assertEquals(SuggestionState.HEARD, progress().state(), "without a line");
        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(WORDS, desk().lines().getFirst().words());
        assertEquals(1, desk().lines().getFirst().supporters());

        chain.clock().moves(Duration.ofDays(9));
        assertEquals(OptionalLong.of(9), desk().oldest());
        assertEquals(1, report());
        assertEquals(0, report(), "once");
        Planning.Desk reported = desk();
        assertEquals(OptionalLong.of(9), reported.median());
        assertTrue(reported.median().getAsLong() <= Planning.SINCE && Planning.SINCE < Planning.ONCE);
        counter.syncs();
        assertEquals(new Progress(SuggestionState.REPORTED, "", LocalDate.of(2026, 12, 1)), progress());

        InteractionId id = reported.lines().getFirst().id();
        chain.clock().moves(Duration.ofDays(30));
        assertTrue(decides(id, SuggestionState.PLANNED, "", "明年春天的新款"));
        counter.syncs();
        assertEquals(new Progress(SuggestionState.PLANNED, "明年春天的新款", LocalDate.of(2026, 12, 31)), progress());
        assertTrue(talks.supportable(counter.knows(Goods.card("SILVER")).orElseThrow()).isEmpty(), "without a title no store sees it");
        assertEquals(OptionalLong.of(9), desk().median(), "what came later changes nothing of how long it took");
    }

    @Test
    void whatHeadquartersPutsBeforeAllStoresOthersSupportOnceEach() {
        somebodySuggestsSomething();
        everythingSettles();
        Member other = counter.knows(Goods.card("SILVER")).orElseThrow();
        assertTrue(talks.supportable(other).isEmpty(), "only headquarters reads a member's own words");
        InteractionId id = desk().lines().getFirst().id();
        decides(id, SuggestionState.REPORTED, "零气压也能点火的灶具", "");
        counter.syncs();
        assertEquals("零气压也能点火的灶具", talks.supportable(other).getFirst().title());
        assertTrue(talks.supportable(member).isEmpty(), "whoever made it wants it already");
        assertEquals(2, talks.supports(other, id));
        assertTrue(talks.supportable(other).isEmpty());
        everythingSettles();
        assertEquals(2, desk().lines().getFirst().supporters());
        talks.supports(other, id);
        everythingSettles();
        assertEquals(2, desk().lines().getFirst().supporters(), "twice is once");
        decides(id, SuggestionState.DONE, "零气压也能点火的灶具", "已上市");
        Member third = counter.knows(Goods.card("ORDINARY")).orElseThrow();
        counter.syncs();
        assertTrue(talks.supportable(third).isEmpty(), "what is here needs no support");
    }

    @Test
    void pointsAreTheSameOnBothSidesAndCountedOnce() {
        member = counter.knows(Goods.card("GOLD")).orElseThrow();
        talks = new Talks(counter);
        long before = member.points().innovation();
        Counter beside = chain.counter("S01-03");
        beside.syncs();
        Talks there = new Talks(beside);
        chain.headquartersIsGone();
        talks.suggests(member, "STOVE", WORDS);
        talks.suggests(member, "FRIDGE", "门要能左右两边开");
        assertEquals(20, there.suggests(member, "FRIDGE", "再静一点"), "each counter for itself while there is no line");
        assertEquals(before + 40, shown(counter));
        chain.headquartersIsBack();
        everythingSettles();
        everythingSettles(beside);
        counter.syncs();
        assertEquals(before + 40, shown(counter), "the bound of a day holds for both together");
        assertEquals(before + 40, shown(beside));
        assertEquals(before + 40, chain.books().innovation(member.card()));
        assertEquals(0, chain.books().wrongBalances());
        assertEquals(3, talks.heard(member).stream().map(Heard::what).distinct().count());
    }

    private long shown(Counter at) {
        return at.knows(Goods.card("GOLD")).map(known -> known.points().innovation()).orElseThrow();
    }

    @Test
    void aPhoneNumberIsKeptByNobody() {
        member = counter.knows(Goods.card("GOLD")).orElseThrow();
        long entries = counter.entries().size();
        assertEquals(Optional.empty(), recorded("请打 138-0000-1234"));
        assertEquals(entries, counter.entries().size());
    }

    private Optional<Long> recorded(String words) {
        try {
            return Optional.of(new Talks(counter).suggests(member, "STOVE", words));
        } catch (AssertionError refused) {
            return Optional.empty();
        }
    }
}
