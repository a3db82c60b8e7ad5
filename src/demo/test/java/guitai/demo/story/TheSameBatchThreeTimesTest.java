package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.protocol.BatchReceipt;
import guitai.protocol.JournalBatch;
import guitai.protocol.Json;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A batch that comes again changes nothing and gets the same answer. */
class TheSameBatchThreeTimesTest extends Story {

    private BatchReceipt sends(JournalBatch batch) {
        HttpResponse<byte[]> answer = RawLine.sends(chain.address(), batch);
        assertEquals(200, answer.statusCode());
        chain.headquartersHasApplied();
        return Json.MAPPER.readValue(answer.body(), BatchReceipt.class);
    }

    @Test
    void threeTimesInARowItIsBookedOnce() {
        String gold = Goods.card("GOLD");
        long earned = counter.sells(Goods.ENGINE_OIL, 3).to(gold).booksForCash().points();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        JournalBatch batch = counter.batchAfter(0);
        List<BatchReceipt> receipts = List.of(sends(batch), sends(batch), sends(batch));
        assertEquals(List.of(4L, 4L, 4L), receipts.stream().map(BatchReceipt::acceptedThrough).toList());
        assertEquals(1, receipts.stream().map(BatchReceipt::headHash).distinct().count());
        assertEquals(4, chain.books().held("S01-02"));
        assertEquals(Goods.openingPoints(gold) + earned, chain.books().points(gold));
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void anOlderBatchThatComesLateChangesNothing() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        JournalBatch old = counter.batchAfter(0);
        counter.sells(Goods.KETTLE, 2).booksForCash();
        JournalBatch all = counter.batchAfter(0);
        assertEquals(3, sends(all).acceptedThrough());
        assertEquals(3, sends(old).acceptedThrough());
        everythingSettles();
        assertEquals(3, chain.books().held("S01-02"));
        bothSidesAgree(counter);
    }

    @Test
    void batchesThatOverlapAreTakenByTheirNewPart() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        sends(counter.batchAfter(0));
        counter.sells(Goods.KETTLE, 1).booksForCash();
        assertEquals(3, sends(counter.batchAfter(1)).acceptedThrough());
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void aBatchThatOvertakesTheOneBeforeItIsAskedForAgainFromTheGap() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        HttpResponse<byte[]> answer = RawLine.sends(chain.address(), counter.batchAfter(2));
        assertEquals(409, answer.statusCode());
        assertEquals(1, RawLine.problem(answer).expectedSeq().orElseThrow());
        assertEquals(0, chain.books().held("S01-02"));
        everythingSettles();
        bothSidesAgree(counter);
    }
}
