package guitai.terminal.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.identity.Symbology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a code in the picture is taken, frame by frame. */
class RepeatFilterTest {

    private static final Reading QR = new Reading("9156000000000428", Symbology.QR);
    private static final Reading EAN = new Reading("6901234567892", Symbology.EAN_13);
    private static final Reading MISREAD = new Reading("6901234567199", Symbology.EAN_13);
    private static final long FRAME = 33_000_000;

    private final RepeatFilter filter = new RepeatFilter();
    private long now;

    @Test
    void aSquareCodeIsTakenAtOnceAndBarsWhenASecondFrameAgrees() {
        assertEquals(List.of(QR), see(QR));
        assertEquals(List.of(), see(QR, EAN));
        assertEquals(List.of(EAN), see(QR, EAN));
        assertEquals(List.of(), see(QR, EAN));
    }

    @Test
    void whatLiesSideBySideIsTakenTogetherThoughBarsAreSeenInEverySecondFrameOnly() {
        assertEquals(List.of(), see(EAN));
        assertEquals(List.of(), see(QR));
        assertEquals(List.of(QR, EAN), see(QR, EAN));
        assertEquals(List.of(), see(QR, EAN));
    }

    @Test
    void barsThatNoOtherFrameConfirmsHoldACodeUpForAMomentOnly() {
        assertEquals(List.of(), see(QR, MISREAD));
        assertEquals(List.of(), see(QR));
        assertEquals(List.of(QR), see(QR));
    }

    @Test
    void barsThatAreMisreadInEveryFrameHoldACodeUpForThreeFramesOnly() {
        for (int frame = 0; frame < RepeatFilter.TOGETHER_FRAMES; frame++) {
            assertEquals(List.of(), see(QR, new Reading("690123456719" + frame, Symbology.EAN_13)));
        }
        assertEquals(List.of(QR), see(QR, MISREAD));
    }

    @Test
    void barsMisreadInSingleFramesAreNeverTaken() {
        assertEquals(List.of(), see(MISREAD));
        assertEquals(List.of(), see(EAN));
        assertEquals(List.of(EAN), see(EAN));
    }

    @Test
    void whatStaysBeforeTheCameraIsTakenOnceHoweverLong() {
        int taken = 0;
        for (int i = 0; i < 600; i++) {
            taken += see(QR).size();
        }
        assertEquals(1, taken);
    }

    @Test
    void missingItInSomeFramesDoesNotMakeItLeave() {
        see(QR);
        for (int i = 0; i < 40; i++) {
            see();
            see();
            assertEquals(List.of(), see(QR));
        }
    }

    @Test
    void takenAwayAndShownAgainIsTakenAgainBeforeThreeSeconds() {
        see(QR);
        for (int i = 0; i < 20; i++) {
            see();
        }
        assertEquals(List.of(QR), see(QR));
    }

    @Test
    void inSlowFramesACodeIsForgottenAfterThreeSecondsUnseen() {
        see(QR);
        now += 2_000_000_000L;
        assertEquals(List.of(), see(QR));
        now += 3_000_000_000L;
        assertEquals(List.of(QR), see(QR));
    }

    private List<Reading> see(Reading... readings) {
        now += FRAME;
        return filter.accept(List.of(readings), now);
    }
}
