package guitai.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import guitai.domain.day.DayTally;
import guitai.domain.journal.EntryHead;
import guitai.domain.journal.Fact;
import guitai.domain.journal.Hash;
import guitai.domain.journal.JournalEntry;
import guitai.domain.member.Entitlement;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Sku;
import guitai.domain.sale.Adjustment;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.sale.Sale;
import guitai.domain.sale.SaleId;
import guitai.domain.sale.SaleLine;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.Actor;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class FormsTest {

    private static final TerminalId TERMINAL = new TerminalId("S01-02");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void aSaleThawsAsItWasFrozen() {
        Fact sale = new Fact.SaleCompleted(sale());
        byte[] frozen = EntryForm.freeze(head(1, sale), sale);
        assertEquals(new EntryForm.Thawed(head(1, sale), Optional.of(sale)), EntryForm.thaw(frozen));
        assertFalse(new String(frozen, StandardCharsets.UTF_8).contains("\n"));
    }

    @Test
    void aTombstoneHasNoDocumentOnTheOtherSideOfTheWireEither() {
        Change gone = new Change("chain", 7, Change.Kind.PRODUCT, "A1", Optional.empty());
        assertEquals(gone, Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(gone), Change.class));
    }

    @Test
    void aDayCloseThawsAsItWasFrozen() {
        DayTally tally = new DayTally(DAY);
        tally.entry(1, Fact.SaleCompleted.TYPE, Hash.GENESIS.hex());
        tally.sale(sale());
        Fact closed = new Fact.DayClosed(tally.totals());
        assertEquals(Optional.of(closed), EntryForm.thaw(EntryForm.freeze(head(2, closed), closed)).fact());
    }

    @Test
    void anEntryOfATypeFromTheFutureKeepsItsHeadAndHasNoFact() {
        EntryHead head = new EntryHead(TERMINAL, 1, new UUID(1, 1), "drone.landed", 1, Instant.EPOCH, DAY, Optional.empty(),
                new Actor(new EmployeeId("E1"), Role.CLERK), Optional.empty());
        assertEquals(new EntryForm.Thawed(head, Optional.empty()), EntryForm.thaw(EntryForm.freeze(head, new Fact.SignedIn())));
    }

    @Test
    void garbageIsUnreadableAndTheMessageNamesNoContent() {
        byte[] garbage = "{\"terminal\":\"13800001234\"}".getBytes(StandardCharsets.UTF_8);
        EntryForm.Unreadable refused = assertThrows(EntryForm.Unreadable.class, () -> EntryForm.thaw(garbage));
        assertFalse(refused.getMessage().contains("1380000"));
        assertThrows(EntryForm.Unreadable.class, () -> EntryForm.thaw("nonsense".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aBatchReadsBackWithTheSameBytes() {
        JournalBatch batch = batch();
        JournalBatch read = BatchForm.read(Compression.inflate(Compression.compress(BatchForm.write(batch)), 1 << 20));
        assertEquals(batch.headHash(), read.headHash());
        assertEquals(batch.totals(), read.totals());
        for (int i = 0; i < batch.entries().size(); i++) {
            assertArrayEquals(batch.entries().get(i), read.entries().get(i));
        }
    }

    @Test
    void aBatchCutAnywhereIsMalformed() {
        byte[] whole = BatchForm.write(batch());
        int lastLine = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n');
        for (int length = 0; length <= lastLine; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(BatchForm.Malformed.class, () -> BatchForm.read(cut));
        }
    }

    @Test
    void inflationStopsAtItsBound() {
        byte[] bomb = Compression.compress(new byte[50_000_000]);
        assertThrows(Compression.Refused.class, () -> Compression.inflate(bomb, 1 << 20));
        assertThrows(Compression.Refused.class, () -> Compression.inflate("<html>".getBytes(StandardCharsets.UTF_8), 1 << 20));
        assertThrows(Compression.Refused.class, () -> Compression.inflate(Arrays.copyOf(Compression.compress(new byte[9999]), 9), 1 << 20));
    }

    @Test
    void aMemberWithAForbiddenFieldIsRefused() {
        Member member = new Member(MemberId.of("018f0000-0000-7000-8000-000000000001"), "9156000000000008", "测试", "13800001234",
                new StoreId("S01"), Tier.GOLD, LifeStage.REGULAR, 1, 2, new PointsBalance(3, 4),
                List.of(new Entitlement("CLEAN", 1, DAY)), Optional.of(new EmployeeId("E1")));
        String json = Json.MAPPER.writeValueAsString(member);
        assertEquals(member, Json.MAPPER.readValue(json, Member.class));
        String more = json.substring(0, json.length() - 1) + ",\"bloodPressure\":\"120/80\"}";
        assertThrows(JacksonException.class, () -> Json.MAPPER.readValue(more, Member.class));
    }

    @Test
    void everyFactHasATypeOfItsOwn() {
        List<String> types = Arrays.stream(Fact.class.getPermittedSubclasses()).map(FormsTest::typeOf).toList();
        assertEquals(types.size(), types.stream().distinct().count());
    }

    private static String typeOf(Class<?> fact) {
        try {
            return (String) fact.getField("TYPE").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private static JournalBatch batch() {
        Fact first = new Fact.SignedIn();
        Fact second = new Fact.SaleCompleted(sale());
        JournalEntry one = JournalEntry.after(Hash.GENESIS, 1, EntryForm.freeze(head(1, first), first));
        JournalEntry two = JournalEntry.after(one.hash(), 2, EntryForm.freeze(head(2, second), second));
        return JournalBatch.of(TERMINAL, List.of(one, two),
                new BatchTotals(Map.of(first.type(), 1L, second.type(), 1L), 1, sale().total(), 12));
    }

    private static EntryHead head(long seq, Fact fact) {
        return new EntryHead(TERMINAL, seq, new UUID(7, seq), fact.type(), fact.version(), Instant.parse("2026-11-22T06:03:00.123456Z"),
                DAY, Optional.of(-120L), new Actor(new EmployeeId("E1001"), Role.MANAGER), Optional.of(new EmployeeId("E1002")));
    }

    private static Sale sale() {
        SaleLine line = new SaleLine(1, new Sku("W-1"), new LocalName("热水器", "Heater"), 1, Money.yuan(12), Optional.of("8A21"),
                List.of(new Adjustment(Adjustment.Kind.MEMBER_PRICE, Money.yuan(1), "tier.GOLD")), TaxRate.GOODS, 11);
        return new Sale(new SaleId(new UUID(5, 6)), new ReceiptNumber(TERMINAL, DAY, 9), Instant.parse("2026-11-22T06:03:00Z"),
                new EmployeeId("E1001"), Optional.of(new MemberId(new UUID(8, 9))), List.of(line),
                List.of(new Tender(TenderKind.CASH, Money.yuan(11), Optional.empty())), Optional.of(Money.yuan(20)), Money.yuan(9), 3);
    }
}
