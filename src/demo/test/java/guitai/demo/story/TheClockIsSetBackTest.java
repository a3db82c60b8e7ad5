package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.sale.Sale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of a journal is its numbers, never its clock. */
class TheClockIsSetBackTest extends Story {

    @Test
    void twoHoursBackAreOnRecordAndTheNumbersGoOn() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        chain.clock().moves(Duration.ofHours(-2));
        Sale second = counter.sells(Goods.KETTLE, 1).booksForCash();
        assertEquals(2, second.number().counter());
        assertEquals(List.of("staff.signed-in", "sale.completed", "clock.moved", "sale.completed"), journal());
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void aDayBackEachSaleCountsOnTheDayThatItsReceiptNames() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        everythingSettles();
        chain.clock().moves(Duration.ofDays(-1));
        assertEquals("S01-02-20261121-0001", counter.sells(Goods.ENGINE_OIL, 1).booksForCash().number().text());
        everythingSettles();
        assertTrue(counter.looksAtTheDay().comparison().matched());
        chain.clock().moves(Duration.ofDays(1));
        assertEquals("S01-02-20261122-0002", counter.sells(Goods.ENGINE_OIL, 1).booksForCash().number().text());
        everythingSettles();
        assertTrue(counter.looksAtTheDay().comparison().matched());
        bothSidesAgree(counter);
    }

    @Test
    void aClockThatIsHoursWrongIsToldByHeadquarters() {
        Counter slow = new Counter("S01-03", folder.resolve("slow"), () -> java.util.Optional.of(chain.address()), new StoreClock());
        chain.clock().moves(Duration.ofHours(3));
        slow.starts();
        slow.syncs();
        assertEquals(Duration.ofHours(3).toMillis(), slow.uplink().status().clockOffset().orElseThrow());
        slow.signsIn(CLERK);
        slow.sells(Goods.KETTLE, 1).booksForCash();
        everythingSettles(slow);
        bothSidesAgree(slow);
        slow.close();
    }
}
