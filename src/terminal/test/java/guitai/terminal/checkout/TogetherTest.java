package guitai.terminal.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.identity.ScannedCode;
import guitai.domain.identity.Source;
import guitai.domain.identity.Symbology;
import guitai.domain.staff.EmployeeId;
import guitai.terminal.shift.Session;
import guitai.terminal.ui.TestShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many seeded pictures with several codes: the clerk is asked exactly where their meanings differ, and once. */
class TogetherTest {

    private static final int PICTURES = 300;

    /** A code and what it means; empty for what has nothing to say beside others. */
    private record Seen(ScannedCode code, String meaning) {
    }

    private static final List<Seen> CODES = List.of(
            new Seen(code(TestShop.GOLD_CARD, Symbology.QR), "member 1"),
            new Seen(code(TestShop.GOLD_CARD, Symbology.CODE_128), "member 1"),
            new Seen(code("9156660020487157", Symbology.CODE_128), "member 2"),
            new Seen(code(TestShop.HOSE, Symbology.EAN_13), "hose"),
            new Seen(code("https://id.guitai.example/01/0" + TestShop.HOSE, Symbology.QR), "hose"),
            new Seen(code(TestShop.WASHER, Symbology.EAN_13), "washer"),
            new Seen(code("]d2010" + TestShop.WASHER + "21CH6166000182110", Symbology.DATA_MATRIX), "washer"),
            new Seen(code("CH6166000182110", Symbology.CODE_128), "washer"),
            new Seen(code("134500000000067890", Symbology.QR), ""),
            new Seen(code("6200000000000005", Symbology.CODE_128), ""),
            new Seen(code("https://www.maker.example/about", Symbology.QR), ""));

    @TempDir
    private Path folder;

    @Test
    void theClerkIsAskedWhereMeaningsDifferAndNowhereElse() {
        try (TestShop shop = TestShop.stocked(folder)) {
            Till till = opened(shop);
            SplittableRandom random = new SplittableRandom(20261125);
            for (int i = 0; i < PICTURES; i++) {
                picture(till, random, i);
            }
        }
    }

    @Test
    void shortBarsOnSmallGoodsCountWhileSellingAndUpcENever() {
        try (TestShop shop = TestShop.stocked(folder)) {
            Till till = opened(shop);
            assertEquals(Notice.Kind.PRODUCT_UNKNOWN, till.take(List.of(code("96385074", Symbology.EAN_8))).notice().kind());
            assertEquals(Notice.NONE, till.take(List.of(code("01234565", Symbology.UPC_E))).notice());
        }
    }

    private static Till opened(TestShop shop) {
        Till till = shop.shop().counter().till();
        till.open(new Session(shop.store().staff().byId(new EmployeeId("E1001")).orElseThrow(),
                shop.store().facts().store().orElseThrow(), TestShop.TERMINAL, TestShop.NOW));
        return till;
    }

    private static void picture(Till till, SplittableRandom random, int number) {
        List<ScannedCode> codes = new ArrayList<>();
        Set<String> meanings = new HashSet<>();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            Seen seen = CODES.get(random.nextInt(CODES.size()));
            codes.add(seen.code());
            meanings.add(seen.meaning());
        }
        meanings.remove("");
        TillAnswer answer = till.take(codes);
        assertEquals(meanings.size() > 1, answer.notice().kind() == Notice.Kind.CHOOSE, "picture " + number + " " + meanings);
        assertEquals(meanings.size() > 1 ? meanings.size() : 0, answer.state().choices().size(), "picture " + number);
        if (meanings.size() > 1) {
            answer = till.choose(answer.state().choices().getFirst());
        }
        assertEquals(0, answer.state().choices().size());
        assertEquals(meanings.isEmpty() ? 0 : 1, answer.state().basket().lines().size() + (int) answer.state().buyer().stream().count(), "picture " + number);
        till.clear();
    }

    private static ScannedCode code(String text, Symbology symbology) {
        return new ScannedCode(text, symbology, Source.CAMERA);
    }
}
