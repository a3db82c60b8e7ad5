package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member buys at two counters of the store on the same day. */
class TwoTerminalsOneMemberTest extends Story {

    private final String gold = Goods.card("GOLD");
    private Counter other;

    @BeforeEach
    void anotherCounterOpens() {
        other = chain.counter("S01-03");
        other.syncs();
        other.signsIn(CLERK);
    }

    private long shownAt(Counter at) {
        return at.knows(gold).orElseThrow().points().consumption();
    }

    @Test
    void eachCounterShowsItsOwnSaleAtOnceAndTheOtherOnesAfterTheNews() {
        long before = Goods.openingPoints(gold);
        chain.headquartersIsGone();
        long here = counter.sells(Goods.ENGINE_OIL, 1).to(gold).booksForCash().points();
        long there = other.sells(Goods.KETTLE, 2).to(gold).booksForCash().points();
        assertEquals(before + here, shownAt(counter));
        assertEquals(before + there, shownAt(other));

        chain.headquartersIsBack();
        everythingSettles(counter);
        everythingSettles(other);
        counter.syncs();
        assertEquals(before + here + there, chain.books().points(gold));
        assertEquals(before + here + there, shownAt(counter));
        assertEquals(before + here + there, shownAt(other));
        bothSidesAgree(counter);
        bothSidesAgree(other);
    }

    @Test
    void newsOfTheOtherCounterDoNotCountTheOwnSaleTwiceOrForgetIt() {
        long before = Goods.openingPoints(gold);
        long there = other.sells(Goods.KETTLE, 1).to(gold).booksForCash().points();
        everythingSettles(other);
        chain.headquartersIsGone();
        long here = counter.sells(Goods.ENGINE_OIL, 1).to(gold).booksForCash().points();
        chain.headquartersIsBack();
        counter.uplink().setPaused(true);
        assertEquals(before + here, shownAt(counter));
        counter.uplink().setPaused(false);
        counter.syncs();
        assertEquals(before + here + there, shownAt(counter));
        chain.headquartersHasApplied();
        counter.syncs();
        assertEquals(before + here + there, shownAt(counter));
    }

    @Test
    void bothCountersNumberTheirReceiptsByThemselves() {
        assertEquals("S01-02-20261122-0001", counter.sells(Goods.KETTLE, 1).booksForCash().number().text());
        assertEquals("S01-03-20261122-0001", other.sells(Goods.KETTLE, 1).booksForCash().number().text());
        everythingSettles(counter);
        everythingSettles(other);
        bothSidesAgree(counter);
        bothSidesAgree(other);
    }
}
