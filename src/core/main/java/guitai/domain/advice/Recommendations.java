package guitai.domain.advice;

import guitai.domain.member.MemberId;
import guitai.domain.product.Sku;
import guitai.domain.text.LocalName;
import java.util.List;

/**
 * What headquarters recommends to talk about with a member. Worked out there from many members; a terminal shows it.
 *
 * @param items the likeliest first
 */
public record Recommendations(MemberId member, List<Item> items) {

    public Recommendations {
        items = List.copyOf(items);
    }

    /**
     * A product that the member may want.
     *
     * @param score   0 to 100
     * @param reasons each one sentence, the weightiest first
     */
    public record Item(Sku sku, int score, List<LocalName> reasons) {

        public Item {
            reasons = List.copyOf(reasons);
            if (score < 0 || score > 100) {
                throw new IllegalArgumentException("a score is 0 to 100");
            }
        }
    }
}
