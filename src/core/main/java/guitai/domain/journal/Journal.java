package guitai.domain.journal;

import guitai.domain.day.DayTotals;
import java.time.LocalDate;
import java.util.List;

/** The terminal's electronic journal as others may read it. Writing happens together with the state that an entry changes. */
public interface Journal {

    /** The newest link; seq 0 and {@link Hash#GENESIS} while the journal is empty. */
    Position head();

    /** Entries after {@code seq} in order, at most {@code most} of them and {@code mostBytes} of frozen bytes, but at least one if any. */
    List<JournalEntry> after(long seq, int most, long mostBytes);

    /** The chain's hash at {@code seq}; {@link Hash#GENESIS} for 0. */
    Hash hashAt(long seq);

    /** This terminal's totals of a trading day, over entries up to and including {@code throughSeq}. */
    DayTotals totals(LocalDate businessDate, long throughSeq);

    /** The entries of a trading day up to and including {@code throughSeq}, in order, without their content. */
    List<Line> lines(LocalDate businessDate, long throughSeq);

    /** Trading days before {@code today} that have sales and no {@code day.closed} after the last of them. */
    List<LocalDate> openDays(LocalDate today);

    /** A place in the chain. */
    record Position(long seq, Hash hash) {
    }

    /** An entry by number, type and link. */
    record Line(long seq, String type, Hash hash) {
    }
}
