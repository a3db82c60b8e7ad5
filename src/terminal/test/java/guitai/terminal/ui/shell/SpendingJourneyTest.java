package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.identity.ScannedCode;
import guitai.domain.sale.Sale;
import guitai.domain.sale.TenderKind;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.terminal.checkout.LookUp;
import guitai.terminal.text.Words;
import guitai.terminal.ui.Hand;
import guitai.terminal.ui.Rewards;
import guitai.terminal.ui.TestShop;
import guitai.terminal.uplink.HqAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member pays with what the house gave: a voucher in one press, points in two. */
class SpendingJourneyTest {

    private static final String VOUCHER_KEY = "voucherUse-" + Rewards.VOUCHER;

    @TempDir Path folder;

    /** Headquarters holds whatever it is asked for. */
    private record Holds() implements LookUp {

        @Override
        public HqAnswer<LookupAnswer> ask(LookupRequest request) {
            return new HqAnswer.Unreachable<>(HqAnswer.Silence.NO_CONNECTION);
        }

        @Override
        public HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
            return new HqAnswer.Told<>(new ReservationAnswer(request.id(), Optional.of(TestShop.NOW.plus(Duration.ofMinutes(15))), Optional.empty(),
                    5_000, Optional.empty(), TestShop.NOW));
        }
    }

    private static Hand withMemberAndHose(TestShop shop, Locale language, boolean dark) {
        Hand hand = new Hand(shop, language, dark).opened().signIn("E1001");
        for (String code : new String[] {TestShop.GOLD_CARD, TestShop.HOSE}) {
            hand.window().scanned(ScannedCode.fromScanner(code));
            hand.settle();
        }
        return hand;
    }

    private static Sale last(TestShop shop) {
        return shop.data().ask(() -> shop.store().sales().latest(1).getFirst()).join();
    }

    @Test
    void aVoucherIsUsedInOnePressAndPointsInTwo() {
        try (TestShop shop = TestShop.stocked(folder)) {
            shop.headquartersSays(new Holds());
            try (Hand hand = withMemberAndHose(shop, Words.CHINESE, false)) {
                hand.picture("spend-offered-zh").press(VOUCHER_KEY).until(() -> hand.look("voucherDrop-" + Rewards.VOUCHER).isPresent());
                assertTrue(hand.text("totalAmount").contains("92.40"), hand.text("totalAmount"));
                hand.picture("spend-voucher-zh").press("payButton").settle().key(KeyCode.F11).until(() -> hand.shows("payPoints"));
                assertEquals("71.20", hand.typed("payAmount"), "half of the total");
                hand.picture("spend-points-zh").press("payFinish").until(() -> hand.text("payDue").contains("21.20"));
                hand.picture("spend-rest-zh").press("payKind-CASH").press("payQuick-0").press("payFinish").until(() -> hand.shows("donePane"));
                hand.picture("spend-done-zh");
                Sale sale = last(shop);
                assertEquals(7_120, sale.pointsSpent());
                assertEquals(TenderKind.VOUCHER, sale.tenders().getFirst().kind());
                assertTrue(sale.tenders().stream().filter(tender -> tender.kind().house()).noneMatch(tender -> tender.onTrust()));
            }
        }
    }

    @Test
    void withoutALineTheScreenSaysHowMuchCanBeTaken() {
        try (TestShop shop = TestShop.stocked(folder)) {
            shop.headquartersSays(_ -> new HqAnswer.Unreachable<>(HqAnswer.Silence.NO_CONNECTION));
            try (Hand hand = withMemberAndHose(shop, Words.ENGLISH, true)) {
                hand.press(VOUCHER_KEY).until(() -> hand.look("voucherDrop-" + Rewards.VOUCHER).isPresent());
                hand.picture("spend-trust-en").press("payButton").settle().press("payKind-POINTS").until(() -> hand.shows("payPoints"));
                hand.press("payFinish").until(() -> hand.text("noticeText").contains("50.00"));
                hand.picture("spend-too-much-en");
                hand.write("payAmount", "50").press("payFinish").until(() -> hand.text("payDue").contains("42.40"));
                hand.press("payKind-CASH").press("payQuick-0").press("payFinish").until(() -> hand.shows("donePane"));
                assertTrue(last(shop).tenders().stream().filter(tender -> tender.kind().house()).allMatch(tender -> tender.onTrust()));
            }
        }
    }

    @Test
    void aVoucherThatIsTakenOutIsOfferedAgainAndAGuestHasNone() {
        try (TestShop shop = TestShop.stocked(folder)) {
            shop.headquartersSays(new Holds());
            try (Hand hand = withMemberAndHose(shop, Words.ENGLISH, false)) {
                hand.press(VOUCHER_KEY).until(() -> hand.look("voucherDrop-" + Rewards.VOUCHER).isPresent());
                hand.press("voucherDrop-" + Rewards.VOUCHER).until(() -> hand.look(VOUCHER_KEY).isPresent());
                hand.press(VOUCHER_KEY).until(() -> hand.look("voucherDrop-" + Rewards.VOUCHER).isPresent());
                hand.press("memberLeave").settle();
                assertFalse(hand.look("voucherDrop-" + Rewards.VOUCHER).isPresent(), "it is not this customer's");
                assertTrue(hand.press("payButton").settle().find("payKind-POINTS").isDisabled());
            }
        }
    }
}
