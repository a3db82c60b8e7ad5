package guitai.demo.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.story.Counter;
import guitai.demo.story.HqBooks;
import guitai.domain.day.DayComparison;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.sale.Sale;
import guitai.protocol.DayAnswer;
import guitai.protocol.EntryForm;
import guitai.terminal.store.ChainReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks a counter's books over after an accident, and compares them with what was printed and with headquarters. */
final class Audit {

    private final Counter counter;
    private final List<Sale> sales;

    Audit(Counter counter) {
        this.counter = counter;
        this.sales = counter.sales().reversed();
    }

    /** Receipts in the order of the journal. */
    List<String> receipts() {
        return sales.stream().map(sale -> sale.number().text()).toList();
    }

    /** Every receipt that was printed is a sale on disk, once; the others are those whose paper the accident prevented. */
    int unprinted(List<String> printed) {
        Set<String> onDisk = new HashSet<>(receipts());
        assertEquals(sales.size(), onDisk.size());
        assertEquals(printed.size(), new HashSet<>(printed).size(), "a number was printed twice");
        Set<String> lost = new HashSet<>(printed);
        lost.removeAll(onDisk);
        assertEquals(Set.of(), lost, "printed and lost");
        return onDisk.size() - printed.size();
    }

    void numbersAreGapless() {
        Map<LocalDate, Integer> last = new HashMap<>();
        for (Sale sale : sales) {
            int expected = last.merge(sale.number().businessDate(), 1, Integer::sum);
            assertEquals(expected, sale.number().counter(), "a number is missing");
        }
    }

    void chainIsIntact() {
        ChainReport report = counter.does(office -> office.store().journal().verifyChain(1));
        assertTrue(report.intact(), report::toString);
        assertEquals(counter.entries().size(), report.head().seq());
    }

    /** By id and hash, entry by entry and sale by sale: nothing is missing, nothing doubled, nothing there that was not committed here. */
    void headquartersHoldsExactlyThis(HqBooks books) {
        String terminal = counter.terminal().value();
        assertEquals(counter.entries().stream().map(entry -> entry.seq() + " " + EntryForm.head(entry.frozen()).id() + " " + entry.hash())
                .toList(), books.journal(terminal));
        assertEquals(sales.stream().map(sale -> sale.id() + " " + sale.total().fen()).toList(), books.sales(terminal));
        assertEquals(List.of(), books.setAside(terminal));
        assertEquals(List.of(), books.forks(terminal));
        assertEquals(0, books.wrongBalances());
        List<Long> points = books.pointsInLedgerAndInSales(terminal);
        assertEquals(points.getLast(), points.getFirst());
    }

    /** Everybody who joined here is a member there, with the answers, and is known here. */
    void whoJoinedIsAMember(HqBooks books) {
        List<MemberId> here = facts(Fact.MemberJoined.class).map(Fact.MemberJoined::member).toList();
        assertEquals(here.stream().map(member -> member + " 1").sorted().toList(), books.joined());
        assertEquals(here.size(), counter.does(office -> here.stream().filter(member -> office.store().members().byId(member).isPresent()).count()).intValue());
    }

    /** Every choice about a case was judged, once. */
    void everyChoiceIsDone(HqBooks books) {
        assertEquals(counter.entries().stream().filter(entry -> EntryForm.head(entry.frozen()).type().equals(Fact.RepairChosen.TYPE))
                .map(entry -> entry.seq() + " DONE").toList(), books.choices(counter.terminal().value()));
    }

    private <T extends Fact> Stream<T> facts(Class<T> type) {
        return counter.entries().stream().flatMap(entry -> EntryForm.thaw(entry.frozen()).fact().stream()).filter(type::isInstance).map(type::cast);
    }

    /** Day by day, field by field, entry by entry. */
    void headquartersAgrees() {
        long through = counter.does(office -> office.store().journal().head()).seq();
        for (LocalDate day : sales.stream().map(sale -> sale.number().businessDate()).collect(Collectors.toSet())) {
            DayAnswer answer = counter.uplink().day(day, through).orElseThrow();
            DayComparison both = counter.does(office -> new DayComparison(office.store().journal().totals(day, through),
                    java.util.Optional.of(answer.totals())));
            assertTrue(both.matched(), () -> both.differences().toString());
            assertTrue(answer.entries().stream().allMatch(entry -> entry.reason().isEmpty()));
        }
    }
}
