package guitai.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void netIsRoundedHalfUpAndTaxIsTheRest() {
        assertEquals(new TaxSplit(Money.fen(309_646), Money.fen(40_254)), TaxRate.GOODS.split(Money.fen(349_900)));
        assertEquals(new TaxSplit(Money.fen(1), Money.ZERO), TaxRate.GOODS.split(Money.fen(1)));
    }

    @Test
    void aRefundSplitsAsTheMirrorOfItsSale() {
        for (long fen = 0; fen < 3_000; fen++) {
            TaxSplit sale = TaxRate.GOODS.split(Money.fen(fen));
            TaxSplit refund = TaxRate.GOODS.split(Money.fen(-fen));
            assertEquals(sale.net().negated(), refund.net());
            assertEquals(Money.fen(fen), sale.gross());
        }
    }

    @Test
    void cashIsOnlyEverRoundedDown() {
        assertEquals(Money.fen(1230), CashRounding.JIAO.down(Money.fen(1239)));
        assertEquals(Money.fen(1200), CashRounding.YUAN.down(Money.fen(1299)));
        assertEquals(Money.fen(1239), CashRounding.NONE.down(Money.fen(1239)));
    }

    @Test
    void spreadPartsAlwaysSumToTheAmountAndNeverStrayAFen() {
        Random random = new Random(20261122);
        for (int run = 0; run < 5_000; run++) {
            List<Money> weights = LongStream.generate(() -> random.nextLong(0, 1_000_000)).limit(random.nextInt(1, 12))
                    .mapToObj(Money::fen).toList();
            Money whole = Money.sum(weights);
            Money amount = whole.isZero() ? Money.ZERO : Money.fen(random.nextLong(0, whole.fen() + 1));
            List<Money> parts = Spread.over(amount, weights);
            assertEquals(amount, Money.sum(parts));
            for (int i = 0; i < parts.size() && whole.isPositive(); i++) {
                double exact = (double) amount.fen() * weights.get(i).fen() / whole.fen();
                assertTrue(Math.abs(parts.get(i).fen() - exact) <= 1.0);
                assertTrue(parts.get(i).compareTo(weights.get(i)) <= 0, "no part is more than its weight");
            }
        }
    }

    @Test
    void nothingCanBeSpreadOverNothing() {
        assertThrows(IllegalArgumentException.class, () -> Spread.over(Money.fen(1), List.of(Money.ZERO)));
    }

    @Test
    void anOverflowIsLoud() {
        assertThrows(ArithmeticException.class, () -> Money.fen(Long.MAX_VALUE).plus(Money.fen(1)));
    }
}
