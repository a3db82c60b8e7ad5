package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Scanners that know no layout hold Alt and type the number of each character on the numpad. */
class AltCodesTest {

    private final AltCodes codes = new AltCodes();

    @ParameterizedTest
    @CsvSource({"65, 65", "065, 65", "0029, 29", "26580, 26580", "032, 32"})
    void digitsBecomeTheCharacterOfTheirNumber(String digits, int character) {
        assertEquals(OptionalInt.of(character), typed(digits));
    }

    @ParameterizedTest
    @CsvSource({"7", "013", "127", "55296", "65536", "000065"})
    void aNumberThatIsNoPrintableCharacterMakesNone(String digits) {
        assertEquals(OptionalInt.empty(), typed(digits));
    }

    @Test
    void aShortcutIsNoCharacterAndSpoilsNotTheNextOne() {
        codes.begin();
        codes.digit(6);
        codes.digit(5);
        codes.forget();
        assertEquals(OptionalInt.empty(), codes.finish());
        assertEquals(OptionalInt.of('A'), typed("65"));
    }

    private OptionalInt typed(String digits) {
        codes.begin();
        digits.chars().forEach(digit -> codes.digit(digit - '0'));
        return codes.finish();
    }
}
