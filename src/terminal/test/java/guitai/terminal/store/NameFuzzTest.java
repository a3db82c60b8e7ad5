package guitai.terminal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.terminal.fuzz.Noise;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Any text typed to look somebody or something up: bounded sounds, and a query that the search can take. */
class NameFuzzTest {

    private static final byte[][] SAMPLES = {bytes("单文彬"), bytes("ouyangjing"), bytes("lü bu"), bytes("BCD-15 \"冰箱\" OR *"), bytes("𠮷田"),
        bytes("曾".repeat(60)), bytes(Noise.MARK), bytes("NEAR(a b)^")};

    @FuzzTest
    void anyQuery(byte[] bytes) {
        search(bytes);
    }

    @Test
    void thousandsOfSpoiltQueries() {
        new Noise(1, SAMPLES).feed(3_000, NameFuzzTest::search);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltQueries() {
        new Noise(2, SAMPLES).feed(300_000, NameFuzzTest::search);
    }

    private static void search(byte[] bytes) {
        String typed = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(NameSounds.sounds(typed).size() <= 96);
        assertTrue(NameSounds.beginnings(typed).size() <= 24);
        ProductWords.query(typed).ifPresent(query -> assertTrue(query.chars().filter(c -> c == '"').count() % 2 == 0, "an open quotation"));
        ProductWords.looseQuery(typed).ifPresent(query -> assertTrue(query.length() <= 40 + 24 * typed.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
