package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.campaign.Campaign;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Shape;
import guitai.domain.identity.ShapeRules;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.domain.journal.Fact;
import guitai.domain.member.MemberId;
import guitai.domain.money.Money;
import guitai.domain.product.Sku;
import guitai.domain.sale.ReceiptCode;
import guitai.domain.sale.ReceiptNumber;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.CodeVerifier.Verdict;
import guitai.domain.signed.CodeVerifier.Why;
import guitai.domain.signed.PublishedKey;
import guitai.domain.signed.SignedCode;
import guitai.domain.signed.SignedCode.Content;
import guitai.domain.text.LocalName;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.EntryForm;
import guitai.protocol.FeedName;
import guitai.protocol.Json;
import guitai.terminal.checkout.Notice.Kind;
import guitai.terminal.identify.SignedCodes;
import guitai.terminal.shift.Session;
import guitai.terminal.store.SqliteCodes;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes that headquarters signed, at a till without a line. */
class SignedCodesTest {

    private static final Instant NOW = TestShop.NOW;
    private static final MemberId GOLD = new MemberId(new UUID(0x0169_6e24_9b72_7000L, 1));

    @TempDir
    private Path folder;
    private TestShop shop;
    private Till till;
    private KeyPair keys;

    @BeforeEach
    void openWithAKey() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        shop = TestShop.stocked(folder);
        till = shop.shop().counter().till();
        till.open(session());
        Campaign campaign = new Campaign("WINTER26", new LocalName("暖冬厨房节", "Warm winter"), new LocalName("会员价更低", "Lower for members"),
                List.of(new Sku("A01001"), new Sku("A01005")), LocalDate.of(2027, 3, 31));
        tell("c2", NOW, change(Change.Kind.KEY, "1", published(1, keys)), change(Change.Kind.CAMPAIGN, "WINTER26", campaign));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aMembersCodeOpensTheProfileVerifiedOnceOnly() {
        String code = member(NOW, 300);
        TillAnswer answer = till.take(ScannedCode.fromScanner(code));
        assertEquals(Kind.MEMBER_VERIFIED, answer.notice().kind());
        assertTrue(answer.state().verified());
        assertEquals(GOLD, answer.state().buyer().orElseThrow().member().id());
        assertEquals(Kind.CODE_REPLAYED, till.take(ScannedCode.fromScanner(code)).notice().kind());
        assertEquals(new Verdict.Refused(Why.REPLAYED), at(NOW).check(code), "it lies on disk");
    }

    @Test
    void aCardOnlySaysWhoItIs() {
        assertFalse(till.take(ScannedCode.fromScanner(TestShop.GOLD_CARD)).state().verified());
        till.take(ScannedCode.fromScanner(member(NOW, 300)));
        assertFalse(till.sellToGuest().state().verified());
    }

    @Test
    void whatIsNotGoodNowIsRefusedWithItsReason() throws Exception {
        assertSaid(Kind.CODE_EXPIRED, member(NOW.minusSeconds(600), 300));
        assertSaid(Kind.CODE_NOT_YET, member(NOW.plusSeconds(600), 300));
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertSaid(Kind.CODE_FORGED, sign(other, 1, NOW, 300, new Content.Member(GOLD)));
        assertSaid(Kind.CODE_UNKNOWN_KEY, sign(other, 9, NOW, 300, new Content.Member(GOLD)));
        String good = member(NOW, 300);
        for (int at : new int[] {5, 40, 120, good.length() - 1}) {
            char changed = good.charAt(at) == '1' ? '2' : '1';
            Kind said = till.take(ScannedCode.fromScanner(good.substring(0, at) + changed + good.substring(at + 1))).notice().kind();
            assertTrue(List.of(Kind.CODE_FORGED, Kind.CODE_NOT_SIGNED, Kind.CODE_UNKNOWN_KEY).contains(said), at + " " + said);
        }
        assertSaid(Kind.CODE_NOT_SIGNED, "96" + "7".repeat(210));
        assertSaid(Kind.ASKING, sign(keys, 1, NOW, 300, new Content.Member(new MemberId(new UUID(7, 7)))));
        assertTrue(till.current().buyer().isEmpty());
    }

    @Test
    void aTillThatHasNotComparedItsClockForAWeekBelievesNoCode() {
        Instant later = NOW.plus(Duration.ofDays(8));
        assertEquals(new Verdict.Refused(Why.CLOCK_UNKNOWN), at(later).check(member(later, 300)));
        Instant soon = NOW.plus(Duration.ofDays(6));
        assertInstanceOf(Verdict.Genuine.class, at(soon).check(member(soon, 300)));
    }

    @Test
    void headquartersClockCountsNotTheTills() {
        tell("c3", NOW.plus(Duration.ofHours(1)));
        assertSaid(Kind.CODE_EXPIRED, member(NOW, 300));
        assertEquals(Kind.MEMBER_VERIFIED, till.take(ScannedCode.fromScanner(member(NOW.plus(Duration.ofHours(1)), 300))).notice().kind());
    }

    @Test
    void aVoucherOfWhichHeadquartersHasNotToldTheTermsIsNotTaken() {
        String code = sign(keys, 1, NOW, 86_400, new Content.Voucher(77, Money.yuan(50), "SPRING27"));
        TillAnswer answer = till.take(ScannedCode.fromScanner(code));
        assertEquals(Kind.VOUCHER_UNTOLD, answer.notice().kind());
        assertTrue(answer.wishes().isEmpty());
        assertSaid(Kind.CODE_NOT_SIGNED, guitai.domain.identity.OwnNumber.VOUCHER.make("7"));
    }

    @Test
    void aLeafletLeadsToItsProductsAndTheSaleIsCreditedToTheCampaign() {
        TillAnswer answer = till.take(ScannedCode.fromScanner(sign(keys, 1, NOW, 86_400, new Content.Leaflet("WINTER26"))));
        assertEquals(Kind.LEAFLET_VALID, answer.notice().kind());
        assertEquals(2, answer.state().choices().size());
        TillAnswer taken = till.choose(answer.state().choices().getFirst());
        assertEquals(Kind.OFFER_TAKEN, taken.notice().kind());
        assertEquals(new Fact.CampaignFollowed(taken.state().basket().id(), "WINTER26", new Sku("A01001")),
                EntryForm.thaw(shop.store().journal().after(shop.store().journal().head().seq() - 1, 1, 1 << 20).getFirst().frozen()).fact().orElseThrow());
        Campaign over = new Campaign("OVER", new LocalName("旧", "Old"), new LocalName("旧", "Old"), List.of(), LocalDate.of(2026, 11, 21));
        tell("c3", NOW, change(Change.Kind.CAMPAIGN, "OVER", over));
        assertSaid(Kind.LEAFLET_ENDED, sign(keys, 1, NOW, 86_400, new Content.Leaflet("OVER")));
        assertSaid(Kind.LEAFLET_UNTOLD, sign(keys, 1, NOW, 86_400, new Content.Leaflet("OTHER")));
    }

    @Test
    void shapesThatCannotBeTakenOverLeaveTheOldOnesAndAreRemembered() {
        SqliteCodes codes = shop.store().codes();
        ShapeRules good = new ShapeRules(1, List.of(maker("CH\\d{13}")));
        tell("c3", NOW, change(Change.Kind.SHAPES, "shapes", good));
        assertEquals(good, codes.rules());
        tell("c4", NOW, change(Change.Kind.SHAPES, "shapes", new ShapeRules(2, List.of(maker("(?:a+)+b")))));
        assertEquals(good, codes.rules());
        assertEquals(2, codes.refused().orElseThrow().version());
        assertEquals(1, shop.store().syncBook().refusedDocuments());
        tell("c5", NOW, change(Change.Kind.SHAPES, "shapes", new ShapeRules(3, List.of(maker("KE\\d{13}")))));
        assertEquals(3, codes.rules().version());
        assertTrue(codes.refused().isEmpty());
    }

    @Test
    void severalCodesOfOneMeaningAreOne() {
        assertEquals(Kind.MEMBER_VERIFIED, together(qr(member(NOW, 300)), bars(TestShop.GOLD_CARD)).notice().kind());
        till.sellToGuest();
        TillAnswer unit = together(new ScannedCode(TestShop.WASHER, Symbology.EAN_13, Source.CAMERA),
                new ScannedCode("]d201" + "0" + TestShop.WASHER + "21CH6166000182110", Symbology.DATA_MATRIX, Source.CAMERA));
        assertEquals(Optional.of("CH6166000182110"), unit.state().basket().lines().getFirst().serial());
        assertEquals(1, unit.state().basket().lines().size());
    }

    @Test
    void onlyTwoOfDifferentMeaningAreAskedAboutOnce() {
        TillAnswer both = together(bars(TestShop.GOLD_CARD), new ScannedCode(TestShop.HOSE, Symbology.EAN_13, Source.CAMERA));
        assertEquals(Kind.CHOOSE, both.notice().kind());
        assertEquals(2, both.state().choices().size());
        assertTrue(both.state().basket().isEmpty());
        TillAnswer paid = together(qr("134500000000067890"), new ScannedCode(TestShop.HOSE, Symbology.EAN_13, Source.CAMERA));
        assertEquals(Kind.LINE_ADDED, paid.notice().kind(), "a payment code never stands beside");
        assertEquals(Kind.PAYMENT_CODE_HERE, together(qr("134500000000067890")).notice().kind());
    }

    @Test
    void aReceiptOfThisTillShowsItsSale() {
        till.take(ScannedCode.fromScanner(TestShop.HOSE));
        till.startPaying();
        till.cash(Money.yuan(1_000));
        till.finish();
        String number = till.current().done().orElseThrow().number().text();
        TillAnswer found = till.take(ScannedCode.fromScanner(number));
        assertEquals(Kind.RECEIPT_FOUND, found.notice().kind());
        assertEquals(number, found.notice().args().get(1));
        assertSaid(Kind.RECEIPT_FOUND, ReceiptCode.of(ReceiptNumber.parse(number)).orElseThrow().digits());
        assertSaid(Kind.RECEIPT_ELSEWHERE, ReceiptCode.of(ReceiptNumber.parse("S02-02-20261122-0001")).orElseThrow().digits());
        assertSaid(Kind.RECEIPT_ELSEWHERE, "S09-01-20261122-0001");
        assertSaid(Kind.RECEIPT_ELSEWHERE, "S09-01-20269999-0001");
    }

    private void assertSaid(Kind kind, String text) {
        assertEquals(kind, till.take(ScannedCode.fromScanner(text)).notice().kind());
    }

    private TillAnswer together(ScannedCode... codes) {
        return till.take(List.of(codes));
    }

    private static ScannedCode qr(String text) {
        return new ScannedCode(text, Symbology.QR, Source.CAMERA);
    }

    private static ScannedCode bars(String text) {
        return new ScannedCode(text, Symbology.CODE_128, Source.CAMERA);
    }

    private String member(Instant from, int seconds) {
        return sign(keys, 1, from, seconds, new Content.Member(GOLD));
    }

    private static String sign(KeyPair pair, int id, Instant from, int seconds, Content content) {
        return new CodeSigner(pair.getPrivate()).sign(new SignedCode(id, from, from.plusSeconds(seconds), content));
    }

    private static PublishedKey published(int id, KeyPair pair) {
        return new PublishedKey(id, HexFormat.of().formatHex(pair.getPublic().getEncoded()), NOW.plus(Duration.ofDays(100)));
    }

    private static Shape maker(String pattern) {
        return new Shape("maker", Shape.Kind.MAKER_SERIAL, pattern, Shape.Check.NONE, "");
    }

    private void tell(String cursor, Instant hqTime, Change... changes) {
        shop.store().syncBook().apply(FeedName.SHOP, new ChangePage(List.of(changes), cursor, false, 0, hqTime));
    }

    private SignedCodes at(Instant now) {
        return new SignedCodes(shop.store().codes(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Change change(Change.Kind kind, String key, Object doc) {
        return new Change("chain", 1, kind, key, Optional.of(Json.MAPPER.valueToTree(doc)));
    }

    private Session session() {
        var employee = shop.store().staff().byId(new guitai.domain.staff.EmployeeId("E1001")).orElseThrow();
        return new Session(employee, shop.store().facts().store().orElseThrow(), TestShop.TERMINAL, NOW);
    }
}
