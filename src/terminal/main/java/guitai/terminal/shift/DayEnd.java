package guitai.terminal.shift;

import guitai.domain.day.DayComparison;
import guitai.domain.day.DaySeal;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Journal;
import guitai.domain.journal.JournalWriter;
import guitai.domain.sale.SalesBook;
import guitai.domain.shop.ShopFacts;
import guitai.protocol.DayAnswer;
import guitai.protocol.SealedDay;
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
    private final Seals seals;
    private final Clock clock;

    public DayEnd(Journal journal, JournalWriter writer, SalesBook sales, ShopFacts shop, Seals seals, Clock clock) {
        this.journal = journal;
        this.writer = writer;
        this.sales = sales;
        this.shop = shop;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * What to ask headquarters.
     *
     * @param throughSeq last entry to count: of a closed day the one before its closing
     * @param settled    a seal that matches is here already; nobody has to be asked
     */
    public record Question(LocalDate businessDate, long throughSeq, boolean settled) {
    }

    public Question question() {
        return question(today());
    }

    public Question question(LocalDate day) {
        Optional<Journal.Line> closing = Closings.last(journal.lines(day, Long.MAX_VALUE));
        boolean settled = closing.isPresent() && seals.of(day).flatMap(SealedDay::seal).filter(DaySeal::matched).isPresent();
        return new Question(day, closing.map(line -> line.seq() - 1).orElseGet(() -> journal.head().seq()), settled);
    }

    /** Today, every day that is not sealed, and the last ones that are. */
    public List<DayLine> days() {
        return new DayList(journal, seals).upTo(today());
    }

    /** Both columns over the entries of the question: headquarters' by its seal where there is one, else by its answer. */
    public DayView look(Question question, Optional<DayAnswer> answer, SyncStatus sync) {
        LocalDate day = question.businessDate();
        DayTotals ours = journal.totals(day, question.throughSeq());
        boolean closed = Closings.closed(journal.lines(day, Long.MAX_VALUE));
        Optional<DayView.Seal> seal = closed ? seals.of(day).flatMap(sealed -> sealed.seal().map(said -> new DayView.Seal(said, sealed.digits())))
                : Optional.empty();
        Optional<DayTotals> theirs = seal.map(sealed -> sealed.said().applied()).or(() -> answer.map(DayAnswer::totals));
        List<DayView.Differing> differing = answer.map(held -> differing(journal.lines(day, question.throughSeq()), held))
                .or(() -> seal.map(sealed -> sealed.said().missing().stream()
                        .map(entry -> new DayView.Differing(entry.seq(), entry.type(), entry.reason())).toList())).orElse(List.of());
        return new DayView(day, new DayComparison(ours, theirs), differing, closed, seal, seals.refusal(day), days(), sync);
    }

    /** Closes today. */
    public CloseAnswer close(Session session, SyncStatus sync) {
        return close(today(), session, sync);
    }

    /** Closes a day, which keeps its date; never blocked by sync. A basket that is open will be a sale of today. */
    public CloseAnswer close(LocalDate day, Session session, SyncStatus sync) {
        if (!session.manager()) {
            return new CloseAnswer.OnlyManagers();
        }
        if (!day.isBefore(today()) && sales.draft().filter(basket -> !basket.isEmpty()).isPresent()) {
            return new CloseAnswer.BasketOpen();
        }
        Question question = question(day);
        List<Journal.Line> lines = journal.lines(day, Long.MAX_VALUE);
        if (lines.isEmpty() || Closings.closed(lines)) {
            return new CloseAnswer.NothingToClose();
        }
        writer.record(new Fact.DayClosed(journal.totals(day, question.throughSeq())), session.actor());
        return new CloseAnswer.Closed(look(question(day), Optional.empty(), sync));
    }

    private LocalDate today() {
        return shop.day().of(clock.instant());
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
