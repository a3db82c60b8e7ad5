package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bursts of scanners, typing of people and what lies between, as milliseconds between the strokes. */
class WedgeDetectorTest {

    private static final String CARD = "9156000000000428";
    private static final long MS = 1_000_000;

    private final WedgeDetector detector = new WedgeDetector();
    private final List<String> scans = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private final List<String> log = new ArrayList<>();
    private String passing = "";
    private int enters;
    private long now = 7_000_000_000L;

    @Test
    void aUsbScannerIsCaughtWholeAndNothingOfItReachesTheField() {
        type(CARD, 2, 1, 3, 2, 1);
        enter(2);
        assertEquals(List.of(CARD), scans);
        assertEquals("", field.toString());
        assertEquals(0, enters);
    }

    @Test
    void aBluetoothScannerWithUnevenGapsIsCaught() {
        type(CARD, 12, 45, 8, 30, 25, 11, 50);
        enter(20);
        assertEquals(List.of(CARD), scans);
    }

    @Test
    void aScannerThatSendsNoEnterIsCaughtBySilence() {
        type("6901234567892", 4);
        quiet(60);
        assertEquals(List.of("6901234567892"), scans);
        assertFalse(detector.holding());
    }

    @Test
    void aPersonsTypingAndEnterReachTheFieldComplete() {
        type("13800138000", 140, 95, 180, 210, 120);
        enter(300);
        quiet(100);
        assertEquals(List.of(), scans);
        assertEquals("13800138000", field.toString());
        assertEquals(1, enters);
    }

    @Test
    void aFastTypistsRollIsNotAScan() {
        type("wang", 35, 60, 38);
        type("xiaoming", 55, 48, 40, 58);
        enter(50);
        assertEquals(List.of(), scans);
        assertEquals("wangxiaoming", field.toString());
    }

    @Test
    void aHeldKeyIsNotAScan() {
        type("0000000000000000", 25);
        enter(10);
        quiet(100);
        assertEquals(List.of(), scans);
        assertEquals("0000000000000000", field.toString());
    }

    @Test
    void aScanInTheMiddleOfTypingLeavesTheTypedPart() {
        type("138", 150, 170);
        quiet(200);
        type(CARD, 3);
        enter(3);
        type("00", 160);
        quiet(100);
        assertEquals(List.of(CARD), scans);
        assertEquals("13800", field.toString());
    }

    @Test
    void digitsThatAChineseInputMethodWidenedOrCommittedAreFolded() {
        for (char c : CARD.toCharArray()) {
            obey(detector.composed(String.valueOf((char) (c + 0xFEE0)), now += 4 * MS), false);
        }
        enter(4);
        assertEquals(List.of(CARD), scans);
    }

    @Test
    void aChineseWordCommittedAtOnceIsTyping() {
        type("5", 100);
        passing = "王小明先生";
        obey(detector.composed(passing, now += 5 * MS), false);
        obey(detector.composed("zhangsan", now += 300 * MS), false);
        quiet(100);
        assertEquals(List.of(), scans);
        assertEquals("5王小明先生zhangsan", field.toString());
    }

    @Test
    void twoCodesInARowAreTwo() {
        type(CARD, 2);
        enter(2);
        type("6901234567892", 2);
        enter(2);
        assertEquals(List.of(CARD, "6901234567892"), scans);
    }

    @Test
    void onceAScannerHasSentEnterAPauseOfTheMachineDoesNotCutItsCode() {
        type(CARD, 2);
        enter(2);
        type("690123456", 2);
        quiet(90);
        type("7892", 90, 2);
        enter(2);
        assertEquals(List.of(CARD, "6901234567892"), scans);
        assertEquals("", field.toString());
    }

    @Test
    void aLonelyCharacterIsReleasedByTheNextTick() {
        type("7", 0);
        assertTrue(detector.holding());
        assertEquals("", field.toString());
        quiet(60);
        assertEquals("7", field.toString());
    }

    @Test
    void groupSeparatorsOfAScannerAreKept() {
        type("]C10106901234567892\u001D21A1", 2);
        enter(2);
        assertEquals(List.of("]C10106901234567892\u001D21A1"), scans);
    }

    @Test
    void noCharacterIsEverLostOrDoubledWhateverTheTiming() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                char c = (char) ('0' + random.nextInt(10));
                typed.append(c);
                type(String.valueOf(c), random.nextInt(4) == 0 ? random.nextInt(400) : random.nextInt(50));
            }
            quiet(1_000);
            StringBuilder arrived = new StringBuilder();
            log.forEach(arrived::append);
            assertEquals(typed.toString(), arrived.toString());
            log.clear();
        }
    }

    @Test
    void thousandsOfScannersAndPeopleNeverMixedUp() {
        KeyStreams streams = new KeyStreams().play(0, Integer.getInteger("guitai.streams", 6_000));
        assertEquals("", streams.firstFault());
        assertEquals(0, streams.lost() + streams.taken() + streams.doubled());
    }

    private void type(String text, int... gaps) {
        for (int i = 0; i < text.length(); i++) {
            pass(gaps[i % gaps.length]);
            obey(detector.key(text.charAt(i), 0, now), false);
        }
    }

    private void enter(int gap) {
        pass(gap);
        obey(detector.end(Burst.Ending.ENTER, now), true);
    }

    private void quiet(int ms) {
        pass(ms);
        tick();
    }

    /** Time goes by with the screen's tick every 20 ms. */
    private void pass(int ms) {
        for (int left = ms; left > 0; left -= 20) {
            now += Math.min(20, left) * MS;
            if (left > 20) {
                tick();
            }
        }
    }

    private void tick() {
        if (detector.holding()) {
            obey(detector.idle(now), false);
        }
    }

    private void obey(WedgeDetector.Decision decision, boolean enter) {
        if (decision.undo()) {
            undo(decision.scan().orElseThrow().raw());
        }
        field.append(decision.release());
        log.add(decision.release());
        decision.scan().map(Burst::text).ifPresent(scans::add);
        decision.scan().map(Burst::text).ifPresent(log::add);
        if (enter && !decision.consume()) {
            enters++;
        }
        if (!decision.consume() && !enter) {
            field.append(passing);
        }
    }

    /** Takes back the characters at the end of the log with which the scan begins. */
    private void undo(String scan) {
        String all = String.join("", log);
        int passed = scan.length();
        while (!all.endsWith(scan.substring(0, passed))) {
            passed--;
        }
        log.clear();
        log.add(all.substring(0, all.length() - passed));
    }
}
