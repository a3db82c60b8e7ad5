package guitai.domain.sale;

import guitai.domain.identity.OwnNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A receipt's number in digits alone, as bars or a QR code carry it ({@link OwnNumber#RECEIPT}). Of store and terminal it has the digits
 * only, so it finds a receipt among those of one till and does not name one in the whole house.
 */
public record ReceiptCode(int store, int terminal, LocalDate businessDate, int counter) {

    private static final int CENTURY = 2000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    /** The code of a receipt; empty where the numbers of store, terminal or receipt are too long for it. */
    public static Optional<ReceiptCode> of(ReceiptNumber receipt) {
        String terminal = receipt.terminal().value();
        String store = receipt.terminal().store().value().replaceAll("\\D", "");
        String till = terminal.substring(terminal.indexOf('-') + 1).replaceFirst("^0+(?=\\d)", "");
        boolean fits = !store.isEmpty() && store.length() <= 5 && till.length() <= 3 && receipt.counter() < 1_000_000;
        return fits ? Optional.of(new ReceiptCode(Integer.parseInt(store), Integer.parseInt(till), receipt.businessDate(), receipt.counter()))
                : Optional.empty();
    }

    /** What the digits say; empty for digits that are no receipt's or name a day that never was. */
    public static Optional<ReceiptCode> read(String digits) {
        if (!OwnNumber.RECEIPT.matches(digits)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(CENTURY + part(digits, 10, 12), part(digits, 12, 14), part(digits, 14, 16));
            return Optional.of(new ReceiptCode(part(digits, 2, 7), part(digits, 7, 10), day, part(digits, 16, 22)));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** All 23 digits. */
    public String digits() {
        return OwnNumber.RECEIPT.make("%05d%03d%s%06d".formatted(store, terminal, businessDate.format(DAY), counter));
    }
}
