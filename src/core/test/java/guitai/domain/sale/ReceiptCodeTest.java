package guitai.domain.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import guitai.domain.identity.OwnNumber;
import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theDigitsOfAReceiptSayWhatItsNumberSays() {
        ReceiptCode code = ReceiptCode.of(number("S01-02", 231)).orElseThrow();
        assertEquals("9500001002261122000231", code.digits().substring(0, 22));
        assertEquals(Optional.of(code), ReceiptCode.read(code.digits()));
        assertEquals(new ReceiptCode(1, 2, DAY, 231), code);
    }

    @Test
    void whatDoesNotFitHasNoCode() {
        assertEquals(Optional.empty(), ReceiptCode.of(number("STORE-02", 1)));
        assertEquals(Optional.empty(), ReceiptCode.of(number("S123456-02", 1)));
        assertEquals(Optional.empty(), ReceiptCode.of(number("S01-1000", 1)));
        assertEquals(Optional.empty(), ReceiptCode.of(number("S01-02", 1_000_000)));
        assertEquals(Optional.of(new ReceiptCode(1, 7, DAY, 1)), ReceiptCode.of(number("S01-0007", 1)));
    }

    @Test
    void digitsOfSomethingElseAreNoReceipt() {
        assertEquals(Optional.empty(), ReceiptCode.read(OwnNumber.RECEIPT.make("00001002261322000231")));
        assertEquals(Optional.empty(), ReceiptCode.read("95000010022611220002310"));
        assertEquals(Optional.empty(), ReceiptCode.read("9156933068499859"));
    }

    private static ReceiptNumber number(String terminal, int counter) {
        return new ReceiptNumber(new TerminalId(terminal), DAY, counter);
    }
}
