package guitai.domain.sale;

import guitai.domain.staff.TerminalId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A receipt's number: terminal, business date and a counter that has no gaps within that day; made locally. */
public record ReceiptNumber(TerminalId terminal, LocalDate businessDate, int counter) {

    public ReceiptNumber {
        if (counter < 1) {
            throw new IllegalArgumentException("receipt counters begin at 1");
        }
    }

    /** {@code S01-02-20261122-0231}. */
    public String text() {
        return "%s-%s-%04d".formatted(terminal, businessDate.format(DateTimeFormatter.BASIC_ISO_DATE), counter);
    }

    /** Reads {@link #text()} back; refuses anything else with an {@link IllegalArgumentException}. */
    public static ReceiptNumber parse(String text) {
        String[] parts = text.split("-");
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a receipt number");
        }
        return new ReceiptNumber(new TerminalId(parts[0] + "-" + parts[1]),
                LocalDate.parse(parts[2], DateTimeFormatter.BASIC_ISO_DATE), Integer.parseInt(parts[3]));
    }
}
