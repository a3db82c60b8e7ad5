package guitai.demo.fault;

import guitai.protocol.BatchReceipt;
import guitai.protocol.ChangePage;
import guitai.protocol.DayAnswer;
import guitai.protocol.FeedName;
import guitai.protocol.JournalBatch;
import guitai.protocol.SealedDay;
import guitai.protocol.SnapshotManifest;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.HqLine;
import java.time.LocalDate;
import java.util.function.IntConsumer;

/** A line to headquarters that tells which pieces of a snapshot came over it. */
record TellingLine(HqLine line, IntConsumer fetched) implements HqLine {

    @Override
    public HqAnswer<byte[]> segment(String snapshot, int number) {
        HqAnswer<byte[]> answer = line.segment(snapshot, number);
        if (answer instanceof HqAnswer.Told<byte[]>) {
            fetched.accept(number);
        }
        return answer;
    }

    @Override
    public HqAnswer<SnapshotManifest> snapshot() {
        return line.snapshot();
    }

    @Override
    public HqAnswer<ChangePage> changes(FeedName feed, String cursor, int most) {
        return line.changes(feed, cursor, most);
    }

    @Override
    public HqAnswer<BatchReceipt> send(JournalBatch batch) {
        return line.send(batch);
    }

    @Override
    public HqAnswer<DayAnswer> day(LocalDate businessDate, long throughSeq) {
        return line.day(businessDate, throughSeq);
    }

    @Override
    public HqAnswer<SealedDay> seal(LocalDate businessDate) {
        return line.seal(businessDate);
    }

    @Override
    public void setPaused(boolean on) {
        line.setPaused(on);
    }

    @Override
    public void close() {
        line.close();
    }
}
