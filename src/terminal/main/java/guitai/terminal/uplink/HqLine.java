package guitai.terminal.uplink;

import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.DayAnswer;
import guitai.protocol.JournalBatch;
import java.time.LocalDate;

/** What the uplink asks headquarters, whatever carries it. Every call waits for its answer, and none throws because of a network. */
public interface HqLine extends AutoCloseable {

    HqAnswer<BatchReceipt> send(JournalBatch batch);

    HqAnswer<ChangePage> changes(String cursor, int most);

    HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq);

    /** While paused no question leaves and every answer is {@link HqAnswer.Unreachable}. */
    void setPaused(boolean on);

    @Override
    void close();
}
