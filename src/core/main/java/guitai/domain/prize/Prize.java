package guitai.domain.prize;

import guitai.domain.text.LocalName;
import java.util.Optional;

/**
 * A field of the wheel.
 *
 * @param weight how often it comes up, against the weights of the others
 * @param stock  how many each terminal may give of it; without a number there is no end of it
 * @param gift   whether something is handed over; the other fields say "thank you"
 */
public record Prize(String code, LocalName name, int weight, Optional<Integer> stock, boolean gift) {

    public Prize {
        if (weight < 1 || stock.filter(left -> left < 0).isPresent()) {
            throw new IllegalArgumentException("a weight is positive, a stock is not negative");
        }
    }
}
