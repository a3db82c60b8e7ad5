package guitai.terminal.fuzz;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void aParserThatLogsWhatItReadIsCaught() {
        Noise noise = new Noise(1, Noise.MARK.getBytes());
        assertThrows(AssertionError.class, () -> noise.feed(5, bytes -> Logger.getLogger("careless").warning(new String(bytes))));
    }

    @Test
    void aWhisperOfTheProductIsHeardToo() {
        Noise noise = new Noise(1, Noise.MARK.getBytes());
        assertThrows(AssertionError.class, () -> noise.feed(5, bytes -> Logger.getLogger("guitai.careless").finest(new String(bytes))));
    }
}
