package guitai.terminal.shift;

import guitai.domain.day.BusinessDay;
import guitai.domain.day.DayComparison;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalWriter;
import guitai.domain.sale.SalesBook;
import guitai.domain.shop.ShopFacts;
import guitai.domain.staff.Role;
import guitai.protocol.DayAnswer;
import guitai.terminal.uplink.SyncStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of the trading day: both sides' totals over the same entries, and closing. All methods run on the shop-data
 * thread; headquarters' answer is fetched elsewhere ({@link HeadquartersDay}) and handed in.
 */
public final class DayEnd {

    private final Journal journal;
    private final JournalWriter writer;
    private final SalesBook sales;
    private final ShopFacts shop;
    private final Clock clock;

    public DayEnd(Journal journal, JournalWriter writer, SalesBook sales, ShopFacts shop, Clock clock) {
        this.journal = journal;
        this.writer = writer;
        this.sales = sales;
        this.shop = shop;
        this.clock = clock;
    }

    /** What to ask headquarters: the trading day and the last entry to count. */
    public record Question(LocalDate businessDate, long throughSeq) {
    }

    public Question question() {
        return new Question(today(), journal.head().seq());
    }

    /** Both columns over the entries of the question. */
    public DayView look(Question question, Optional<DayAnswer> answer, SyncStatus sync) {
        DayTotals ours = journal.totals(question.businessDate(), question.throughSeq());
        List<Journal.Line> lines = journal.lines(question.businessDate(), question.throughSeq());
        boolean closed = !lines.isEmpty() && closedAfterLastSale(lines);
        return new DayView(question.businessDate(), new DayComparison(ours, answer.map(DayAnswer::totals)),
                answer.map(held -> differing(lines, held)).orElse(List.of()), closed, journal.openDays(question.businessDate()), sync);
    }

    /** Closes the day; never blocked by sync. */
    public CloseAnswer close(Session session, SyncStatus sync) {
        if (session.employee().role() != Role.MANAGER) {
            return new CloseAnswer.OnlyManagers();
        }
        if (sales.draft().filter(basket -> !basket.isEmpty()).isPresent()) {
            return new CloseAnswer.BasketOpen();
        }
        Question question = question();
        List<Journal.Line> lines = journal.lines(question.businessDate(), question.throughSeq());
        if (lines.isEmpty() || closedAfterLastSale(lines)) {
            return new CloseAnswer.NothingToClose();
        }
        writer.record(new Fact.DayClosed(journal.totals(question.businessDate(), question.throughSeq())), session.actor());
        return new CloseAnswer.Closed(look(question(), Optional.empty(), sync));
    }

    private LocalDate today() {
        return new BusinessDay(shop.rules().dayEndsAt(), BusinessDay.CHINA.zone()).of(clock.instant());
    }

    private static boolean closedAfterLastSale(List<Journal.Line> lines) {
        for (Journal.Line line : lines.reversed()) {
            if (line.type().equals(Fact.DayClosed.TYPE)) {
                return true;
            }
            if (line.type().equals(Fact.SaleCompleted.TYPE)) {
                return false;
            }
        }
        return false;
    }

    private static List<DayView.Differing> differing(List<Journal.Line> ours, DayAnswer held) {
        Map<Long, DayAnswer.HeldEntry> theirs = new LinkedHashMap<>();
        held.entries().forEach(entry -> theirs.put(entry.seq(), entry));
        List<DayView.Differing> differing = new ArrayList<>();
        for (Journal.Line line : ours) {
            DayAnswer.HeldEntry entry = theirs.remove(line.seq());
            String reason = entry == null ? "not-sent" : entry.hash().equals(line.hash()) ? entry.reason() : "hash";
            if (!reason.isEmpty()) {
                differing.add(new DayView.Differing(line.seq(), line.type(), reason));
            }
        }
        theirs.values().forEach(extra -> differing.add(new DayView.Differing(extra.seq(), extra.type(), "missing-here")));
        return differing;
    }
}
