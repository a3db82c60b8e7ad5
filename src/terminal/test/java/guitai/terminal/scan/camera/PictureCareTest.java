package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.terminal.scan.CameraReport.Hint;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What two seconds of pictures tell about a camera; every one carries a little noise, as sensors do. */
class PictureCareTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final double[] PRINT = print();
    private static final double[] SOFT = softened(PRINT, 9);

    private static final double[] PLAIN = plain();

    private static double[] plain() {
        double[] picture = new double[WIDTH * HEIGHT];
        java.util.Arrays.fill(picture, 120);
        return picture;
    }

    @Test
    void aSharpSteadyPictureNeedsNoAdvice() {
        assertEquals(Hint.NONE, hint(i -> frame(i, PRINT, 1)));
    }

    @Test
    void nothingIsSaidAfterAFewPictures() {
        PictureCare care = new PictureCare();
        care.see(frame(0, new double[WIDTH * HEIGHT], 1));
        assertEquals(Hint.NONE, care.hint());
    }

    @Test
    void aClosedLidAndALampInTheLensAreTold() {
        assertEquals(Hint.TOO_DARK, hint(i -> frame(i, PRINT, 0.1)));
        assertEquals(Hint.TOO_BRIGHT, hint(i -> frame(i, PRINT, 4)));
    }

    @Test
    void aPictureWithoutAnyFineStepIsOutOfFocus() {
        assertEquals(Hint.OUT_OF_FOCUS, hint(i -> frame(i, SOFT, 1)));
    }

    @Test
    void aFocusThatGoesToAndFroIsTold() {
        assertEquals(Hint.FOCUS_HUNTS, hint(i -> frame(i, i / 10 % 2 == 0 ? PRINT : SOFT, 1)));
    }

    @Test
    void codesHeldOverAnEmptyCounterAreNoWanderingFocus() {
        assertEquals(Hint.NONE, hint(i -> frame(i, i / 10 % 2 == 0 ? PRINT : PLAIN, 1)));
    }

    @Test
    void lightOf100HertzAt30FramesASecondBeatsInThreeFrames() {
        assertEquals(Hint.FLICKERS, hint(i -> frame(i, PRINT, 1 + 0.05 * Math.sin(2 * Math.PI * i / 3))));
        assertEquals(Hint.NONE, hint(i -> frame(i, PRINT, 1 + 0.05 * Math.sin(2 * Math.PI * i / 50))), "clouds are slower");
    }

    /** 100 Hz is nearly four times the frame rate: each row is as bright as in the frame before, and the bands roll in half a minute. */
    @Test
    void lightOf100HertzAt25FramesASecondRollsSlowlyThroughThePicture() {
        assertEquals(Hint.FLICKERS, hint(i -> banded(i, 25.01, 0.05, 0.03)));
        assertEquals(Hint.FLICKERS, hint(i -> banded(i, 24.98, 0.03, 0.02)), "a quicker shutter, fewer bands");
        assertEquals(Hint.FLICKERS, hint(i -> banded(i, 50.03, 0.05, 0.018)));
        assertEquals(Hint.NONE, hint(i -> banded(i, 25.01, 0.003, 0.03)), "too weak to be a nuisance");
    }

    @Test
    void aSheetLaidOverTheWholeWidthIsNoBandOfLight() {
        for (int height : new int[] {20, 60, 120}) {
            assertEquals(Hint.NONE, hint(i -> {
                double[] picture = PRINT.clone();
                if (i > 70) {
                    java.util.Arrays.fill(picture, 50 * WIDTH, (50 + height) * WIDTH, 200);
                }
                return frame(i, picture, 1);
            }));
        }
    }

    @Test
    void aHandThatMovesThroughThePictureIsNoFault() {
        assertEquals(Hint.NONE, hint(i -> {
            double[] picture = PRINT.clone();
            for (int y = 60; y < 180; y++) {
                java.util.Arrays.fill(picture, y * WIDTH + 4 * (i % 50), y * WIDTH + 4 * (i % 50) + 100, 90);
            }
            return frame(i, picture, 1);
        }));
    }

    private static Hint hint(IntFunction<Frame> pictures) {
        PictureCare care = new PictureCare();
        for (int i = 0; i < 2 * PictureCare.KEPT; i++) {
            care.see(pictures.apply(i));
        }
        return care.hint();
    }

    /** A rolling shutter reads the rows one after the other within {@code readout} seconds, under light that follows the mains. */
    private static Frame banded(int number, double rate, double strength, double readout) {
        double[] picture = PRINT.clone();
        for (int y = 0; y < HEIGHT; y++) {
            double light = 1 + strength * Math.sin(2 * Math.PI * 100 * (number / rate + readout * y / HEIGHT));
            for (int x = 0; x < WIDTH; x++) {
                picture[y * WIDTH + x] *= light;
            }
        }
        return frame(number, picture, 1);
    }

    private static Frame frame(int number, double[] picture, double light) {
        SplittableRandom noise = new SplittableRandom(number);
        byte[] plane = new byte[picture.length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) Math.clamp(Math.round(picture[i] * light + noise.nextDouble() * 4 - 2), 0, 255);
        }
        return new Frame(WIDTH, HEIGHT, plane, new Preview(1, 1, new int[1]));
    }

    /** Dark and light steps of five pixels, as print has them. */
    private static double[] print() {
        SplittableRandom random = new SplittableRandom(7);
        double[] picture = new double[WIDTH * HEIGHT];
        for (int i = 0; i < picture.length; i += 5) {
            double shade = random.nextBoolean() ? 60 : 190;
            java.util.Arrays.fill(picture, i, Math.min(i + 5, picture.length), shade);
        }
        return picture;
    }

    private static double[] softened(double[] picture, int reach) {
        double[] soft = picture;
        for (int pass = 0; pass < 2; pass++) {
            double[] next = new double[soft.length];
            for (int i = 0; i < soft.length; i++) {
                double sum = 0;
                for (int j = -reach; j <= reach; j++) {
                    sum += soft[Math.clamp(i + j, 0, soft.length - 1)];
                }
                next[i] = sum / (2 * reach + 1);
            }
            soft = next;
        }
        for (int i = 0; i < soft.length; i++) {
            soft[i] = 125 + (soft[i] - 125) * 3;
        }
        return soft;
    }
}
