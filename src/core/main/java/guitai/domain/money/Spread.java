package guitai.domain.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads one amount over weights to the fen by the largest remainder, so that every later partial return is exact. */
public final class Spread {

    private Spread() {
    }

    /**
     * Parts of {@code amount} in proportion to {@code weights}; the parts always sum to the amount.
     *
     * @throws IllegalArgumentException when a weight is negative, or all are zero while the amount is not
     */
    public static List<Money> over(Money amount, List<Money> weights) {
        long whole = Money.sum(weights).fen();
        if (weights.stream().anyMatch(Money::isNegative) || (whole == 0 && !amount.isZero())) {
            throw new IllegalArgumentException("weights must be positive in sum and not negative");
        }
        long[] parts = new long[weights.size()];
        long[] remainders = new long[weights.size()];
        long left = Math.absExact(amount.fen());
        for (int i = 0; i < parts.length && whole > 0; i++) {
            long product = Math.multiplyExact(Math.absExact(amount.fen()), weights.get(i).fen());
            parts[i] = product / whole;
            remainders[i] = product % whole;
            left -= parts[i];
        }
        byRemainder(remainders).limit(left).forEach(i -> parts[i]++);
        return signed(parts, amount.isNegative());
    }

    private static java.util.stream.Stream<Integer> byRemainder(long[] remainders) {
        return IntStream.range(0, remainders.length).boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(i -> i));
    }

    private static List<Money> signed(long[] parts, boolean negative) {
        List<Money> result = new ArrayList<>(parts.length);
        for (long part : parts) {
            result.add(Money.fen(negative ? -part : part));
        }
        return List.copyOf(result);
    }
}
