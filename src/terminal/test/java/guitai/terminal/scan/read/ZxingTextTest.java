package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Reading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a code and nothing else. */
class ZxingTextTest {

    /** The check character of the first two is FNC1 (ISO/IEC 15417: the weighted sum modulo 103 is 102). */
    @ParameterizedTest
    @ValueSource(strings = {"SN-00000082", "SN-00000194", "SN-00000083"})
    void theCheckCharacterOfACode128IsNoPartOfItsText(String serial) {
        Plane plane = Plane.of(new Scene(1).module(3).of(BarcodeFormat.CODE_128, serial));
        assertEquals(List.of(new Reading(serial, Symbology.CODE_128)), new BarLadder().base(plane, Symbology.USUAL, true));
    }
}
