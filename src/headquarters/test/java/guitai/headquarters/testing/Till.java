package guitai.headquarters.testing;

import com.fasterxml.uuid.Generators;
import guitai.domain.day.DayTally;
import guitai.domain.day.DayTotals;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchTotals;
import guitai.protocol.EntryForm;
import guitai.protocol.JournalBatch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal reduced to its journal: it makes entries, batches of them, and the totals that it would close the day with. */
public final class Till {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    public static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    public final TerminalId terminal;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();
    private final Goods goods;
    private int receipts;

    public Till(String terminal, long seed) {
        this.terminal = new TerminalId(terminal);
        this.goods = new Goods(seed);
    }

    /** A random sale over the demo catalogue. */
    public Sale sell() {
        return record(goods.sale(new ReceiptNumber(terminal, DAY, ++receipts), NOON.plusSeconds(receipts)));
    }

    /** A sale of exactly so many lines to a member. */
    public Sale sell(int lines, int number) {
        return record(goods.sale(new ReceiptNumber(terminal, DAY, number + 1), NOON.plusSeconds(number), lines));
    }

    public Sale record(Sale sale) {
        sales.add(sale);
        record(new Fact.SaleCompleted(sale));
        return sale;
    }

    /** Another journal that is the same up to {@code through}: a restored backup, say. */
    public Till copy(int through, long seed) {
        Till copy = new Till(terminal.value(), seed);
        entries.subList(0, through).forEach(entry -> copy.raw(entry.frozen()));
        copy.receipts = receipts;
        return copy;
    }

    public Till sell(int times) {
        for (int i = 0; i < times; i++) {
            sell();
        }
        return this;
    }

    public JournalEntry record(Fact fact) {
        return raw(EntryForm.freeze(head(fact.type(), fact.version()), fact));
    }

    /** An entry of any bytes; the chain goes on over them. */
    public JournalEntry raw(byte[] frozen) {
        JournalEntry entry = JournalEntry.after(head(), entries.size() + 1L, frozen);
        entries.add(entry);
        return entry;
    }

    /** An entry whose head is sound and whose payload is this JSON. */
    public JournalEntry payload(String type, int version, String json) {
        String form = new String(EntryForm.freeze(head(type, version), new Fact.SignedIn()), StandardCharsets.UTF_8);
        return raw(form.replace("\"payload\":{}", "\"payload\":" + json).getBytes(StandardCharsets.UTF_8));
    }

    public EntryHead head(String type, int version) {
        return new EntryHead(terminal, entries.size() + 1L, Generators.timeBasedEpochGenerator().generate(), type, version,
                NOON.plusSeconds(entries.size()), DAY, Optional.of(12L), new Actor(new EmployeeId("E1001"), Role.CLERK), Optional.empty());
    }

    public Hash head() {
        return entries.isEmpty() ? Hash.GENESIS : entries.getLast().hash();
    }

    public long seq() {
        return entries.size();
    }

    public List<JournalEntry> entries() {
        return entries;
    }

    public List<Sale> sales() {
        return sales;
    }

    public JournalBatch batch(long first, long last) {
        List<JournalEntry> range = entries.subList((int) first - 1, (int) last);
        return TestKeys.of(terminal).sign(JournalBatch.of(terminal, range, new BatchTotals(Map.of(), 0, guitai.domain.money.Money.ZERO, 0)));
    }

    public JournalBatch all() {
        return batch(1, entries.size());
    }

    /** What this terminal's own tally says of the day, over entries up to {@code through}. */
    public DayTotals totals(long through) {
        DayTally tally = new DayTally(DAY);
        for (JournalEntry entry : entries.subList(0, (int) through)) {
            EntryForm.Thawed thawed = EntryForm.thaw(entry.frozen());
            tally.entry(entry.seq(), thawed.head().type(), entry.hash().hex());
            if (thawed.fact().orElse(null) instanceof Fact.SaleCompleted sold) {
                tally.sale(sold.sale());
            }
        }
        return tally.totals();
    }
}
