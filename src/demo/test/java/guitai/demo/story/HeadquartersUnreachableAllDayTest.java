package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.sale.Sale;
import guitai.terminal.shift.CloseAnswer;
import guitai.terminal.shift.DayView;
import guitai.terminal.uplink.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line is dead from morning to evening; the store does not notice except by its badge. */
class HeadquartersUnreachableAllDayTest extends Story {

    @Test
    void theStoreSellsAllDayAndHeadquartersHasEverySaleOnceInTheEvening() {
        String gold = Goods.card("GOLD");
        everythingSettles();
        chain.headquartersIsGone();
        Instant morning = chain.clock().instant();
        for (int customer = 0; customer < 40; customer++) {
            chain.clock().moves(Duration.ofMinutes(7));
            Counter goods = counter.sells(Goods.loose().get(customer), 1 + customer % 3);
            Sale sale = (customer % 4 == 0 ? goods.to(gold) : goods).booksForCash();
            assertEquals("S01-02-20261122-%04d".formatted(customer + 1), sale.number().text());
        }
        SyncStatus badge = counter.syncs();
        assertEquals(SyncStatus.State.UNREACHABLE, badge.state());
        assertEquals(50, badge.waiting());
        assertEquals(Optional.of(morning.plus(Duration.ofMinutes(7))), badge.waitingSince());

        long shown = counter.knows(gold).orElseThrow().points().consumption();
        assertTrue(shown > Goods.openingPoints(gold));
        assertInstanceOf(CloseAnswer.Closed.class, counter.closesTheDay());
        assertEquals(Optional.empty(), counter.looksAtTheDay().comparison().theirs());
        assertFalse(counter.looksAtTheDay().comparison().matched());

        chain.headquartersIsBack();
        everythingSettles();
        assertEquals(0, counter.syncs().waiting());
        assertEquals(shown, counter.knows(gold).orElseThrow().points().consumption());
        assertEquals(shown, chain.books().points(gold));
        bothSidesAgree(counter);
    }

    @Test
    void aTerminalSwitchedOffInBetweenForgetsNothing() {
        chain.headquartersIsGone();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        counter.sells(Goods.ENGINE_OIL, 2);
        counter.stops();
        counter.starts();
        counter.signsIn(CLERK);
        assertTrue(counter.till().recovered());
        assertEquals(2, counter.till().basket().pieces());
        counter.booksForCash();
        chain.headquartersIsBack();
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void aDayThatNobodyClosedIsNamedTheNextMorning() {
        chain.headquartersIsGone();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        chain.clock().moves(Duration.ofDays(1));
        counter.sells(Goods.KETTLE, 1).booksForCash();
        DayView day = counter.looksAtTheDay();
        assertEquals(List.of(StoreClock.NOON.atZone(chain.clock().getZone()).toLocalDate()), day.openDays());
        chain.headquartersIsBack();
        everythingSettles();
        bothSidesAgree(counter);
    }
}
