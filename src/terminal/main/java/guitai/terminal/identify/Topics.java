package guitai.terminal.identify;

import guitai.domain.advice.Recommendations;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.MemberId;
import guitai.domain.product.Product;
import guitai.domain.product.Products;
import guitai.domain.text.LocalName;
import java.util.List;
import java.util.Optional;

/** What to talk about with a member: what headquarters recommends and the store sells, unless the member wants no recommendations. */
public final class Topics {

    private static final int MOST = 3;

    private final Book book;
    private final Products products;
    private final ConsentBook consents;

    public Topics(Book book, Products products, ConsentBook consents) {
        this.book = book;
        this.products = products;
        this.consents = consents;
    }

    /** What headquarters told. */
    public interface Book {

        Optional<Recommendations> of(MemberId member);
    }

    /**
     * What may be said.
     *
     * @param unwanted the member has refused recommendations (PIPL art. 24); nothing is shown then
     */
    public record Said(List<Topic> topics, boolean unwanted) {

        public static final Said NOTHING = new Said(List.of(), false);
    }

    /** @param score 0 to 100 */
    public record Topic(Product product, int score, List<LocalName> reasons) {
    }

    public Said of(MemberId member) {
        if (consents.of(member).to(ConsentPurpose.RECOMMENDATIONS).filter(answer -> !answer.given()).isPresent()) {
            return new Said(List.of(), true);
        }
        return new Said(book.of(member).stream().flatMap(told -> told.items().stream()).flatMap(item -> products.bySku(item.sku()).stream()
                .map(product -> new Topic(product, item.score(), item.reasons()))).limit(MOST).toList(), false);
    }
}
