package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.fault.Cable;
import guitai.demo.fault.Cable.Harm;
import guitai.protocol.BatchForm;
import guitai.protocol.Compression;
import guitai.protocol.JournalBatch;
import guitai.protocol.Problem;
import guitai.terminal.uplink.SyncStatus;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half a batch is no batch: headquarters takes all of it or nothing. */
class ABatchCutInHalfTest extends Story {

    private Cable cable;
    private Counter far;

    @BeforeEach
    void aCounterAtTheEndOfABadCable() {
        cable = new Cable(chain::address);
        far = new Counter("S01-03", folder.resolve("far"), () -> Optional.of(cable.end()), chain.clock());
        far.starts();
        assertEquals(SyncStatus.State.SYNCED, far.syncs().state());
        far.signsIn(CLERK);
        for (String sku : Goods.loose().subList(0, 6)) {
            far.sells(sku, 1).booksForCash();
        }
    }

    @AfterEach
    void close() {
        far.close();
        cable.close();
    }

    @Test
    void aCableThatBreaksOnTheWayUpLeavesNothingBehind() {
        cable.harms(() -> new Harm(Harm.Kind.REQUEST_CUT, 500));
        assertEquals(SyncStatus.State.UNREACHABLE, far.syncs().state());
        assertEquals(7, far.uplink().status().waiting());
        assertEquals(0, chain.books().held("S01-03"));
        cable.isWhole();
        everythingSettles(far);
        bothSidesAgree(far);
    }

    @Test
    void aCableThatBreaksOnTheWayDownLosesTheReceiptOnly() {
        cable.harms(() -> new Harm(Harm.Kind.ANSWER_CUT, 90));
        assertEquals(SyncStatus.State.UNREACHABLE, far.syncs().state());
        assertEquals(7, chain.books().held("S01-03"));
        assertEquals(7, far.uplink().status().waiting());
        cable.isWhole();
        everythingSettles(far);
        assertEquals(7, chain.books().held("S01-03"));
        bothSidesAgree(far);
    }

    @Test
    void halfTheBytesAndHalfTheLinesAreRefusedAsMalformed() {
        JournalBatch batch = far.batchAfter(0);
        byte[] whole = Compression.compress(BatchForm.write(batch));
        byte[] lines = Compression.compress(BatchForm.write(RawLine.with(batch, batch.entries().subList(0, 3))));
        byte[] plain = BatchForm.write(batch);
        for (byte[] half : new byte[][] {Arrays.copyOf(whole, whole.length / 2), lines,
                Compression.compress(Arrays.copyOf(plain, plain.length / 2)), new byte[0]}) {
            HttpResponse<byte[]> answer = RawLine.sends(chain.address(), batch, half);
            assertEquals(400, answer.statusCode());
            assertEquals(Problem.MALFORMED, RawLine.problem(answer).type());
        }
        assertEquals(0, chain.books().held("S01-03"));
        everythingSettles(far);
        bothSidesAgree(far);
    }

    @Test
    void aBatchWhoseLastEntryWasTamperedWithIsRefusedWithItsPlace() {
        JournalBatch batch = far.batchAfter(0);
        byte[] last = batch.entries().getLast().clone();
        last[last.length / 2] ^= 1;
        var entries = new java.util.ArrayList<>(batch.entries());
        entries.set(entries.size() - 1, last);
        HttpResponse<byte[]> answer = RawLine.sends(chain.address(), RawLine.with(batch, entries));
        assertEquals(422, answer.statusCode());
        assertTrue(RawLine.problem(answer).firstBadSeq().isPresent());
        assertEquals(0, chain.books().held("S01-03"));
        everythingSettles(far);
        bothSidesAgree(far);
    }
}
