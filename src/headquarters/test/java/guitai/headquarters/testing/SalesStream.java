package guitai.headquarters.testing;

import com.fasterxml.uuid.Generators;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.TerminalId;
import guitai.protocol.BatchTotals;
import guitai.protocol.EntryForm;
import guitai.protocol.JournalBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A terminal's sales for measurements, made batch by batch and forgotten, so that a million need little memory. */
public final class SalesStream {

    private static final int LINES = 5;
    private static final Actor CLERK = new Actor(new EmployeeId("E1001"), Role.CLERK);

    private final TerminalId terminal;
    private final Goods goods;
    private final Supplier<MemberId> buyer;
    private Hash head = Hash.GENESIS;
    private int made;

    /** @param buyer who buys next */
    public SalesStream(String terminal, long seed, Supplier<MemberId> buyer) {
        this.terminal = new TerminalId(terminal);
        this.goods = new Goods(seed);
        this.buyer = buyer;
    }

    public TerminalId terminal() {
        return terminal;
    }

    /** The next so many sales as a batch. */
    public JournalBatch next(int sales) {
        List<JournalEntry> entries = new ArrayList<>(sales);
        for (int i = 0; i < sales; i++) {
            int number = ++made;
            Fact fact = new Fact.SaleCompleted(goods.sale(new ReceiptNumber(terminal, Till.DAY, number), Till.NOON.plusMillis(number), LINES, buyer.get()));
            EntryHead entry = new EntryHead(terminal, number, Generators.timeBasedEpochGenerator().generate(), fact.type(), fact.version(),
                    Till.NOON.plusMillis(number), Till.DAY, Optional.of(12L), CLERK, Optional.empty());
            entries.add(JournalEntry.after(head, number, EntryForm.freeze(entry, fact)));
            head = entries.getLast().hash();
        }
        return JournalBatch.of(terminal, entries, new BatchTotals(Map.of(), 0, Money.ZERO, 0));
    }
}
