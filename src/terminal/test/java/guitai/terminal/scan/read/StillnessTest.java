package guitai.terminal.scan.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import guitai.domain.identity.Symbology;
import guitai.terminal.scan.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before an empty counter the reader rests, and wakes at once. */
class StillnessTest {

    private static final String CARD = "9156000000000428";

    @Test
    void aRoomWithGrainStandsStillAndAPaleCardMovesIt() {
        Stillness stillness = new Stillness();
        for (int i = 1; i <= 60; i++) {
            assertEquals(i, stillness.look(plane(new Scene(7).noise(10 + i % 3).empty())));
        }
        assertEquals(1, stillness.look(plane(new Scene(7).contrast(40).of(BarcodeFormat.QR_CODE, CARD))));
    }

    @Test
    void aCardIsReadInItsFirstFrameHoweverLongTheCounterWasEmpty() {
        StandardReader reader = new StandardReader();
        Frame empty = new Scene(7).empty();
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(), reader.read(empty, Symbology.USUAL));
        }
        assertEquals(1, reader.read(new Scene(7).of(BarcodeFormat.QR_CODE, CARD), Symbology.USUAL).size());
    }

    @Test
    void aCodeThatLiesThereIsToldInEveryFrame() {
        StandardReader reader = new StandardReader();
        Frame code = new Scene(7).of(BarcodeFormat.QR_CODE, CARD);
        for (int i = 0; i < 100; i++) {
            assertEquals(1, reader.read(code, Symbology.USUAL).size());
        }
    }

    private static Plane plane(Frame frame) {
        return Plane.of(frame);
    }
}
