package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.member.Member;
import guitai.terminal.checkout.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody becomes a member while the line is down, buys at once, and is one and the same member for the whole chain afterwards. */
class SomebodyJoinsWithoutALineTest extends Story {

    private static final String PHONE = "13900007777";

    @Test
    void theMemberBuysAtOnceAndEveryCounterOfTheStoreKnowsThePointsLater() {
        Counter beside = chain.counter("S01-03");
        chain.headquartersIsGone();
        Member member = Joins.with(counter, PHONE);
        long points = counter.to(member.card()).sells(Goods.KETTLE, 1).booksForCash().points();
        counter.stops();
        counter.starts();
        counter.isManned(MANAGER);
        assertEquals(points, counter.knows(member.card()).orElseThrow().points().consumption(), "after a restart, still without a line");
        chain.headquartersIsBack();
        everythingSettles();
        bothSidesAgree(counter);
        assertEquals(List.of(), chain.books().setAside("S01-02"));
        beside.syncs();
        assertEquals(points, beside.knows(member.card()).orElseThrow().points().consumption());
        assertEquals(points, counter.knows(member.card()).orElseThrow().points().consumption(), "counted once");
        Counter elsewhere = chain.counter("S02-01");
        elsewhere.syncs();
        elsewhere.signsIn("E2001");
        assertEquals(Notice.Kind.MEMBER_WELCOME, elsewhere.meets(PHONE).notice().kind(), "another store asks headquarters");
    }

    @Test
    void whoJoinsInTwoStoresWithoutALineIsAskedAboutAndNothingIsLost() {
        Counter elsewhere = chain.counter("S02-01");
        elsewhere.syncs();
        elsewhere.signsIn("E2001");
        chain.headquartersIsGone();
        Member here = Joins.with(counter, PHONE);
        Member there = Joins.with(elsewhere, PHONE);
        long first = counter.to(here.card()).sells(Goods.KETTLE, 1).booksForCash().points();
        long second = elsewhere.to(there.card()).sells(Goods.KETTLE, 1).booksForCash().points();
        chain.headquartersIsBack();
        everythingSettles();
        everythingSettles(elsewhere);
        assertTrue(first > 0 && second > 0);
        counter.syncs();
        assertEquals(1L, (long) counter.does(office -> office.store().repairs().cases().stream()
                .filter(open -> open.facts().containsValue(here.id().toString()) && open.facts().containsValue(there.id().toString())).count()));
        assertEquals(0, chain.books().wrongBalances());
    }
}
