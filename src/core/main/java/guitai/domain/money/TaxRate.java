package guitai.domain.money;

/**
 * A VAT rate in basis points (13 % = 1300). Prices include VAT, so the split goes from gross to net.
 * Rule: net = half-up(gross / (1 + rate)) per line; totals are sums of lines (VAT law in force since 2026-01-01).
 */
public record TaxRate(int basisPoints) implements Comparable<TaxRate> {

    public static final TaxRate GOODS = new TaxRate(1300);

    public TaxRate {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("tax rate out of range: " + basisPoints);
        }
    }

    /** Splits a gross amount; a negative gross (a refund) mirrors the positive one exactly. */
    public TaxSplit split(Money gross) {
        long magnitude = Math.absExact(gross.fen());
        long divisor = 10_000L + basisPoints;
        long net = Math.floorDiv(Math.addExact(Math.multiplyExact(magnitude, 20_000L), divisor), 2 * divisor);
        Money signed = Money.fen(gross.isNegative() ? -net : net);
        return new TaxSplit(signed, gross.minus(signed));
    }

    @Override
    public int compareTo(TaxRate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
