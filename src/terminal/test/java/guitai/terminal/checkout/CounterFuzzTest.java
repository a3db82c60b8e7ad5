package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.domain.identity.CodeRouter;
import guitai.domain.identity.Identity;
import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.ScanState;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.domain.money.Money;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.SignedCode;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.fuzz.Noise;
import guitai.terminal.shift.Session;
import guitai.terminal.store.Samples;
import guitai.terminal.ui.TestShop;
import guitai.terminal.ui.shell.Shop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is scanned or typed goes through the whole till on a real database, in every state that it can be in: looked up, sold,
 * explained, verified. Nothing is thrown, no refused text is answered with, and what is on the screen stays bounded.
 */
class CounterFuzzTest {

    private static final List<ScanState> STATES = List.of(ScanState.SELL, ScanState.SERIAL_WANTED, ScanState.PAY, ScanState.RETURN);
    private static final CodeRouter ROUTER = new CodeRouter();
    private static final KeyPair KEYS = Ed25519.newPair();
    private static final byte[][] SAMPLES = {bytes(TestShop.GOLD_CARD), bytes(TestShop.WASHER), bytes("CH6166000182110"), bytes("]d2010" + TestShop.WASHER + "21CH6166000182110"),
        bytes("苏D12345"), bytes("湘A30K91"), bytes("粤AD12345"), bytes("LYFGF4CB3PG243962"), bytes("S01-02-20261122-17"), bytes(OwnNumber.RECEIPT.make("9")),
        bytes("134567890123456789"), bytes("鲁一鸣1234"), bytes("BCD-15 \"冰箱\" OR *"), bytes("ouyangjing"), bytes("NEAR(a b)^"), bytes("%_\\'; --"), bytes(Noise.MARK),
        bytes("6200000000000005"), bytes("11010519491231002X"), bytes("fp" + "7".repeat(33)), bytes(signed(new SignedCode.Content.Leaflet("WINTER26"))),
        bytes(signed(new SignedCode.Content.Voucher(7, Money.yuan(50), "WINTER26"))), bytes(signed(new SignedCode.Content.Member(Samples.memberId(1)))), bytes(OwnNumber.VOUCHER.make("9")), bytes("https://example.com/01/0" + TestShop.HOSE)};

    @TempDir
    private static Path folder;

    @FuzzTest
    void anythingIsTaken(byte[] bytes) {
        try (TestShop shop = TestShop.stocked(folder)) {
            take(open(shop), bytes);
        }
    }

    @Test
    void spoiltCodesGoThroughTheTillInEachOfItsStates() {
        search(1, 120);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltCodesGoThroughTheTill() {
        search(2, 12_000);
    }

    private static void search(long seed, int rounds) {
        try (TestShop shop = TestShop.stocked(folder)) {
            shop.knowsKey(KEYS.getPublic());
            Shop.Counter counter = open(shop);
            new Noise(seed, SAMPLES).feed(rounds, bytes -> take(counter, bytes));
        }
    }

    private static Shop.Counter open(TestShop shop) {
        Shop.Counter counter = shop.shop().counter();
        counter.till().open(new Session(shop.store().staff().byId(new EmployeeId("E1001")).orElseThrow(), shop.store().facts().store().orElseThrow(),
                TestShop.TERMINAL, TestShop.NOW));
        return counter;
    }

    private static void take(Shop.Counter counter, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Symbology any = Symbology.values()[Math.floorMod(text.hashCode(), Symbology.values().length)];
        for (ScannedCode code : List.of(ScannedCode.typed(text), ScannedCode.fromScanner(text), new ScannedCode(text, any, Source.CAMERA))) {
            STATES.forEach(state -> takeIn(counter.till(), state, code));
            assertUnsaid(counter.explain().of(code), code, ScanState.IDENTIFY);
        }
        assertTrue(counter.till().suggest(text).size() <= 16);
        assertTrue(counter.people().identify().find(text, 8).size() <= 8);
    }

    private static void takeIn(Till till, ScanState state, ScannedCode code) {
        TillState before = put(till, state);
        TillAnswer answer = till.take(code);
        assertTrue(answer.state().choices().size() <= 16);
        assertTrue(state != ScanState.PAY || answer.state().basket().equals(before.basket()), "the basket changes while somebody pays");
        assertUnsaid(answer, code, state);
    }

    private static TillState put(Till till, ScanState state) {
        till.stopPaying();
        till.clear();
        switch (state) {
            case SERIAL_WANTED -> till.take(ScannedCode.fromScanner(TestShop.WASHER));
            case PAY -> {
                till.take(ScannedCode.fromScanner(TestShop.HOSE));
                till.startPaying();
            }
            case RETURN -> till.receipt();
            default -> { }
        }
        TillState now = till.current();
        assertEquals(state, now.expecting());
        return now;
    }

    /** What the router refuses stands nowhere in what is said and shown. */
    private static void assertUnsaid(Object said, ScannedCode code, ScanState state) {
        Identity identity = ROUTER.route(code, state);
        boolean refused = identity instanceof Identity.Forbidden || identity instanceof Identity.PaymentCode || identity instanceof Identity.Unreadable;
        assertFalse(refused && code.text().strip().length() > 12 && said.toString().contains(code.text().strip()), "a code that must not be kept is told");
    }

    private static String signed(SignedCode.Content content) {
        return new CodeSigner(KEYS.getPrivate()).sign(new SignedCode(1, TestShop.NOW, TestShop.NOW.plusSeconds(300), content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
