package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKind;
import guitai.domain.money.Money;
import guitai.domain.sale.Sale;
import guitai.domain.sale.Tender;
import guitai.domain.sale.TenderKind;
import guitai.terminal.checkout.Notice;
import guitai.terminal.checkout.TillAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A voucher is good once: whoever tries it again, anywhere, hears where and when it was used. */
class G5Test extends Story {

    private static final String COOKER = "A13001";
    private static final Money FIFTY = Money.yuan(50);
    private String voucher;
    private Counter elsewhere;

    @BeforeEach
    void aVoucherIsHandedOut() {
        voucher = chain.voucher(FIFTY, "WINTER26");
        elsewhere = chain.counter("S02-01");
        elsewhere.syncs();
        elsewhere.signsIn("E2001");
    }

    @Test
    void aVoucherPaysOnceAndTheSecondTryAnywhereHearsWhereAndWhen() {
        counter.sells(COOKER, 1);
        assertEquals(Notice.Kind.VOUCHER_TAKEN, counter.isShown(voucher).notice().kind());
        Sale sale = counter.booksForCash();
        assertEquals(FIFTY, sale.tenders().getFirst().amount());
        assertEquals(TenderKind.VOUCHER, sale.tenders().getFirst().kind());
        assertTrue(sale.tenders().getFirst().hold().isPresent());
        everythingSettles();

        elsewhere.sells(COOKER, 1);
        Notice there = elsewhere.isShown(voucher).notice();
        assertEquals(Notice.Kind.VOUCHER_USED, there.kind());
        assertEquals(List.of("S01", "2026-11-22 12:00"), there.args());
        counter.sells(COOKER, 1);
        assertEquals(Notice.Kind.VOUCHER_USED, counter.isShown(voucher).notice().kind());
        bothSidesAgree(counter);
    }

    @Test
    void whileOneSaleHoldsItNoOtherCounterGetsIt() {
        counter.sells(COOKER, 1);
        counter.isShown(voucher);
        elsewhere.sells(COOKER, 1);
        assertEquals(Notice.Kind.VOUCHER_HELD, elsewhere.isShown(voucher).notice().kind());
        TillAnswer cleared = counter.clears();
        assertEquals(1, cleared.releases().size());
        assertEquals(Notice.Kind.VOUCHER_TAKEN, elsewhere.isShown(voucher).notice().kind());
    }

    @Test
    void usedTwiceWithoutALineBothSalesStayAndBothStoresSeeOneCase() {
        chain.headquartersIsGone();
        counter.sells(COOKER, 1);
        assertEquals(Notice.Kind.VOUCHER_ON_TRUST, counter.isShown(voucher).notice().kind());
        Sale first = counter.booksForCash();
        chain.clock().moves(Duration.ofMinutes(10));
        elsewhere.sells(COOKER, 1);
        assertEquals(Notice.Kind.VOUCHER_ON_TRUST, elsewhere.isShown(voucher).notice().kind());
        Sale second = elsewhere.booksForCash();
        chain.headquartersIsBack();

        // The later one is heard first: that changes nothing about who had it.
        everythingSettles(elsewhere);
        everythingSettles(counter);
        elsewhere.syncs();
        List<CaseFile> cases = chain.cases().unsettled(10);
        assertEquals(List.of(CaseKind.DISPUTE), cases.stream().map(file -> file.key().kind()).toList());
        assertEquals(List.of("S02", "S01"), cases.getFirst().stores().stream().map(store -> store.value()).toList());
        assertEquals(second.number().text(), cases.getFirst().facts().get(CaseFacts.RECEIPT));
        assertEquals(first.number().text(), cases.getFirst().facts().get(CaseFacts.FIRST_RECEIPT));
        assertEquals("5000", cases.getFirst().facts().get(CaseFacts.AMOUNT));
        assertEquals(1, counter.cases().size());
        assertEquals(1, elsewhere.cases().size());
        bothSidesAgree(counter);
        bothSidesAgree(elsewhere);
    }

    @Test
    void withoutALineNoMoreIsTakenThanHeadquartersAllows() {
        chain.headquartersIsGone();
        counter.sells("A01013", 1).to(Goods.card("GOLD"));
        TillAnswer own = counter.usesTheMembersVoucher();
        assertEquals(Notice.Kind.VOUCHER_NEEDS_LINE, own.notice().kind());
        assertEquals(List.of("20000"), own.notice().args());
        chain.headquartersIsBack();
        assertEquals(Notice.Kind.VOUCHER_TAKEN, counter.usesTheMembersVoucher().notice().kind());
        Sale sale = counter.booksForCash();
        assertEquals(Money.yuan(300), Money.sum(sale.tenders().stream().filter(tender -> tender.kind() == TenderKind.VOUCHER).map(Tender::amount).toList()));
        everythingSettles();
        counter.sells("A01013", 1).to(Goods.card("GOLD"));
        assertTrue(counter.till().spendable().usable().stream().noneMatch(usable -> usable.voucher().campaign().equals("NEWHOME")), "it is used");
        everythingSettles();
        bothSidesAgree(counter);
    }

    @Test
    void aVoucherOnAReceiptSurvivesAPowerCutInTheMiddleOfTheSale() {
        counter.sells(COOKER, 1);
        counter.isShown(voucher);
        counter.stops();
        counter.starts();
        counter.isManned(MANAGER);
        assertEquals(FIFTY, counter.till().spendable().vouchers());
        assertEquals(TenderKind.VOUCHER, counter.booksForCash().tenders().getFirst().kind());
    }
}
