package guitai.domain.identity;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever shapes headquarters tells, those that are not objected to route every code without a throw and without an end, and what must
 * be refused stays refused.
 */
class ShapesFuzzTest {

    private static final String[] PATTERNS = {"9156\\d{12}", "(?:a|b)?c*", "CH\\d{13}", "21IIIIIVVVVVC", "22IIIIII0VVVVC", "https?://[a-z.]+/.*", "\\S{1,40}\\d+\\s*",
        "[^a]{3,}(?:xy)?", "shop.example.cn", "(((", "\\p{L}+", "(a+)+b"};
    private static final String[] CODES = {"9156000000000428", "2112345006785", "2212345600017", "6901234567892", "https://shop.example.cn/m/9156000000000428", "CH6166000182110",
        "a".repeat(1_000) + "!", "13800138000"};
    private static final List<String> REFUSED = List.of("134567890123456789", "6200000000000005", "11010519491231002X");

    @FuzzTest
    void anyPattern(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Shape.Kind kind : Shape.Kind.values()) {
            route(kind, text, Shape.Check.NONE);
        }
    }

    @Test
    void thousandsOfSpoiltPatterns() {
        search(1, 4_000);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltPatterns() {
        search(2, 200_000);
    }

    private static void search(long seed, int rounds) {
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            StringBuilder text = new StringBuilder(PATTERNS[random.nextInt(PATTERNS.length)]);
            for (int n = random.nextInt(4); n > 0; n--) {
                int at = random.nextInt(text.length() + 1);
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, (char) (' ' + random.nextInt(95)));
                    case 1 -> text.setLength(at);
                    case 2 -> text.insert(at, PATTERNS[random.nextInt(PATTERNS.length)]);
                    default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf("*+?{}()|[]\\^$IVC".charAt(random.nextInt(16))));
                }
            }
            route(Shape.Kind.values()[random.nextInt(Shape.Kind.values().length)], text.toString(), Shape.Check.values()[random.nextInt(Shape.Check.values().length)]);
        }
    }

    private static void route(Shape.Kind kind, String pattern, Shape.Check check) {
        ShapeRules rules = new ShapeRules(7, List.of(new Shape("told", kind, pattern, check, "")));
        if (ShapeObjection.to(rules).isPresent()) {
            return;
        }
        CodeRouter router = new CodeRouter(rules);
        for (String code : CODES) {
            for (ScanState state : ScanState.values()) {
                router.route(ScannedCode.fromScanner(code), state);
            }
        }
        REFUSED.forEach(code -> assertInstanceOf(Identity.Forbidden.class, router.route(ScannedCode.fromScanner(code), ScanState.SELL)));
    }
}
