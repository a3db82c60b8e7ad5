package guitai.terminal.scan.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.scan.scanner.Diagnosis.Verdict;
import guitai.terminal.scan.scanner.KeyboardFault.Layout;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
        "YZ-_#]0912az, GOOD", "]Q1YZ-_#]0912az, GOOD", "~YZ-_#]0912az, MARKS", "yz-_#]0912AZ, CAPS", "YZ-_#], CUT",
        "010699000000002221YZ09az10A-7, GS_LOST", "6901234567892, OTHER", "134567890123456789, FORBIDDEN",
        // an American scanner on a German and on a French computer, and the reverse
        "ZYß?§+0912ay, KEYBOARD", "YW)°3$àç&éqw, KEYBOARD", "ZY/?\\90912ay, KEYBOARD"})
    void eachFaultHasItsVerdict(String raw, Verdict verdict) {
        assertEquals(verdict, diagnose(raw).verdict());
    }

    @Test
    void theGroupSeparatorIsSeenAndAKeyboardIsNamed() {
        assertEquals(Verdict.GOOD_GS, diagnose(Diagnosis.PRINTED_GS).verdict());
        KeyboardFault fault = diagnose("ZYß?§+0912ay").fault().orElseThrow();
        assertEquals(Layout.US + " " + Layout.GERMAN, fault.scanner() + " " + fault.computer());
        assertEquals(Verdict.INPUT_METHOD, Diagnosis.ofTyped("应在").verdict());
        assertEquals(Verdict.TYPING, Diagnosis.ofTyped(Diagnosis.PRINTED).verdict());
    }

    @Test
    void aCheckDigitGivesAwayAWrongKeyboardInCodesOfTheDayAndRightCodesAreNeverSuspected() {
        assertEquals("6901234567892", KeyboardFault.betrayedIn("-çà&é\"'(-è_çé").orElseThrow().meant());
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            assertTrue(KeyboardFault.betrayedIn(Counter.code(random, 5)).isEmpty());
        }
        assertFalse(KeyboardFault.betrayedIn("httpsÖ--id.example.com-01-06901234567892-21-77").isEmpty());
    }

    private static Diagnosis diagnose(String raw) {
        return Diagnosis.of(new Burst(raw, raw, Burst.Pace.UNKNOWN, Burst.Ending.ENTER, Set.of()), ScannerSettings.USUAL);
    }
}
