package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.OwnNumber;
import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalEntry;
import guitai.domain.member.Benefit;
import guitai.domain.member.Entitlement;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.product.Unit;
import guitai.domain.sale.Sale;
import guitai.domain.sale.TenderKind;
import guitai.domain.shop.Store;
import guitai.domain.shop.StoreRules;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import guitai.terminal.BackOffice;
import guitai.terminal.shift.Session;
import guitai.terminal.shift.SignInAnswer;
import guitai.terminal.store.Samples;
import guitai.terminal.store.ShopStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillTest {

    private static final String OIL = "6901234567892";
    private static final String FRIDGE = "6900000000007";
    private static final String CARD = OwnNumber.MEMBER_CARD.make("42");
    private static final String PIN = "482915";

    @TempDir
    Path folder;
    private BackOffice office;
    private Till till;
    private int woken;

    @BeforeEach
    void openTheShop() {
        open();
        LocalName name = new LocalName("名", "Name");
        Product oil = new Product(new Sku("OIL"), Optional.of(OIL), new LocalName("机油", "Engine oil"), name, "5W", "OIL", Money.fen(29_999),
                Map.of(Tier.GOLD, Money.fen(26_999)), TaxRate.GOODS, false, false, name);
        Product fridge = new Product(new Sku("FRIDGE"), Optional.of(FRIDGE), new LocalName("冰箱", "Fridge"), name, "BCD", "FRIDGE",
                Money.yuan(3_699), Map.of(), TaxRate.GOODS, true, true, name);
        Member gold = new Member(Samples.memberId(1), CARD, "单小雨", "13800001234", Samples.STORE, Tier.GOLD, LifeStage.REGULAR, 9_000, 5,
                new PointsBalance(8_240, 310), List.of(new Entitlement("CLEAN", 1, LocalDate.of(2027, 1, 1))), Optional.empty());
        Employee clerk = new Employee(new EmployeeId("E1"), Samples.STORE, name, Role.CLERK, Password.hash(PIN).with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)).getResult());
        office.store().syncBook().apply(FeedName.SHOP, Samples.page("1", 0,
                Samples.change(Change.Kind.STORE, "S01", new Store(Samples.STORE, name, name, "0", "T", true)),
                Samples.change(Change.Kind.RULES, "rules", new StoreRules(3, 100, StoreRules.FIRST.cashRounding(), StoreRules.FIRST.dayEndsAt())),
                Samples.change(Change.Kind.TIER, "GOLD", new TierLevel(Tier.GOLD, name, 8_000, 5, 150)),
                Samples.change(Change.Kind.BENEFIT, "CLEAN", new Benefit("CLEAN", Benefit.Kind.SERVICE, name, Set.of(Tier.GOLD), 2)),
                Samples.change(Change.Kind.EMPLOYEE, "E1", clerk), Samples.change(Change.Kind.MEMBER, gold.id().toString(), gold),
                Samples.change(Change.Kind.PRODUCT, "OIL", oil), Samples.change(Change.Kind.PRODUCT, "FRIDGE", fridge),
                Samples.change(Change.Kind.UNIT, "FRIDGE/SN0001", new Unit(fridge.sku(), "SN0001"))));
        signIn();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void open() {
        Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
        office = BackOffice.open(ShopStore.open(folder, Samples.TERMINAL, clock), () -> Samples.KEY, clock, () -> woken++);
        till = office.till();
    }

    private TillAnswer signIn() {
        Session session = ((SignInAnswer.Welcome) office.signIn().signIn(new EmployeeId("E1"), PIN)).session();
        return till.open(session);
    }

    private TillAnswer scan(String text) {
        return till.take(ScannedCode.fromScanner(text));
    }

    @Test
    void aMemberScannedAfterTheGoodsGetsTheMemberPriceAndIsPutOnRecord() {
        scan(OIL);
        TillAnswer answer = scan(CARD);
        assertEquals(Notice.Kind.MEMBER_WELCOME, answer.notice().kind());
        assertEquals(Money.fen(26_999), answer.state().basket().total());
        assertEquals(404, answer.state().pointsToEarn());
        assertEquals(1, answer.state().buyer().orElseThrow().benefits().size());
        assertInstanceOf(Fact.ProfileOpened.class, lastFact());
    }

    @Test
    void theSameGoodsScannedTwiceCountUpAndUndoTakesOneBack() {
        scan(OIL);
        assertEquals(2, scan(OIL).state().basket().pieces());
        assertEquals(1, till.undo().state().basket().pieces());
        assertEquals(0, till.undo().state().basket().pieces());
        assertEquals(Notice.Kind.NOTHING_TO_UNDO, till.undo().notice().kind());
    }

    @Test
    void aSerialTrackedProductCannotBePaidBeforeItsUnitIsScanned() {
        assertEquals(Notice.Kind.SCAN_SERIAL, scan(FRIDGE).notice().kind());
        assertEquals(Notice.Kind.SERIAL_MISSING, till.startPaying().notice().kind());
        assertEquals(Notice.Kind.SERIAL_TAKEN, scan("SN0001").notice().kind());
        assertEquals(Notice.Kind.SERIAL_TWICE, scan("SN0001").notice().kind());
        assertEquals(Notice.Kind.PAYING, till.startPaying().notice().kind());
    }

    @Test
    void cashIsRoundedDownAndASecondPressMakesNoSecondSale() {
        scan(OIL);
        till.startPaying();
        TillState paying = till.cash(Money.yuan(300)).state();
        assertEquals(Money.fen(10), paying.payment().orElseThrow().change());
        woken = 0;
        Sale first = till.finish().state().done().orElseThrow();
        Sale second = till.finish().state().done().orElseThrow();
        assertEquals(first, second);
        assertEquals(Money.fen(29_990), first.total());
        assertEquals(List.of(first), office.store().sales().latest(10));
        assertEquals(1, woken);
        assertEquals("S01-02-20261122-0001", first.number().text());
    }

    @Test
    void balancesShowTheOwnSaleBeforeHeadquartersKnowsOfIt() {
        scan(OIL);
        scan(CARD);
        till.startPaying();
        till.tender(TenderKind.WECHAT_PAY, Money.fen(26_999), "4200002611202611220000000001");
        TillState done = till.finish().state();
        assertEquals(8_240 + 404, done.buyer().orElseThrow().member().points().consumption());
        assertTrue(done.buyer().orElseThrow().ownEntries());
    }

    @Test
    void aSaleIsNotMadeWhileMoneyIsMissingOrAReferenceIsNot() {
        scan(OIL);
        till.startPaying();
        assertEquals(Notice.Kind.STILL_MISSING, till.finish().notice().kind());
        assertEquals(Notice.Kind.REFERENCE_MISSING, till.tender(TenderKind.ALIPAY, Money.fen(29_999), " ").notice().kind());
        assertEquals(Notice.Kind.MORE_THAN_DUE, till.tender(TenderKind.ALIPAY, Money.yuan(300), "R1").notice().kind());
        assertEquals(List.of(), office.store().sales().latest(10));
    }

    @Test
    void aPaymentCodeOrBankCardIsRefusedAsAReferenceAndOnTheScanLine() {
        assertEquals(Notice.Kind.PAYMENT_CODE_HERE, scan("134567890123456789").notice().kind());
        assertEquals(Notice.Kind.BANK_CARD, scan("4111111111111111").notice().kind());
        scan(OIL);
        till.startPaying();
        assertEquals(Notice.Kind.REFERENCE_FORBIDDEN, till.tender(TenderKind.BANK_CARD, Money.fen(29_999), "4111111111111111").notice().kind());
        assertFalse(everythingOnRecord().contains("4111111111111111"));
    }

    @Test
    void theBasketInProgressIsThereAgainAfterAStop() {
        scan(OIL);
        scan(CARD);
        office.close();
        open();
        TillAnswer answer = signIn();
        assertEquals(Notice.Kind.RECOVERED, answer.notice().kind());
        assertTrue(answer.state().recovered());
        assertEquals(1, answer.state().basket().pieces());
        assertEquals(Tier.GOLD, answer.state().buyer().orElseThrow().member().tier());
    }

    @Test
    void aNameMayMeanSeveralThingsAndTheClerkChooses() {
        for (String typed : List.of("shanxiaoyu", "sxy", "dxy", "单", "1234", "13800001234")) {
            assertEquals(Notice.Kind.MEMBER_WELCOME, till.take(ScannedCode.typed(typed)).notice().kind(), typed);
        }
        assertEquals(Notice.Kind.NOTHING_FOUND, till.take(ScannedCode.typed("zzz")).notice().kind());
        assertFalse(till.suggest("bcd").isEmpty());
    }

    @Test
    void theNextScanAfterASaleBeginsTheNextSale() {
        scan(OIL);
        till.startPaying();
        till.cash(Money.yuan(300));
        till.finish();
        TillState next = scan(OIL).state();
        assertEquals(1, next.basket().pieces());
        assertEquals(Optional.empty(), next.done());
        assertEquals(Optional.empty(), next.buyer());
    }

    @Test
    void fiveWrongPinsLockAndARestartDoesNotForget() {
        EmployeeId clerk = new EmployeeId("E1");
        for (int left = 4; left > 0; left--) {
            assertEquals(new SignInAnswer.WrongPin(left), office.signIn().signIn(clerk, "000000"));
        }
        assertInstanceOf(SignInAnswer.Locked.class, office.signIn().signIn(clerk, "000000"));
        office.close();
        open();
        assertInstanceOf(SignInAnswer.Locked.class, office.signIn().signIn(clerk, PIN));
    }

    private Fact lastFact() {
        long head = office.store().journal().head().seq();
        JournalEntry entry = office.store().journal().after(head - 1, 1, 1 << 20).getFirst();
        return EntryForm.thaw(entry.frozen()).fact().orElseThrow();
    }

    private String everythingOnRecord() {
        StringBuilder all = new StringBuilder();
        office.store().journal().after(0, 1_000, 1 << 24).forEach(entry -> all.append(new String(entry.frozen(), java.nio.charset.StandardCharsets.UTF_8)));
        return all.toString();
    }
}
