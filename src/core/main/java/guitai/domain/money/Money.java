package guitai.domain.money;

import java.util.function.Function;

/**
 * An exact amount in fen (1/100 yuan), VAT included unless said otherwise; may be negative.
 * Arithmetic overflows loudly ({@link ArithmeticException}) and never rounds.
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money fen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    public static Money yuan(long yuan) {
        return fen(Math.multiplyExact(yuan, 100L));
    }

    public Money plus(Money other) {
        return fen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return fen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return fen(Math.multiplyExact(fen, factor));
    }

    public Money negated() {
        return fen(Math.negateExact(fen));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Sum of any number of amounts. */
    public static Money sum(Iterable<Money> amounts) {
        return sum(amounts, amount -> amount);
    }

    /** Sum of what each of these is worth. */
    public static <T> Money sum(Iterable<T> all, Function<T, Money> worth) {
        long total = 0;
        for (T one : all) {
            total = Math.addExact(total, worth.apply(one).fen);
        }
        return fen(total);
    }
}
