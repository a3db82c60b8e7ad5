package guitai.terminal.scan.camera;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import guitai.terminal.scan.CameraSettings.Area;
import guitai.terminal.scan.CameraSettings;
import guitai.terminal.scan.Frame;
import guitai.terminal.scan.Preview;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pictures that are turned, set right and cut. The picture is three pixels wide and two high: 1 2 3 above 4 5 6. */
class ViewTest {

    private static final Frame FRAME = new Frame(3, 2, new byte[] {1, 2, 3, 4, 5, 6}, new Preview(3, 2, new int[] {1, 2, 3, 4, 5, 6}));

    @Test
    void aPictureThatNeedsNothingIsPassedOnAsItIs() {
        assertSame(FRAME, View.of(FRAME, CameraSettings.USUAL));
        assertSame(FRAME, View.of(FRAME, CameraSettings.USUAL.mirrored(true)), "a mirror on the screen changes nothing that is read");
    }

    @Test
    void aPictureIsTurnedByQuartersClockwiseWithItsPreview() {
        assertView(CameraSettings.USUAL.turned(90), 2, 4, 1, 5, 2, 6, 3);
        assertView(CameraSettings.USUAL.turned(180), 3, 6, 5, 4, 3, 2, 1);
        assertView(CameraSettings.USUAL.turned(270), 2, 3, 6, 2, 5, 1, 4);
    }

    @Test
    void aMirrorImageIsSetRightAfterTurning() {
        assertView(CameraSettings.USUAL.reversed(true), 3, 3, 2, 1, 6, 5, 4);
        assertView(CameraSettings.USUAL.turned(90).reversed(true), 2, 1, 4, 2, 5, 3, 6);
    }

    @Test
    void onlyThePlaneIsCut() {
        Frame right = View.of(FRAME, CameraSettings.USUAL.looking(new Area(0.34, 0, 0.66, 1)));
        assertEquals(2, right.width());
        assertArrayEquals(new byte[] {2, 3, 5, 6}, right.luminance());
        assertSame(FRAME.preview(), right.preview());
        Frame turned = View.of(FRAME, CameraSettings.USUAL.turned(90).looking(new Area(0, 0.34, 1, 0.66)));
        assertArrayEquals(new byte[] {5, 2, 6, 3}, turned.luminance());
    }

    @Test
    void anAreaIsDrawnFromAnyCornerAndOneThatIsTooSmallIsNone() {
        assertEquals(Optional.of(new Area(0.25, 0, 0.5, 1)), Area.between(0.75, 1.2, 0.25, -0.4));
        assertEquals(Optional.empty(), Area.between(0.5, 0.5, 0.52, 0.9));
        assertThrows(IllegalArgumentException.class, () -> new Area(0.5, 0, 0.7, 1));
        assertThrows(IllegalArgumentException.class, () -> new Area(Double.NaN, 0, 1, 1));
    }

    private static void assertView(CameraSettings settings, int width, int... expected) {
        Frame view = View.of(FRAME, settings);
        assertEquals(width, view.width());
        assertEquals(width, view.preview().width());
        assertArrayEquals(expected, view.preview().argb());
        byte[] bytes = new byte[expected.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) expected[i];
        }
        assertArrayEquals(bytes, view.luminance());
    }
}
