package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.EntryHead;
import guitai.domain.journal.JournalEntry;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.protocol.Quarantined;
import guitai.terminal.BackOffice;
import guitai.terminal.shift.DayView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An entry that headquarters cannot apply is set aside with a reason, told to the store, and holds nobody up. */
class APoisonEntryAmongGoodOnesTest extends Story {

    /** A later version's entry, linked into this counter's chain as that version would have done it. */
    private void aFactOfTomorrowIsRecorded() {
        JournalEntry last = counter.entries().getLast();
        ObjectNode form = (ObjectNode) Json.MAPPER.readTree(last.frozen());
        form.put("seq", last.seq() + 1).put("type", "hologram.shown").put("version", 7).put("id", new UUID(7, last.seq()).toString())
                .set("payload", Json.MAPPER.createObjectNode().put("minutes", 5));
        JournalEntry entry = JournalEntry.after(last.hash(), last.seq() + 1, Json.MAPPER.writeValueAsBytes(form));
        EntryHead head = EntryForm.head(entry.frozen());
        counter.does(office -> {
            office.store().database().transact(session -> session.createNativeMutationQuery(
                            "INSERT INTO journal SELECT :seq, :id, :type, at, :day, :previous, :hash, :frozen FROM journal WHERE seq = :last")
                    .setParameter("seq", entry.seq()).setParameter("id", uuid(head.id())).setParameter("type", head.type())
                    .setParameter("day", head.businessDate().toString()).setParameter("previous", entry.previousHash().bytes())
                    .setParameter("hash", entry.hash().bytes()).setParameter("frozen", entry.frozen())
                    .setParameter("last", last.seq()).executeUpdate());
            return true;
        });
        counter.stops();
        counter.starts();
        counter.signsIn(MANAGER);
    }

    private static byte[] uuid(UUID id) {
        return java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** Goods that headquarters never heard of, in this counter's catalogue only. */
    private static boolean learns(BackOffice office, String sku, String gtin) {
        LocalName name = new LocalName("Toaster", "Toaster");
        Product product = new Product(new Sku(sku), Optional.of(gtin), name, name, "T", "SMALL_APPLIANCE", Money.yuan(99), Map.of(),
                TaxRate.GOODS, false, false, name);
        Change change = new Change("chain", 1, Change.Kind.PRODUCT, sku, Optional.of(Json.MAPPER.valueToTree(product)));
        office.store().syncBook().apply(FeedName.SHOP, new ChangePage(List.of(change), office.store().syncBook().cursor(FeedName.SHOP), false, 0, StoreClock.NOON));
        return true;
    }

    @Test
    void anEntryOfAnUnknownKindIsNamedAtTheDaysEndAndTheNextOnesApply() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        aFactOfTomorrowIsRecorded();
        counter.sells(Goods.ENGINE_OIL, 1).booksForCash();
        everythingSettles();
        assertEquals(List.of("3 unknown-type"), chain.books().setAside("S01-02"));
        assertEquals(5, chain.books().appliedThrough("S01-02"));
        assertEquals(2, chain.books().receipts("S01-02").size());

        counter.sells(Goods.KETTLE, 1).booksForCash();
        everythingSettles();
        assertEquals(1, counter.uplink().status().quarantined());
        assertEquals(List.of(new Quarantined(3, "hologram.shown", "unknown-type")),
                counter.does(office -> office.store().syncBook().quarantined()));
        DayView day = counter.looksAtTheDay();
        assertFalse(day.comparison().matched());
        assertEquals(List.of(new DayView.Differing(3, "hologram.shown", "unknown-type")), day.differing());
        assertEquals(day.comparison().ours().gross(), day.comparison().theirs().orElseThrow().gross());
        assertTrue(counter.does(office -> office.store().journal().verifyChain(1)).intact());
    }

    @Test
    void aSaleOfUnknownGoodsIsHeldAndNamedAndMissingFromHeadquartersTotals() {
        counter.sells(Goods.KETTLE, 1).booksForCash();
        counter.does(office -> learns(office, "Z99999", "6999999999997"));
        counter.scans("6999999999997");
        Money odd = counter.booksForCash().total();
        counter.sells(Goods.KETTLE, 1).booksForCash();
        everythingSettles();
        assertEquals(List.of("3 unknown-product"), chain.books().setAside("S01-02"));
        assertEquals(4, chain.books().held("S01-02"));
        DayView day = counter.looksAtTheDay();
        assertEquals(List.of(new DayView.Differing(3, "sale.completed", "unknown-product")), day.differing());
        assertEquals(odd, day.comparison().ours().gross().minus(day.comparison().theirs().orElseThrow().gross()));
    }
}
