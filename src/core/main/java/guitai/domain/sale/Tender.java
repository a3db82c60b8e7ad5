package guitai.domain.sale;

import guitai.domain.money.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * One way in which a sale was paid.
 *
 * @param amount    what of the sale it pays (cash: without the change given back)
 * @param reference acquirer's or wallet's reference from its slip, or the voucher's number; never a card or payment code
 * @param points    points that it cost; with POINTS only
 * @param hold      the reservation under which headquarters held the voucher or the points; empty where they were spent without its word
 */
public record Tender(TenderKind kind, Money amount, Optional<String> reference, Optional<Long> points, Optional<UUID> hold) {

    public Tender {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a tender cannot be negative");
        }
    }

    /** Money. */
    public Tender(TenderKind kind, Money amount, Optional<String> reference) {
        this(kind, amount, reference, Optional.empty(), Optional.empty());
    }

    public static Tender points(Money amount, long points, Optional<UUID> hold) {
        return new Tender(TenderKind.POINTS, amount, Optional.empty(), Optional.of(points), hold);
    }

    public static Tender voucher(Money amount, long number, Optional<UUID> hold) {
        return new Tender(TenderKind.VOUCHER, amount, Optional.of(Long.toString(number)), Optional.empty(), hold);
    }

    /** Spent without headquarters' word, within what it allows. */
    public boolean onTrust() {
        return kind.house() && hold.isEmpty();
    }

    /** False for a tender that cannot be booked: points that cost none, a voucher without its number. */
    public boolean complete() {
        return switch (kind) {
            case POINTS -> points.filter(cost -> cost > 0).isPresent();
            case VOUCHER -> points.isEmpty() && reference.filter(number -> number.matches("[0-9]{1,15}")).isPresent();
            default -> points.isEmpty() && hold.isEmpty();
        };
    }
}
