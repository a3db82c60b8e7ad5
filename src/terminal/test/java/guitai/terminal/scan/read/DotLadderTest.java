package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two-dimensional codes that the cheap pass leaves to a rung. */
class DotLadderTest {

    private static final String UNIT = "010690123456789221SN12345";

    /** In each of these scenes the middle of the picture is near the symbol's edge, where ZXing's own search runs out of it. */
    @ParameterizedTest
    @ValueSource(longs = {109, 253, 429, 597, 653, 677, 733, 797, 813})
    void aDataMatrixThatIsNotHeldInTheMiddleIsRead(long seed) {
        Plane plane = Plane.of(new Scene(seed).module(4).of(BarcodeFormat.DATA_MATRIX, UNIT));
        assertEquals(List.of(new Reading(UNIT, Symbology.DATA_MATRIX)), new DotLadder().matrix.look().apply(new Views().show(plane), Symbology.USUAL));
    }
}
