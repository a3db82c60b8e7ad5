package guitai.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import guitai.domain.identity.Shape.Check;
import guitai.domain.identity.Shape.Kind;
import guitai.domain.identity.ShapeObjection.Why;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes from headquarters change what a text is taken for, but never what must be refused. */
class ShapeRulesTest {

    private static final String CARD = OwnNumber.MEMBER_CARD.make("42");

    @Test
    void aMakersSerialIsKnownByItsBrandsPattern() {
        CodeRouter router = new CodeRouter(new ShapeRules(3, List.of(new Shape("maker", Kind.MAKER_SERIAL, "CH\\d{13}", Check.NONE, "CH"))));
        CodeRouter.Answer answer = router.answer(ScannedCode.fromScanner("CH6166000182110"), ScanState.SERIAL_WANTED);
        assertEquals(new Identity.RawSerial("CH6166000182110"), answer.identity());
        assertEquals(Optional.of(Question.MAKER_SERIAL), answer.took());
        assertEquals(3, answer.version());
    }

    @Test
    void aWalletOfTomorrowIsRefusedWithoutANewProgram() {
        String code = "66" + "1".repeat(18);
        CodeRouter router = new CodeRouter(new ShapeRules(1, List.of(Shape.of("new", Kind.WECHAT_PAY, "66\\d{18}"))));
        assertEquals(new Identity.Forbidden(Identity.Forbidden.Kind.WECHAT_PAY), router.route(ScannedCode.fromScanner(code), ScanState.SELL));
        assertEquals(new Identity.RawSerial(code), new CodeRouter().route(ScannedCode.fromScanner(code), ScanState.SELL));
    }

    @Test
    void whatMustBeRefusedCannotBeSwitchedOff() {
        CodeRouter router = new CodeRouter(new ShapeRules(9, List.of(Shape.of("wechat", Kind.WECHAT_PAY, "77\\d{16}"))));
        assertEquals(new Identity.Forbidden(Identity.Forbidden.Kind.WECHAT_PAY),
                router.route(ScannedCode.fromScanner("134567890123456789"), ScanState.IDENTIFY));
        assertEquals(Optional.of(new ShapeObjection("any", Why.TAKES_GUARDED_CODES)), objection("any", Kind.MAKER_SERIAL, "\\S+"));
        assertEquals(Optional.of(new ShapeObjection("wide", Why.TAKES_GUARDED_CODES)), objection("wide", Kind.MAKER_SERIAL, "1\\d{17}"));
        assertEquals(Optional.of(new ShapeObjection("own", Why.TAKES_GUARDED_CODES)), objection("own", Kind.MEMBER_CARD, "62\\d{17}"));
        assertEquals(Optional.empty(), objection("narrow", Kind.MAKER_SERIAL, "1345\\d{14}"));
    }

    @Test
    void aGuardedShapeThatWouldRefuseDailyCodesIsNotTakenOver() {
        assertEquals(Optional.of(new ShapeObjection("all", Why.TAKES_DAILY_CODES)), objection("all", Kind.ALIPAY, "\\d{13}"));
        assertEquals(Optional.of(new ShapeObjection("all", Why.TAKES_DAILY_CODES)), objection("all", Kind.BANK_CARD, "9\\d{15}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:a+)+b", "(a|aa)*", "(?=a)b", "(?<n>a)\\k<n>", "(a)\\1", "a*b*c*d*e*f", "a{1,}", "a{999}", "^a$", "[a&&b]", "[[a]]", "a++", "\\p{L}", "a{2}{3}"})
    void aPatternThatCouldRunForEverIsNotTakenOver(String pattern) {
        assertEquals(Optional.of(new ShapeObjection("x", Why.TOO_RICH)), objection("x", Kind.MAKER_SERIAL, pattern));
        assertThrows(IllegalArgumentException.class, () -> SafePattern.of(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[a", "a{", "(?:a", "*", "\\"})
    void whatIsNoPatternIsNotTakenOver(String pattern) {
        assertEquals(Why.UNREADABLE, objection("x", Kind.MAKER_SERIAL, pattern).orElseThrow().why());
    }

    @Test
    void theWorstPatternThatIsAllowedStillEnds() {
        SafePattern worst = SafePattern.of("a*a*a*a*b");
        assertEquals(false, worst.matches("a".repeat(1024)));
        assertEquals(true, worst.matches("aab"));
    }

    @Test
    void twoShapesOfOneNameAreNotTakenOver() {
        Shape one = Shape.of("one", Kind.MAKER_SERIAL, "A\\d{9}");
        assertEquals(Optional.of(new ShapeObjection("one", Why.REPEATED)), ShapeObjection.to(new ShapeRules(1, List.of(one, one))));
        assertEquals(Optional.empty(), ShapeObjection.to(ShapeRules.BUILT_IN));
    }

    @Test
    void aLinkOfOurOwnHouseIsTheMemberInIt() {
        CodeRouter router = new CodeRouter(new ShapeRules(1, List.of(Shape.of("vip", Kind.OWN_DOMAIN, "vip\\.guitai\\.example"))));
        for (String link : List.of("https://vip.guitai.example/m/" + CARD, "https://VIP.guitai.example/m?x=1&c=" + CARD + "#top")) {
            assertEquals(new Identity.MemberCard(CARD), router.route(ScannedCode.fromScanner(link), ScanState.IDENTIFY));
        }
        for (String other : List.of("https://vip.guitai.example.evil.example/m/" + CARD, "https://evil.example/" + CARD,
                "https://vip.guitai.example@evil.example/m/" + CARD, "https://vip.guitai.example/")) {
            assertInstanceOf(Identity.WebAddress.class, router.route(ScannedCode.fromScanner(other), ScanState.IDENTIFY));
        }
    }

    @Test
    void aCodeOfTheStoresScaleIsReadByTheStoresLayout() {
        CodeRouter router = new CodeRouter(new ShapeRules(1, List.of(Shape.of("scale", Kind.IN_STORE_PRICE, "21IIIIIVVVVVC"))));
        String code = "211234501990" + Gtin.checkDigit("211234501990");
        String bare = "0211234500000" + Gtin.checkDigit("211234500000");
        assertEquals(new Identity.InStoreItem(bare, "12345", true, 1990), router.route(ScannedCode.fromScanner(code), ScanState.SELL));
        assertInstanceOf(Identity.Product.class, new CodeRouter().route(ScannedCode.fromScanner(code), ScanState.SELL));
        assertEquals(Why.BAD_LAYOUT, objection("x", Kind.IN_STORE_PRICE, "21IIIIIVVVVV").orElseThrow().why());
    }

    private static Optional<ShapeObjection> objection(String id, Kind kind, String pattern) {
        return ShapeObjection.to(new ShapeRules(1, List.of(Shape.of(id, kind, pattern))));
    }
}
