package guitai.terminal.identify;

import guitai.domain.advice.Recommendations;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.product.Product;
import guitai.domain.product.Products;
import guitai.domain.staff.Employee;
import guitai.domain.staff.Staff;
import guitai.domain.text.LocalName;
import java.util.List;
import java.util.Optional;

/**
 * What a counter should know before it speaks: who looks after the member, and what to talk about, which is what headquarters recommends
 * and the store sells, unless the member wants no recommendations.
 */
public final class Topics {

    private static final int MOST = 3;

    private final Book book;
    private final Products products;
    private final ConsentBook consents;
    private final Staff staff;

    public Topics(Book book, Products products, ConsentBook consents, Staff staff) {
        this.book = book;
        this.products = products;
        this.consents = consents;
        this.staff = staff;
    }

    /** What headquarters told. */
    public interface Book {

        Optional<Recommendations> of(MemberId member);
    }

    /**
     * What may be said.
     *
     * @param adviser  who looks after the member, where that one works here
     * @param unwanted the member has refused recommendations (PIPL art. 24); nothing is shown then
     */
    public record Said(Optional<LocalName> adviser, List<Topic> topics, boolean unwanted) {

        public static final Said NOTHING = new Said(Optional.empty(), List.of(), false);
    }

    /** @param score 0 to 100 */
    public record Topic(Product product, int score, List<LocalName> reasons) {
    }

    public Said of(Member of) {
        MemberId member = of.id();
        Optional<LocalName> adviser = of.adviser().flatMap(staff::byId).map(Employee::name);
        if (consents.of(member).to(ConsentPurpose.RECOMMENDATIONS).filter(answer -> !answer.given()).isPresent()) {
            return new Said(adviser, List.of(), true);
        }
        return new Said(adviser, book.of(member).stream().flatMap(told -> told.items().stream()).flatMap(item -> products.bySku(item.sku()).stream()
                .map(product -> new Topic(product, item.score(), item.reasons()))).limit(MOST).toList(), false);
    }
}
