package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.domain.money.Money;
import guitai.domain.sale.ReceiptCode;
import guitai.domain.sale.Sale;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.SignedCodes;
import guitai.terminal.shift.Session;
import guitai.terminal.store.ShopStore;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods come back with their receipt: its code leads to the sale, or to a sentence. */
class ReturnedReceiptTest {

    @TempDir Path folder;
    private TestShop shop;
    private Till till;
    private Recognise recognise;
    private Sale sale;

    @BeforeEach
    void sell() {
        shop = TestShop.stocked(folder);
        till = shop.shop().counter().till();
        till.open(new Session(shop.store().staff().byId(new EmployeeId("E1001")).orElseThrow(), shop.store().facts().store().orElseThrow(),
                TestShop.TERMINAL, TestShop.NOW));
        till.take(ScannedCode.fromScanner(TestShop.HOSE));
        till.startPaying();
        till.cash(Money.yuan(1_000));
        till.finish();
        sale = till.current().done().orElseThrow();
        recognise = recognise(shop.store());
    }

    private static Recognise recognise(ShopStore store) {
        Clock clock = Clock.fixed(TestShop.NOW, ZoneOffset.UTC);
        CodeRouter router = new CodeRouter(store.codes()::rules);
        return new Recognise(router, store.products(), new Identify(store.members(), store.vehicles(), store.facts(), router, store.journal(), clock),
                new HouseCodes(new SignedCodes(store.codes(), clock), store.codes(), store.sales(), store.products()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itsDigitsAndItsPrintedNumberLeadToTheSale() {
        for (String code : List.of(digits(sale), sale.number().text())) {
            assertEquals(sale, assertInstanceOf(Finding.Sold.class, returned(code)).sale());
        }
    }

    @Test
    void aReceiptThatIsNotOfThisTillIsASentence() {
        for (ReceiptCode other : List.of(new ReceiptCode(1, 2, sale.number().businessDate(), 2), new ReceiptCode(2, 2, sale.number().businessDate(), 1),
                new ReceiptCode(1, 3, sale.number().businessDate(), 1))) {
            assertEquals(Notice.Kind.RECEIPT_ELSEWHERE, assertInstanceOf(Finding.Nothing.class, returned(other.digits())).notice().kind());
        }
    }

    @Test
    void goodsBesideTheReceiptDoNotHideIt() {
        ScannedCode receipt = new ScannedCode(digits(sale), Symbology.QR, Source.CAMERA);
        ScannedCode goods = new ScannedCode(TestShop.WASHER, Symbology.EAN_13, Source.CAMERA);
        assertInstanceOf(Finding.Sold.class, recognise.look(List.of(goods, receipt), ScanState.RETURN));
        assertInstanceOf(Finding.Goods.class, recognise.look(List.of(goods, receipt), ScanState.SELL), "where something is sold the goods count");
    }

    @Test
    void askedForAReceiptTheNextScanIsOneThoughItLooksLikeMoneyAndTheOneAfterItIsNot() {
        String fapiao = "26119000000012345678";
        assertEquals(ScanState.RETURN, till.receipt().state().expecting());
        TillAnswer asked = till.take(ScannedCode.fromScanner(fapiao));
        assertEquals(Notice.Kind.FAPIAO_LATER, asked.notice().kind());
        assertEquals(ScanState.SELL, asked.state().expecting());
        assertEquals(Notice.Kind.PAYMENT_CODE_HERE, till.take(ScannedCode.fromScanner(fapiao)).notice().kind());
        till.receipt();
        assertEquals(Notice.Kind.RECEIPT_FOUND, till.take(ScannedCode.fromScanner(digits(sale))).notice().kind());
    }

    @Test
    void askedAgainNoReceiptIsAwaitedNorWhileSomebodyPays() {
        till.nextCustomer();
        till.receipt();
        assertEquals(ScanState.SELL, till.receipt().state().expecting());
        till.take(ScannedCode.fromScanner(TestShop.HOSE));
        till.startPaying();
        assertEquals(Notice.Kind.NOT_WHILE_PAYING, till.receipt().notice().kind());
        assertEquals(ScanState.PAY, till.current().expecting());
    }

    private Finding returned(String code) {
        return recognise.look(ScannedCode.fromScanner(code), ScanState.RETURN);
    }

    private static String digits(Sale sale) {
        return ReceiptCode.of(sale.number()).orElseThrow().digits();
    }
}
