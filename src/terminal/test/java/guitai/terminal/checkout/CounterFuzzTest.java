package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.domain.identity.OwnNumber;
import guitai.domain.identity.Plate;
import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.domain.signed.CodeSigner;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.SignedCode;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.fuzz.Noise;
import guitai.terminal.shift.Session;
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

    private static final KeyPair KEYS = Ed25519.newPair();
    private static final byte[][] SAMPLES = {bytes(TestShop.GOLD_CARD), bytes(TestShop.WASHER), bytes("CH6166000182110"), bytes("]d2010" + TestShop.WASHER + "21CH6166000182110"),
        bytes("苏D12345"), bytes("湘A30K91"), bytes("粤AD12345"), bytes("LYFGF4CB3PG243962"), bytes("S01-02-20261122-17"), bytes(OwnNumber.RECEIPT.make("9")),
        bytes("134567890123456789"), bytes("鲁一鸣1234"), bytes("BCD-15 \"冰箱\" OR *"), bytes("ouyangjing"), bytes("NEAR(a b)^"), bytes("%_\\'; --"), bytes(Noise.MARK),
        bytes(signed(new SignedCode.Content.Leaflet("WINTER26"))), bytes(OwnNumber.VOUCHER.make("9")), bytes("https://example.com/01/0" + TestShop.HOSE)};

    @TempDir
    private static Path folder;

    @FuzzTest
    void anythingIsTaken(byte[] bytes) {
        try (TestShop shop = TestShop.stocked(folder)) {
            take(open(shop), bytes);
        }
    }

    @Test
    void thousandsOfSpoiltCodesGoThroughTheTill() {
        search(1, 1_500);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltCodesGoThroughTheTill() {
        search(2, 60_000);
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
        Till till = counter.till();
        till.clear();
        for (ScannedCode code : List.of(ScannedCode.typed(text), ScannedCode.fromScanner(text), new ScannedCode(text, Symbology.QR, Source.CAMERA))) {
            TillAnswer answer = till.take(code);
            assertTrue(answer.state().choices().size() <= 16);
            assertFalse(answer.notice().kind().tone() == Notice.Tone.REFUSED && text.contains(Noise.MARK) && answer.notice().toString().contains(Noise.MARK));
            counter.explain().of(code);
        }
        assertTrue(till.suggest(text).size() <= 16);
        till.startPaying();
        till.take(ScannedCode.fromScanner(text));
        till.stopPaying();
        assertTrue(counter.identify().find(text, 8).size() <= 8);
        assertTrue(Plate.next(text).size() <= 100);
    }

    private static String signed(SignedCode.Content content) {
        return new CodeSigner(KEYS.getPrivate()).sign(new SignedCode(1, TestShop.NOW, TestShop.NOW.plusSeconds(300), content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
