package guitai.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.domain.sale.ReceiptCode;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentTicket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a scanner sends, the router answers: nothing is thrown, an answer is no longer than what was sent, what must not be kept
 * is not in it, and no log hears of it. The fuzz test runs its seeds with the others; with {@code JAZZER_FUZZ=1} it searches on.
 */
class ScanFuzzTest {

    private static final CodeRouter ROUTER = new CodeRouter();
    /** Held, because the log manager does not; heard down to the finest of its records. */
    private static final Logger PRODUCT = Logger.getLogger("guitai");
    private static final String[] SAMPLES = {"9156000000000428", "6901234567892", "]C1010690123456789221A1\u001D10B", "(01)06901234567892(21)A",
        "https://id.example.com/01/06901234567892/21/%41%zz", "134567890123456789", "285678901234567890", "6212345678901234567",
        "11010519491231002X", "1M8GDM9AXKP042788", "苏D12345", "粤AD1234", "京A1234", OwnNumber.RECEIPT.make("00001002261122000231"), "13800138000", "0190123", "26120000000000000001", "fp", "wxp://f2f0",
        "96" + "1".repeat(200), "97" + "0".repeat(398), "2012345678903", "S01-02-20261122-17",
        new EnrolmentTicket(URI.create("https://hq.example:8787"), EnrolmentCode.of("4711", new SecureRandom())).digits(), "１３８００", "\u202E6901234567892", "x".repeat(1_025)};

    @FuzzTest
    void anyBytesAreRouted(byte[] bytes) {
        route(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void thousandsOfSpoiltCodesAreRoutedWithoutATraceInALog() {
        search(1, 6_000);
    }

    @Test
    @Tag("soak")
    void millionsOfSpoiltCodesAreRouted() {
        search(2, 1_500_000);
    }

    private static void search(int seed, int rounds) {
        Random random = new Random(seed);
        List<LogRecord> heard = new ArrayList<>();
        Handler ear = ear(heard);
        Level usual = PRODUCT.getLevel();
        PRODUCT.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
        try {
            for (int i = 0; i < rounds; i++) {
                route(spoilt(random));
            }
        } finally {
            Logger.getLogger("").removeHandler(ear);
            PRODUCT.setLevel(usual);
        }
        assertEquals(List.of(), heard.stream().map(LogRecord::getMessage).toList());
    }

    private static void route(String text) {
        EnrolmentTicket.read(text).ifPresent(ticket -> {
            assertFalse(ticket.toString().contains(ticket.code().digits()), "a code prints itself");
            assertTrue(ticket.address().getHost() != null && ticket.address().getScheme().startsWith("http"), "nobody could be asked there");
        });
        EnrolmentCode.typed(text);
        ReceiptCode.read(text).ifPresent(receipt -> assertEquals(text, receipt.digits(), "two forms of one receipt"));
        Plate.next(text).forEach(key -> assertTrue(!Plate.next(text + key).isEmpty() || Plate.parse(text + key).isPresent(), "the pad leads nowhere"));
        for (ScanState state : ScanState.values()) {
            for (Source source : Source.values()) {
                ScannedCode code = new ScannedCode(text, text.length() % 2 == 0 ? Symbology.NONE : Symbology.QR, source);
                Identity identity = ROUTER.route(code, state);
                String said = identity.toString();
                assertTrue(CodeParts.of(code, identity).size() <= 4 + text.length(), "more parts than characters");
                assertTrue(said.length() <= 400 + 24 * text.length(), () -> "an answer without bounds in " + state);
                if (identity instanceof Identity.Forbidden || identity instanceof Identity.PaymentCode || identity instanceof Identity.Unreadable) {
                    assertFalse(text.length() > 12 && said.contains(text), "a code that must not be kept is kept");
                }
                assertFalse(text.length() > 3 && code.toString().contains(text) && !"ScannedCode[ characters, TYPED]".contains(text)
                        && text.chars().anyMatch(Character::isDigit), "a code prints itself");
            }
        }
    }

    /** A code with pieces changed, cut, doubled or mixed with another; now and then nothing but noise. */
    private static String spoilt(Random random) {
        StringBuilder text = new StringBuilder(SAMPLES[random.nextInt(SAMPLES.length)]);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
                case 1 -> text.setLength(at);
                case 2 -> text.insert(at, SAMPLES[random.nextInt(SAMPLES.length)]);
                case 3 -> text.insert(at, random.nextInt(10));
                default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf("]()/%\u001D\u0000-".charAt(random.nextInt(8))));
            }
        }
        return text.toString();
    }

    private static Handler ear(List<LogRecord> heard) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                heard.add(record);
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }
}
