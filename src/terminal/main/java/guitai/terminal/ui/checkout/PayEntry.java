package guitai.terminal.ui.checkout;

import guitai.domain.money.Money;
import guitai.domain.sale.TenderKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is typed in the pay pane and not yet given to the till.
 *
 * @param amount       yuan as typed, such as {@code 7000} or {@code 12.5}
 * @param reference    of an electronic tender's slip
 * @param onReference  keys of the pad go into the reference, not the amount
 */
record PayEntry(TenderKind kind, String amount, String reference, boolean onReference) {

    /** What has a key: a voucher is shown or pressed beside the member instead. */
    static final List<TenderKind> KINDS = Stream.concat(TenderKind.money().stream(), Stream.of(TenderKind.POINTS)).toList();

    static final PayEntry FIRST = new PayEntry(TenderKind.CASH, "", "", false);

    private static final int LONGEST_AMOUNT = 10;
    private static final int LONGEST_REFERENCE = 40;

    /** @param most what it can pay: an electronic way begins with all of it */
    static PayEntry of(TenderKind kind, Money most) {
        return kind.electronic() ? new PayEntry(kind, plain(most), "", !kind.house()) : FIRST;
    }

    PayEntry amount(String typed) {
        return typed.length() <= LONGEST_AMOUNT && typed.matches("\\d*(\\.\\d{0,2})?") ? new PayEntry(kind, typed, reference, onReference) : this;
    }

    PayEntry reference(String typed) {
        return typed.length() <= LONGEST_REFERENCE ? new PayEntry(kind, amount, typed, onReference) : this;
    }

    PayEntry toward(boolean theReference) {
        return new PayEntry(kind, amount, reference, theReference);
    }

    /** One key of the pad: a digit, {@code 00} or the point. */
    PayEntry key(String key) {
        return onReference ? reference(reference + key) : amount(amount.isEmpty() && key.equals(".") ? "0." : amount + key);
    }

    PayEntry erase() {
        return onReference ? reference(shorter(reference)) : amount(shorter(amount));
    }

    Optional<Money> money() {
        if (amount.isEmpty() || amount.equals(".")) {
            return Optional.empty();
        }
        String[] parts = amount.split("\\.", -1);
        String jiao = (parts.length > 1 ? parts[1] : "") + "00";
        return Optional.of(Money.fen(Long.parseLong("0" + parts[0]) * 100 + Long.parseLong(jiao.substring(0, 2))));
    }

    static String plain(Money money) {
        long fen = money.fen();
        return fen % 100 == 0 ? Long.toString(fen / 100) : "%d.%02d".formatted(fen / 100, fen % 100);
    }

    private static String shorter(String text) {
        return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
