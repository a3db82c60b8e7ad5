package guitai.domain.identity;

import static guitai.domain.identity.ScanState.IDENTIFY;
import static guitai.domain.identity.ScanState.PAY;
import static guitai.domain.identity.ScanState.RETURN;
import static guitai.domain.identity.ScanState.SELL;
import static guitai.domain.identity.ScanState.SERIAL_WANTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.identity.Identity.Forbidden;
import guitai.domain.identity.Identity.Forbidden.Kind;
import guitai.domain.identity.Identity.Unreadable.Why;
import guitai.domain.identity.Identity.Wallet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text is taken for, row by row: the documented examples and the numbers that look like one another. */
class CodeRouterTest {

    private static final char GS = '\u001D';
    private static final String GTIN = "06901234567892";
    private static final String CARD = OwnNumber.MEMBER_CARD.make("42");
    private static final String WECHAT = "134567890123456789";
    private static final String FAPIAO_2026 = "26312000001234567890";
    private static final String RESIDENT = "11010519491231002X";
    private static final String WECHAT_LIKE_RESIDENT = "110105194912310054";

    private final CodeRouter router = new CodeRouter();

    static Stream<Arguments> scannedToIdentify() {
        return Stream.of(
                row(CARD, new Identity.MemberCard(CARD)),
                row("９１５６" + CARD.substring(4), new Identity.MemberCard(CARD)),
                row(";" + CARD + "=99120000000000?", new Identity.MemberCard(CARD)),
                row(OwnNumber.DYNAMIC_CODE.make("1234567890123"), new Identity.DynamicMemberCode(OwnNumber.DYNAMIC_CODE.make("1234567890123"))),
                row("96" + "7".repeat(210), new Identity.DynamicMemberCode("96" + "7".repeat(210))),
                row(OwnNumber.VOUCHER.make("7"), new Identity.VoucherNumber(OwnNumber.VOUCHER.make("7"))),
                row(OwnNumber.LEAFLET.make("7"), new Identity.LeafletNumber(OwnNumber.LEAFLET.make("7"))),
                row(OwnNumber.BADGE.make("7"), new Identity.EmployeeBadge(OwnNumber.BADGE.make("7"))),
                row(OwnNumber.RECEIPT.make("1"), new Identity.ReceiptNumber(OwnNumber.RECEIPT.make("1"))),
                row("S01-T2-20261122-0007", new Identity.ReceiptNumber("S01-T2-20261122-0007")),
                row("13800138000\r\n", new Identity.Phone("13800138000")),
                row("+86 138-0013-8000", new Identity.Phone("13800138000")),
                row("京A·12345", new Identity.NumberPlate("京A12345", false)),
                row("沪ad12345", new Identity.NumberPlate("沪AD12345", true)),
                row("粤B12345F", new Identity.NumberPlate("粤B12345F", true)),
                row("粤Z1234港", new Identity.NumberPlate("粤Z1234港", false)),
                row("1M8GDM9AXKP042788", new Identity.Vehicle("1M8GDM9AXKP042788", Vin.Check.RIGHT)),
                row("1M8GDM9A1KP042788", new Identity.Vehicle("1M8GDM9A1KP042788", Vin.Check.WRONG_ELSEWHERE)),
                row("LSVAA49J132047371", new Identity.Vehicle("LSVAA49J132047371", Vin.check("LSVAA49J132047371"))),
                row("6901234567892", new Identity.Product(GTIN, "6901234567892")),
                row("]E06901234567892", new Identity.Product(GTIN, "6901234567892")),
                row("036000291452", new Identity.Product("00036000291452", "036000291452")),
                row("96385074", new Identity.Product("00000096385074", "96385074")),
                row("https://www.example.cn/p/1", new Identity.WebAddress("https://www.example.cn/p/1")),
                row("HR-20L8X/77", new Identity.RawSerial("HR-20L8X/77")),
                row("王小明", new Identity.Unknown("王小明")),
                row("6901234567893", new Identity.RawSerial("6901234567893")));
    }

    @ParameterizedTest
    @MethodSource("scannedToIdentify")
    void aScannedTextIsWhatItsShapeAndCheckDigitSay(String text, Identity expected) {
        assertEquals(expected, router.route(ScannedCode.fromScanner(text), IDENTIFY));
        assertEquals(expected, router.route(ScannedCode.fromScanner(text), SELL));
    }

    static Stream<Arguments> units() {
        Identity unit = new Identity.ProductUnit(GTIN, "SN12345");
        Identity product = new Identity.Product(GTIN, GTIN);
        return Stream.of(
                row("]C101" + GTIN + "21SN12345", unit),
                row("]d201" + GTIN + "10LOT" + GS + "21SN12345", unit),
                row(GS + "01" + GTIN + "21SN12345", unit),
                row("01" + GTIN + "17301231" + "21SN12345", unit),
                row("01" + GTIN + "10A1" + GS + "21SN12345" + GS + "3103000123", unit),
                row("(01)" + GTIN + "(21)SN12345", unit),
                row("https://id.gs1.org/01/" + GTIN + "/21/SN12345", unit),
                row("https://dl.example.cn/x/01/" + GTIN + "/10/L1/21/SN12345?17=301231", unit),
                row("http://q.example.cn/gtin/6901234567892/ser/SN12345", unit),
                row("https://id.gs1.org/01/" + GTIN, product),
                row("01" + GTIN, product),
                row("]Q301" + GTIN + "240HR20", product),
                row("https://id.gs1.org/01/" + GTIN + "/21/%zz", new Identity.WebAddress("https://id.gs1.org/01/" + GTIN + "/21/%zz")));
    }

    @ParameterizedTest
    @MethodSource("units")
    void everyFormOfProductNumberWithSerialOpensTheUnit(String text, Identity expected) {
        for (ScanState state : List.of(IDENTIFY, SELL, SERIAL_WANTED)) {
            Identity found = router.route(new ScannedCode(text, Symbology.CODE_128, Source.CAMERA), state);
            if (state != SERIAL_WANTED || !(expected instanceof Identity.WebAddress)) {
                assertEquals(expected, found, state.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"134567890123456789,WECHAT_PAY", "154567890123456789,WECHAT_PAY", "281234567890123456,ALIPAY", "3012345678901234,ALIPAY",
        "fp0123456789abcdef0123456789abcdef0,ALIPAY", "6212345678901234567,UNIONPAY", "0112345678901234567,E_CNY", "31234567890123456,BAIDU_WALLET",
        "wxp://f2f0abcdef,PAYMENT_ADDRESS", "https://qr.alipay.com/fkx12345,PAYMENT_ADDRESS", "HTTPS://QR.95516.COM/00010000/1,PAYMENT_ADDRESS",
        "6222020000000000001,UNIONPAY", "4111111111111111,BANK_CARD", "4111 1111 1111 1111,BANK_CARD", "5500000000000004,BANK_CARD",
        ";4111111111111111=99121010000000000000?,BANK_CARD", "%B4111111111111111^CARD/DEMO^9912101,BANK_CARD",
        "11010519491231002X,RESIDENT_ID", "11010519491231002x,RESIDENT_ID", "110105 19491231 002X,RESIDENT_ID"})
    void moneyAndIdentityCardsAreRefusedWithoutTheirText(String text, Kind kind) {
        for (ScanState state : List.of(IDENTIFY, SELL, SERIAL_WANTED)) {
            assertEquals(new Forbidden(kind), router.route(ScannedCode.fromScanner(text), state), state.name());
            assertEquals(new Forbidden(kind), router.route(ScannedCode.typed(text), state), state.name());
        }
    }

    @Test
    void aFapiaoOf2026IsAPaymentCodeEverywhereButInAReturn() {
        assertEquals(new Identity.FapiaoNumber(FAPIAO_2026), router.route(ScannedCode.fromScanner(FAPIAO_2026), RETURN));
        assertEquals(new Forbidden(Kind.ALIPAY), router.route(ScannedCode.fromScanner(FAPIAO_2026), IDENTIFY));
        assertEquals(new Identity.PaymentCode(Wallet.ALIPAY), router.route(ScannedCode.fromScanner(FAPIAO_2026), PAY));
    }

    @Test
    void aSerialOfTwentyDigitsIsASerialWhereOneIsWanted() {
        assertEquals(new Identity.RawSerial(FAPIAO_2026), router.route(ScannedCode.fromScanner(FAPIAO_2026), SERIAL_WANTED));
        assertEquals(new Forbidden(Kind.WECHAT_PAY), router.route(ScannedCode.fromScanner(WECHAT), SERIAL_WANTED));
    }

    @Test
    void aMakersPatternGoesBeforeEverythingWhereASerialIsWanted() {
        CodeRouter knowing = new CodeRouter(new ShapeRules(1, List.of(Shape.of("narrow", Shape.Kind.MAKER_SERIAL, "1345\\d{14}"))));
        assertEquals(new Identity.RawSerial(WECHAT), knowing.route(ScannedCode.fromScanner(WECHAT), SERIAL_WANTED));
        assertEquals(new Forbidden(Kind.WECHAT_PAY), knowing.route(ScannedCode.fromScanner(WECHAT), IDENTIFY));
    }

    @Test
    void aWeChatCodeThatIsAlsoAResidentNumberIsRefusedAsEither() {
        assertEquals(true, ResidentId.matches(WECHAT_LIKE_RESIDENT));
        assertEquals(new Forbidden(Kind.WECHAT_PAY), router.route(ScannedCode.fromScanner(WECHAT_LIKE_RESIDENT), IDENTIFY));
        assertEquals(new Identity.PaymentCode(Wallet.WECHAT_PAY), router.route(ScannedCode.fromScanner(WECHAT_LIKE_RESIDENT), PAY));
        assertEquals(new Forbidden(Kind.RESIDENT_ID), router.route(ScannedCode.fromScanner(RESIDENT), PAY));
    }

    @Test
    void anEanThatPassesLuhnIsAProductAndAnImeiIsNoBankCard() {
        assertEquals(new Identity.Product("06901234560046", "6901234560046"), router.route(ScannedCode.fromScanner("6901234560046"), SELL));
        assertEquals(true, Luhn.valid("6901234560046"));
        assertEquals(new Identity.RawSerial("490154203237518"), router.route(ScannedCode.fromScanner("490154203237518"), SERIAL_WANTED));
    }

    @Test
    void seventeenDigitsAreNoVehicle() {
        assertEquals(new Identity.RawSerial("11111111111111111"), router.route(ScannedCode.fromScanner("11111111111111111"), IDENTIFY));
    }

    @Test
    void theProductsBarsAreNotTakenForTheSerial() {
        Identity product = new Identity.Product(GTIN, "6901234567892");
        assertEquals(product, router.route(new ScannedCode("6901234567892", Symbology.EAN_13, Source.CAMERA), SERIAL_WANTED));
        assertEquals(product, router.route(ScannedCode.fromScanner("6901234567892"), SERIAL_WANTED));
        assertEquals(new Identity.RawSerial("6901234567892"),
                router.route(new ScannedCode("6901234567892", Symbology.CODE_128, Source.CAMERA), SERIAL_WANTED));
    }

    @Test
    void whatAHandScannerSaysOfTheBarsCountsAsWhatTheCameraSees() {
        assertEquals(new Identity.RawSerial("6901234567892"), router.route(ScannedCode.fromScanner("]C06901234567892"), SERIAL_WANTED));
        assertEquals(new Identity.Product(GTIN, "6901234567892"), router.route(ScannedCode.fromScanner("]E06901234567892"), SERIAL_WANTED));
        assertEquals(new Identity.Product("00000096385074", "96385074"), router.route(ScannedCode.fromScanner("]E496385074"), SERIAL_WANTED));
        assertEquals(Symbology.NONE, ScannedCode.fromScanner("]X0123").symbology());
    }

    @Test
    void aMakersAddressIsKeptAsSerialWhereOneIsWanted() {
        String address = "https://qr.example.cn/u?sn=88";
        assertEquals(new Identity.RawSerial(address), router.route(ScannedCode.fromScanner(address), SERIAL_WANTED));
    }

    @Test
    void whilePayingOnlyWhatCanPayIsAccepted() {
        assertEquals(new Identity.PaymentCode(Wallet.UNIONPAY), router.route(ScannedCode.fromScanner("6212345678901234567"), PAY));
        assertEquals(new Identity.VoucherNumber(OwnNumber.VOUCHER.make("9")), router.route(ScannedCode.fromScanner(OwnNumber.VOUCHER.make("9")), PAY));
        for (String other : List.of("6901234567892", "13800138000", OwnNumber.BADGE.make("9"), "https://example.cn/", "abc")) {
            assertEquals(new Identity.NotAcceptedHere(), router.route(ScannedCode.fromScanner(other), PAY));
        }
    }

    @Test
    void typedWordsLookSomebodyUpAndTypedEndingsOfPhonesToo() {
        assertEquals(new Identity.NameQuery("王小明"), router.route(ScannedCode.typed(" 王小明 "), IDENTIFY));
        assertEquals(new Identity.NameQuery("wang xm"), router.route(ScannedCode.typed("wang xm"), SELL));
        assertEquals(new Identity.PhoneTail("8000"), router.route(ScannedCode.typed("８０００"), IDENTIFY));
        assertEquals(new Identity.Unknown("8000"), router.route(ScannedCode.fromScanner("8000"), IDENTIFY));
    }

    @Test
    void whatCannotBeANumberIsUnreadableAndKeepsNothing() {
        assertEquals(new Identity.Unreadable(Why.EMPTY), router.route(ScannedCode.typed(" \r\n"), IDENTIFY));
        assertEquals(new Identity.Unreadable(Why.TOO_LONG), router.route(ScannedCode.fromScanner("7".repeat(4_000)), IDENTIFY));
        for (String text : List.of("91\u0000560", "abc\u001Bdef", "x\u202E12345", "a\nb", "\uD800abcd")) {
            assertEquals(new Identity.Unreadable(Why.CONTROL_CHARACTERS), router.route(ScannedCode.fromScanner(text), IDENTIFY));
        }
    }

    private static Arguments row(String text, Identity expected) {
        return Arguments.of(text, expected);
    }
}
