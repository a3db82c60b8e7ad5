package guitai.domain.prize;

import java.util.List;

/**
 * The coin card: each purchase brings coins, enough coins bring a gift.
 *
 * @param version grows with every change
 * @param perSale coins that a member has for each purchase
 */
public record CoinRule(int version, long perSale, List<Gift> gifts) {

    public CoinRule {
        gifts = List.copyOf(gifts);
        if (perSale < 1) {
            throw new IllegalArgumentException("a purchase brings coins");
        }
    }
}
