package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import guitai.terminal.fuzz.Noise;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys in any order at any pace, and any bytes on a serial line: answered within bounds, no key lost, nothing thrown. */
class ScannerFuzzTest {

    private static final byte[][] SAMPLES = {bytes("9156000000000428\r"), bytes("~" + Diagnosis.PRINTED + "\t"), bytes(Diagnosis.PRINTED_GS + "\n"),
        bytes("]C10106901234567892"), bytes("柜台"), bytes("\u0002x\u0003"), bytes(Noise.MARK + "\r"), new byte[SerialDecoder.LONGEST + 3]};

    @FuzzTest
    void anyKeys(byte[] keys) {
        keys(keys);
    }

    @FuzzTest
    void anySerialBytes(byte[] line) {
        line(line);
    }

    @Test
    void thousandsOfSpoiltStreams() {
        new Noise(1, SAMPLES).feed(3_000, ScannerFuzzTest::line);
        new Noise(2, shorter()).feed(2_000, ScannerFuzzTest::keys);
    }

    @Test
    @Tag("soak")
    void manyMoreSpoiltStreams() {
        new Noise(3, SAMPLES).feed(300_000, ScannerFuzzTest::line);
        new Noise(4, shorter()).feed(100_000, ScannerFuzzTest::keys);
    }

    private static byte[][] shorter() {
        return Arrays.copyOf(SAMPLES, SAMPLES.length - 1);
    }

    private static void line(byte[] bytes) {
        SerialDecoder decoder = new SerialDecoder(bytes.length % 3 == 0 ? ScannerSettings.USUAL.marks("~", "#")
                : ScannerSettings.USUAL.ending(ScannerSettings.Ending.values()[bytes.length % 4]));
        List<Burst> bursts = new ArrayList<>(decoder.feed(bytes, bytes.length, 0));
        decoder.idle(Long.MAX_VALUE / 2).ifPresent(bursts::add);
        for (Burst burst : bursts) {
            assertTrue(burst.raw().length() <= SerialDecoder.LONGEST);
            assertTrue(!burst.toString().contains(Noise.MARK) && !Diagnosis.of(burst, ScannerSettings.USUAL).toString().contains(Noise.MARK));
            Diagnosis.keyboard(burst);
            Diagnosis.ofTyped(burst.raw());
        }
    }

    /** Each byte is a key and, by its two highest bits, how long after the one before and whether that one was let go. */
    private static void keys(byte[] bytes) {
        WedgeDetector detector = new WedgeDetector();
        AltCodes alts = new AltCodes();
        long now = 1_000_000_000L;
        int passed = 0;
        int pressed = 0;
        for (byte b : bytes) {
            now += (new int[] {2, 40, 130, 400})[b >> 6 & 3] * Rhythm.MS;
            char c = (char) (' ' + (b & 63));
            passed += count(detector.idle(now));
            switch (b & 31) {
                case 0 -> passed += count(detector.end(Burst.Ending.ENTER, now));
                case 1 -> passed += count(detector.separator(b > 0, now));
                case 2 -> passed += count(detector.interrupted(now));
                case 3 -> alts.digit(b & 7);
                case 4 -> detector.altTyped("x");
                case 5 -> alts.finish().ifPresent(value -> assertTrue(value <= 0xFFFF));
                default -> {
                    WedgeDetector.Decision decision = detector.key(c, b & 63, now);
                    passed += count(decision) + (decision.consume() ? 0 : 1);
                    pressed++;
                    detector.up(b & 63, now + Rhythm.MS);
                }
            }
        }
        passed += count(detector.interrupted(now));
        assertTrue(passed >= 0 && pressed <= bytes.length && !detector.holding());
    }

    private static int count(WedgeDetector.Decision decision) {
        decision.scan().ifPresent(burst -> assertTrue(burst.raw().length() <= 4 * Run.LONGEST));
        return decision.release().length();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
