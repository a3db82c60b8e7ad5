package guitai.terminal.store;

import guitai.domain.day.DayTally;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;

/** Adds up a trading day from the terminal's own tables. */
final class DayQuery {

    private final StatelessSession session;

    DayQuery(StatelessSession session) {
        this.session = session;
    }

    DayTotals totals(LocalDate businessDate, long throughSeq) {
        DayTally tally = new DayTally(businessDate);
        lines(businessDate, throughSeq).forEach(line -> tally.entry(line.seq(), line.type(), line.hash().hex()));
        List<SaleRow> sales = session.createSelectionQuery(
                        "from SaleRow where businessDate = :day and seq <= :through order by seq", SaleRow.class)
                .setParameter("day", businessDate.toString()).setParameter("through", throughSeq).getResultList();
        new SaleReader(session).read(sales).forEach(tally::sale);
        return tally.totals();
    }

    List<Journal.Line> lines(LocalDate businessDate, long throughSeq) {
        return session.createSelectionQuery(
                        "select seq, type, hash from JournalRow where businessDate = :day and seq <= :through order by seq", Object[].class)
                .setParameter("day", businessDate.toString()).setParameter("through", throughSeq).getResultList().stream()
                .map(entry -> new Journal.Line((Long) entry[0], (String) entry[1], new Hash((byte[]) entry[2]))).toList();
    }

    /** Days before {@code today} whose last sale is followed by no closing of that day. */
    List<LocalDate> open(LocalDate today) {
        return session.createSelectionQuery("""
                        select s.businessDate from SaleRow s where s.businessDate < :today group by s.businessDate
                        having max(s.seq) > coalesce((select max(j.seq) from JournalRow j
                            where j.businessDate = s.businessDate and j.type = :closed), 0)
                        order by s.businessDate
                        """, String.class)
                .setParameter("today", today.toString()).setParameter("closed", Fact.DayClosed.TYPE).getResultList().stream()
                .map(LocalDate::parse).toList();
    }
}
