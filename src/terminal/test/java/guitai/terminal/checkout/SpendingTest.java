package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.domain.money.Money;
import guitai.domain.sale.TenderKind;
import guitai.domain.staff.EmployeeId;
import guitai.protocol.ReservationAnswer;
import guitai.terminal.checkout.Notice.Kind;
import guitai.terminal.shift.Session;
import guitai.terminal.shift.SignInAnswer;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.HqAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points and vouchers while headquarters is still being asked about them: what comes late changes nothing that is no longer meant. */
class SpendingTest {

    private static final String SILVER_CARD = "9156660020487157";

    @TempDir
    private Path folder;
    private TestShop shop;
    private Till till;

    @BeforeEach
    void sellToGold() {
        shop = TestShop.stocked(folder);
        till = shop.shop().counter().till();
        Session session = ((SignInAnswer.Welcome) shop.shop().signIn().signIn(new EmployeeId("E1001"), TestShop.PIN)).session();
        till.open(session);
        scan(TestShop.GOLD_CARD);
        scan(TestShop.HOSE);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TillAnswer scan(String text) {
        return till.take(ScannedCode.fromScanner(text));
    }

    private static HqAnswer<ReservationAnswer> held(Wish wish) {
        return new HqAnswer.Told<>(new ReservationAnswer(wish.request().id(), Optional.of(TestShop.NOW.plusSeconds(900)), Optional.empty(), 0,
                Optional.empty(), TestShop.NOW));
    }

    private Wish wants(Money amount) {
        return till.spending().points(amount).wishes().orElseThrow();
    }

    @Test
    void twoPressesTakeNoMoreThanTheShareThatPointsMayPay() {
        till.startPaying();
        Wish first = wants(Money.fen(7_120));
        Wish second = wants(Money.fen(7_120));
        assertEquals(Kind.POINTS_TAKEN, till.spending().told(first, held(first)).notice().kind());
        TillAnswer late = till.spending().told(second, held(second));
        assertEquals(Kind.POINTS_SHARE, late.notice().kind());
        assertEquals(List.of(second.request().id()), late.releases(), "what the sale does without is let go");
        assertEquals(1, late.state().payment().orElseThrow().electronic().size());
    }

    @Test
    void anAnswerForTheCustomerBeforeTakesNothingFromThisOne() {
        till.startPaying();
        Wish wish = wants(Money.yuan(50));
        till.stopPaying();
        scan(SILVER_CARD);
        till.startPaying();
        TillAnswer late = till.spending().told(wish, held(wish));
        assertEquals(List.of(), late.state().payment().orElseThrow().electronic());
        assertEquals(List.of(wish.request().id()), late.releases());
    }

    @Test
    void aVoucherPressedTwiceIsOneVoucher() {
        var voucher = till.current().spendable().usable().getFirst().voucher();
        Wish first = till.spending().use(voucher).wishes().orElseThrow();
        Wish second = till.spending().use(voucher).wishes().orElseThrow();
        assertEquals(Kind.VOUCHER_TAKEN, till.spending().told(first, held(first)).notice().kind());
        TillAnswer late = till.spending().told(second, new HqAnswer.Told<>(new ReservationAnswer(second.request().id(), Optional.empty(),
                Optional.of(ReservationAnswer.Refusal.TAKEN), 0, Optional.empty(), TestShop.NOW)));
        assertEquals(Kind.NONE, late.notice().kind(), "nothing is wrong");
        assertEquals(1, late.state().basket().vouchers().size());
    }

    @Test
    void whatWasHeldIsLetGoWithTheBasketAndNeverAfterTheSale() {
        var voucher = till.current().spendable().usable().getFirst().voucher();
        Wish wish = till.spending().use(voucher).wishes().orElseThrow();
        till.spending().told(wish, held(wish));
        assertEquals(List.of(), till.undo().releases(), "goods are undone, the voucher stays");
        scan(TestShop.HOSE);
        till.startPaying();
        till.cash(Money.yuan(1_000));
        TillAnswer sold = till.finish();
        assertEquals(TenderKind.VOUCHER, sold.state().done().orElseThrow().tenders().getFirst().kind());
        assertEquals(List.of(), sold.releases());
        assertEquals(List.of(), till.nextCustomer().releases());
        assertTrue(till.current().basket().vouchers().isEmpty());
    }
}
